import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What code in a layer may import: layers of ours, `vscode`, Node's own modules, packages. */
interface Layer {
  readonly name: string;
  readonly layers: readonly string[];
  readonly vscode?: boolean;
  readonly node?: boolean;
  readonly packages?: 'any' | readonly string[];
}

/** The table of CONTRIBUTING.md. The first name that a path begins with decides. */
const layers: readonly Layer[] = [
  {
    name: 'core/',
    layers: ['core/'],
    // Libraries that work in a web worker and touch neither Node nor the DOM.
    packages: [
      '@cyclonedx/cyclonedx-library',
      'fastest-levenshtein',
      'ignore',
      'inflection',
      'jsonc-parser',
      'markdown-it',
      'minisearch',
      'stopword',
      'yaml',
      'zod',
    ],
  },
  { name: 'platform/', layers: ['core/', 'platform/'], vscode: true },
  { name: 'features/', layers: ['core/', 'platform/', 'protocol.ts'], vscode: true },
  { name: 'webview/', layers: ['core/', 'protocol.ts', 'webview/'] },
  { name: 'protocol.ts', layers: ['core/'] },
  { name: 'composition/', layers: ['core/', 'platform/', 'features/', 'protocol.ts', 'composition/'], vscode: true },
  { name: 'extension.ts', layers: ['core/', 'platform/', 'features/', 'protocol.ts', 'composition/'], vscode: true },
  { name: 'cli/', layers: ['core/', 'cli/', 'tools/'], node: true, packages: 'any' },
  { name: 'tools/', layers: ['core/', 'tools/'], node: true, packages: 'any' },
];

/** A source file: its path below `src`, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Names every import that the table does not allow, each as `path:line: what is wrong`. */
export function findForbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(file => {
    const layer = layers.find(({ name }) => file.path.startsWith(name));
    if (!layer) {
      return [`src/${file.path}:1: belongs to no layer. Mend: put it into one of those that CONTRIBUTING.md lists.`];
    }
    return importsOf(file).flatMap(({ target, line }) => {
      const objection = objectTo(target, file.path, layer);
      return objection ? [`src/${file.path}:${line}: ${objection}`] : [];
    });
  });
}

const importStatement =
  /(?:^(?:import|export|\})[^'"\n]*\bfrom\s+|^import\s+|\bimport\s*\(\s*)(['"])(?<target>[^'"\n]+)\1/gm;

function importsOf({ text }: SourceFile): readonly { readonly target: string; readonly line: number }[] {
  return [...text.matchAll(importStatement)].map(match => ({
    target: match.groups?.['target'] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
}

function objectTo(target: string, from: string, layer: Layer): string | undefined {
  if (target.startsWith('.')) {
    return objectToOwn(posix.join(posix.dirname(from), target), from, layer);
  }
  if (target === 'vscode') {
    return layer.vscode ? undefined : `${layer.name} may not import vscode. Mend: let a feature or platform/ do it.`;
  }
  if (target.startsWith('node:') || builtinModules.includes(target)) {
    return layer.node ? undefined : `${layer.name} may not import ${target}: it is bundled for the web worker too.`;
  }
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/', 1)[0];
  const isAllowed = layer.packages === 'any' || (name !== undefined && layer.packages?.includes(name));
  return isAllowed ? undefined : `${layer.name} may not import the package ${name}: it is not on the allow-list.`;
}

function objectToOwn(path: string, from: string, layer: Layer): string | undefined {
  if (path.startsWith('features/') && layer.name === 'features/') {
    const isSameFeature = path.split('/')[1] === from.split('/')[1];
    return isSameFeature ? undefined : 'a feature may not import another. Mend: meet through a command id.';
  }
  const isAllowed = layer.layers.some(allowed => path.startsWith(allowed));
  return isAllowed ? undefined : `${layer.name} may not import ${path}.`;
}

/** Reads all source files below `src`. */
export async function readSourceFiles(): Promise<readonly SourceFile[]> {
  const source = join(dirname(fileURLToPath(import.meta.url)), '..');
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async path => ({
      path: relative(source, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}
