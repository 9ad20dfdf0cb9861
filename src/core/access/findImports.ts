import { findPackageNames, type PackageName } from '../context/findPackageNames.ts';
import type { Ecosystem } from '../knowledge/formats.ts';
import { allEcosystems } from '../knowledge/vocabulary.ts';
import type { AccessIndex } from './accessIndex.ts';
import type { Dependency } from './site.ts';

export interface FindImportsOptions {
  readonly languageId: string;
  /** Of the language; in a manifest, any. */
  readonly ecosystem: Ecosystem | undefined;
  readonly index: AccessIndex;
}

/** Modules that are parts of others, which Python imports by two names. */
const fromImport =
  /^[ \t]*(?:>>> )?from[ \t]+(?<module>[\w.]{1,100})[ \t]+import[ \t]+(?:\([ \t\r\n]*)?(?<names>\w[\w \t,]{0,400})/gm;

/** The places where a text imports or lists packages of known surfaces; each surface where it is named first. */
export function findImports(text: string, options: FindImportsOptions): readonly Dependency[] {
  const { languageId, ecosystem, index } = options;
  const names = [...findPackageNames(text, languageId), ...(ecosystem === 'python' ? findParts(text) : [])];
  const searched = ecosystem ? [ecosystem] : allEcosystems;
  const found = new Map<string, Dependency>();
  for (const { name, offset } of names) {
    for (const surface of searched.flatMap(each => index.surfacesOfPackage(name, each))) {
      const known = found.get(surface.id);
      if (!known || offset < known.start) {
        found.set(surface.id, { surface, start: offset, end: offset + name.length });
      }
    }
  }
  return [...found.values()];
}

function findParts(text: string): readonly PackageName[] {
  return [...text.matchAll(fromImport)].flatMap(match => {
    const { module = '', names = '' } = match.groups ?? {};
    const offset = text.indexOf(module, match.index);
    return names
      .split(',')
      .map(name => name.trim().split(/\s/, 1)[0] ?? '')
      .filter(name => name !== '')
      .map(name => ({ name: `${module}.${name}`, offset }));
  });
}
