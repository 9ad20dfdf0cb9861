import { globSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { repositoryRoot } from './workbench/repository.ts';

export interface TestBundleOptions {
  /** `web`: for the extension host in a web worker, which has no Node and loads one file only. */
  readonly target: 'desktop' | 'web';
  /** Every `*.test.ts` in it and below is taken. */
  readonly testsFolder: string;
  readonly outputFile: string;
  /** Only files whose names start so. */
  readonly startingWith?: string;
}

const hostFolder = join(repositoryRoot, 'test', 'host');

/** Bundles the host tests into a CommonJS module that exports `run()`; returns how many test files there are. */
export async function buildTests(options: TestBundleOptions): Promise<number> {
  const { target, testsFolder, outputFile, startingWith = '' } = options;
  const files = globSync(`**/${startingWith}*.test.ts`, { cwd: testsFolder });
  const isWeb = target === 'web';
  await build({
    stdin: {
      contents: entrySource(testsFolder, files.sort()),
      resolveDir: hostFolder,
      sourcefile: 'index.ts',
      loader: 'ts',
    },
    outfile: outputFile,
    bundle: true,
    // Mocha's UMD file takes `module.exports` for itself; the footer has the last word.
    format: 'iife',
    globalName: 'hostTests',
    footer: { js: 'module.exports = hostTests;' },
    platform: isWeb ? 'browser' : 'node',
    // As in the extension.
    ...(isWeb ? {} : { mainFields: ['module', 'main'] }),
    target: 'es2023',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return files.length;
}

/** Loaded on demand: `describe` and `it` exist only when the runner has set mocha up. */
function entrySource(testsFolder: string, files: readonly string[]): string {
  const loaders = files.map(file => {
    const path = relative(hostFolder, join(testsFolder, file)).split(sep).join('/');
    return `  () => import(${JSON.stringify(path.startsWith('.') ? path : `./${path}`)}),`;
  });
  return `import { runTests } from './runner.ts';\nexport const run = () => runTests([\n${loaders.join('\n')}\n]);\n`;
}
