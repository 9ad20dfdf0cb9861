import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { repositoryRoot } from './repository.ts';

export interface ExtensionFolder {
  readonly path: string;
  /** publisher.name */
  readonly id: string;
  readonly version: string;
}

type Manifest = Readonly<Record<'publisher' | 'name' | 'version', string>>;

export type ExtensionEntry = 'desktop' | 'web';

export async function readExtensionFolder(path: string): Promise<ExtensionFolder> {
  const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8')) as Manifest;
  return { path, id: `${manifest.publisher}.${manifest.name}`, version: manifest.version };
}

/** Builds the extension when the folder is this repository's: tests of yesterday's build would mislead. */
export function buildExtension({ path }: ExtensionFolder): void {
  if (path !== repositoryRoot) return;
  runTool('build', 'the extension could not be built');
}

/** Makes this repository's .vsix from what has been built. */
export function packageExtension(): void {
  runTool('package', 'the extension could not be packaged');
}

function runTool(name: string, failure: string): void {
  const script = join(repositoryRoot, 'src', 'tools', `${name}.ts`);
  const { status } = spawnSync(process.execPath, [script], { cwd: repositoryRoot, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(failure);
}

/** Makes the workbench run the extension's `main` on the server, or its `browser` entry in a web worker. */
export function entrySettings(id: string, entry: ExtensionEntry): Record<string, unknown> {
  return { 'remote.extensionKind': { [id]: [entry === 'web' ? 'web' : 'workspace'] } };
}

/** A copy that a test may write to; it keeps its name. */
export async function copyFolder(folder: string, into: string): Promise<string> {
  const copy = join(into, basename(folder));
  if (existsSync(copy)) throw new Error(`${copy} exists already`);
  await cp(folder, copy, { recursive: true });
  return copy;
}
