import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTests } from './buildTests.ts';
import { addCounts, finishPart, type TestCounts } from './testResults.ts';
import { buildExtension, type ExtensionEntry, readExtensionFolder } from './workbench/extensionFolder.ts';
import { installWorkbench, type WorkbenchLabel } from './workbench/installWorkbench.ts';
import { launchBrowser } from './workbench/launchBrowser.ts';
import { repositoryRoot } from './workbench/repository.ts';
import { runHostTests } from './workbench/runHostTests.ts';

// The tests in test/host, inside the extension hosts (Node, web worker) of the oldest and the newest VS Code.
const { values } = parseArgs({
  options: {
    version: { type: 'string', multiple: true, default: ['oldest', 'newest'] },
    entry: { type: 'string', multiple: true, default: ['desktop', 'web'] },
    extension: { type: 'string', default: repositoryRoot },
    tests: { type: 'string', default: join(repositoryRoot, 'test', 'host') },
    // The beginning of file names: `--only walk` runs walk.test.ts alone.
    only: { type: 'string', default: '' },
  },
});

const startedAt = performance.now();
const extension = await readExtensionFolder(resolve(values.extension));
const entries = values.entry as ExtensionEntry[];
const testsPath = (entry: ExtensionEntry) =>
  join(extension.path, 'dist', 'test', entry === 'web' ? 'hostWeb' : 'host', 'index.js');

buildExtension(extension);
for (const entry of entries) {
  const [testsFolder, outputFile] = [resolve(values.tests), testsPath(entry)];
  await buildTests({ target: entry, testsFolder, outputFile, startingWith: values.only });
}

let counts: TestCounts = { passed: 0, failed: 0, skipped: 0 };
const browser = await launchBrowser();
try {
  for (const version of values.version as WorkbenchLabel[]) {
    const workbench = await installWorkbench(version, console.log);
    for (const entry of entries) {
      console.log(`VS Code ${workbench.vscodeVersion}, ${entry === 'web' ? 'web worker' : 'Node'}`);
      counts = addCounts(
        counts,
        await runHostTests({ workbench, browser, extension, entry, testsPath: testsPath(entry) }),
      );
    }
  }
} finally {
  await browser.close();
}
await finishPart('host', counts, startedAt);
