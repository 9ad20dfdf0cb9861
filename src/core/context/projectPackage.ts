import { findEvidence } from './findEvidence.ts';
import type { ProjectPackage } from './modelContext.ts';

/** A kind of file in which a project lists what it depends on. */
interface Manifest {
  /** File names; `*` stands for anything. */
  readonly names: readonly string[];
  readonly languageId: string;
  /** Writes the file with one dependency a line and a version behind it, as `findEvidence` looks for it. */
  readonly spread?: (text: string) => string;
}

const manifests: readonly Manifest[] = [
  { names: ['package.json', 'composer.json'], languageId: 'json', spread: spreadJson },
  { names: ['pyproject.toml', 'Pipfile', 'Cargo.toml'], languageId: 'toml', spread: spreadToml },
  { names: ['requirements*.txt', 'requirements*.in'], languageId: 'pip-requirements', spread: spreadNames },
  { names: ['environment.yml', 'environment.yaml'], languageId: 'yaml', spread: spreadNames },
  { names: ['go.mod'], languageId: 'go.mod' },
  { names: ['pom.xml', '*.csproj'], languageId: 'xml' },
  { names: ['build.gradle', 'build.gradle.kts'], languageId: 'gradle', spread: spreadCoordinates },
  { names: ['Gemfile'], languageId: 'ruby', spread: text => text.replace(/\bgem\b/g, 'require') },
  { names: ['DESCRIPTION'], languageId: 'r', spread: text => text.replace(/^[ \t]+([\w.]+)/gm, 'library($1)') },
];

/** The names of all such files, for a file watcher. */
export const manifestGlob = `{${manifests.flatMap(({ names }) => names).join(',')}}`;

/** How much of such a file is read, in bytes; a larger one is passed over. */
export const largestManifest = 256 * 1024;

/** How many folders, from the file's own upward, are looked through. */
export const mostProjectFolders = 12;

export function isProjectManifest(fileName: string): boolean {
  return manifestOf(fileName) !== undefined;
}

/** The first package for models that a project's manifest lists, if any. */
export function findProjectPackage(text: string, fileName: string): ProjectPackage | undefined {
  const manifest = manifestOf(fileName);
  if (!manifest) {
    return undefined;
  }
  const { languageId, spread = unchanged => unchanged } = manifest;
  const imports = findEvidence(spread(text), languageId).filter(({ kind }) => kind === 'import');
  const [first] = imports.toSorted((one, other) => one.offset - other.offset);
  return first && { name: first.name, file: fileName };
}

function manifestOf(fileName: string): Manifest | undefined {
  return manifests.find(({ names }) => names.some(name => matches(name, fileName)));
}

function matches(name: string, fileName: string): boolean {
  const [start = '', end] = name.split('*');
  const isWhole = end === undefined;
  return isWhole ? fileName === name : fileName.startsWith(start) && fileName.slice(start.length).endsWith(end);
}

function spreadJson(text: string): string {
  return text.replace(/[{,][ \t]*(?=")/g, '$&\n');
}

function spreadToml(text: string): string {
  return text
    .replace(/^\[[\w.-]*dependencies\.([\w-]+)\]/gm, '$1 = "*"')
    .replace(/[[,][ \t]*(?=["'])/g, '$&\n')
    .replace(/(["'])[ \t]*\]/g, '$1\n]');
}

function spreadNames(text: string): string {
  return text.replace(/^[ \t]*(?:-[ \t]+)?(?:[\w-]+::)?([\w.-]+(?:\[[\w, -]*\])?)[ \t]*(?=[#;\r\n]|$)/gm, '$1>=0');
}

function spreadCoordinates(text: string): string {
  return text.replace(/["']([\w.-]+):([\w.-]+)(?::[^"'\n]*)?["']/g, '<groupId>$1</groupId><artifactId>$2</artifactId>');
}
