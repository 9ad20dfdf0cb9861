import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type OutputFile, type Plugin, transform } from 'esbuild';
import { formatProblem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { compileBuiltIn } from './builtInKnowledge.ts';
import { writeSchemas } from './writeSchemas.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2022',
  external: ['vscode'],
  logLevel: 'warning',
  charset: 'utf8',
};

/** The library's browser build serves both entries; it looks for its globals in `self`. */
const forCycloneDx: BuildOptions = {
  alias: {
    '@cyclonedx/cyclonedx-library': './node_modules/@cyclonedx/cyclonedx-library/dist.web/lib.js',
  },
  define: { self: 'globalThis' },
};

/**
 * The desktop entry: one small file for the start, and the rest in chunks that are reached by `import()`. The two are
 * bundled apart, so that the start waits for one file only; what both use and is stateless stands in both. esbuild
 * splits ES modules only, and VS Code 1.100 loads CommonJS most reliably, so the chunks are turned into CommonJS. Of
 * packages their ES modules are taken: the other form of `jsonc-parser` requires its parts in a way that esbuild does not see.
 */
async function buildDesktop(): Promise<void> {
  const later = new Map<string, string>();
  const start = await build({
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist/desktop',
    format: 'cjs',
    platform: 'node',
    supported: { 'dynamic-import': false },
    plugins: [leaveOut(later)],
    write: false,
  });
  const chunks = await build({
    ...shared,
    entryPoints: Object.fromEntries(later),
    outdir: 'dist/desktop',
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    splitting: true,
    chunkNames: 'shared-[hash]',
    ...forCycloneDx,
    write: false,
  });
  await mkdir(join(dist, 'desktop'), { recursive: true });
  await writeOutputs(start.outputFiles);
  for (const file of chunks.outputFiles) {
    const { code } = await transform(file.text, { format: 'cjs', platform: 'node', minify: true, charset: 'utf8' });
    await writeFile(file.path, takeApiAsItIs(code));
  }
}

async function writeOutputs(files: readonly OutputFile[]): Promise<void> {
  for (const file of files) {
    await writeFile(file.path, takeApiAsItIs(file.text));
  }
}

/**
 * For `import * as vscode`, esbuild copies the API, name by name, once for each of our modules: most of the time of a
 * start. VS Code hands out a plain, frozen object, which serves as it is.
 */
function takeApiAsItIs(code: string): string {
  return code.replace(/[\w$]+\((require\("vscode"\))(?:,1)?\)/g, '$1');
}

/** Leaves what is reached by `import()` out of a bundle, and notes it: the chunk's name, and its source. */
function leaveOut(chunks: Map<string, string>): Plugin {
  return {
    name: 'leave-out',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') {
          return undefined;
        }
        const name = basename(path, '.ts');
        chunks.set(name, join(resolveDir, path));
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

/** The web entry: a web worker can load one file only, so the same source in one, its parts evaluated when reached. */
async function buildWeb(): Promise<void> {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist/web',
    format: 'cjs',
    platform: 'browser',
    ...forCycloneDx,
    write: false,
  });
  await mkdir(join(dist, 'web'), { recursive: true });
  await writeOutputs(outputFiles);
}

async function buildWebview(): Promise<void> {
  await build({
    ...shared,
    entryPoints: {
      notePanel: 'src/webview/notePanel.ts',
      reportPanel: 'src/webview/reportPanel.ts',
      atCursor: 'src/webview/atCursor.ts',
      notePreview: 'src/webview/notePreview.ts',
    },
    outdir: 'dist/webview',
    format: 'iife',
    platform: 'browser',
  });
}

async function buildKnowledge(): Promise<void> {
  const { data, problems } = await compileBuiltIn();
  if (problems.length > 0) {
    const lines = problems.map(problem => `knowledge/${formatProblem(problem, englishMessages)}`);
    throw new Error(`The knowledge has ${problems.length} problems:\n${lines.join('\n')}`);
  }
  await writeFile(join(dist, 'knowledge.json'), JSON.stringify(data));
}

try {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all([buildDesktop(), buildWeb(), buildWebview(), buildKnowledge(), writeSchemas()]);
  console.log('Built dist/.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
