import type { FileKind } from '../compileKnowledge.ts';
import { readTree, type Span, spotAt } from './knowledgeTree.ts';
import { findNoteParts } from './noteParts.ts';
import { type IdKind, ownKind, referenceKind } from './references.ts';

/** An id in the text of a knowledge file; `from` and `to` leave quotes out. */
export interface FoundId extends Span {
  readonly kind: IdKind;
  readonly id: string;
}

/** The id that an offset lies in: of an entry, or of a reference to one, in YAML or in the body of a note. */
export function findIdAt(text: string, file: FileKind, offset: number): FoundId | undefined {
  const parts = file === 'note' ? findNoteParts(text) : undefined;
  if (parts && offset >= parts.bodyStart) {
    return findInBody(text, offset);
  }
  const tree = readTree(text, file, offset);
  const spot = tree && spotAt(tree, offset);
  const { value, range } = spot?.scalar ?? {};
  if (!tree || !spot || spot.isKey || typeof value !== 'string' || !range) {
    return undefined;
  }
  const kind = referenceKind(file, spot.path) ?? ownKind(file, spot.path);
  const written = tree.yaml.slice(range[0], range[1]);
  const from = tree.start + range[0] + Math.max(written.indexOf(value), 0);
  return kind && { kind, id: value, from, to: from + value.length };
}

const inBody = /\[\^(?<claim>[^\]\s]+)\]|\]\((?<kind>note|term):(?<id>[^)\s]+)\)/g;

/** Nobody writes a longer line; looking through it would hold up the typing. */
const longestLine = 20_000;

function findInBody(text: string, offset: number): FoundId | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + longestLine));
  for (const match of line.matchAll(inBody)) {
    const { claim, kind = 'claim', id = claim ?? '' } = match.groups ?? {};
    const from = start + match.index + match[0].lastIndexOf(id);
    if (from <= offset && offset <= from + id.length) {
      return { kind: kind as IdKind, id, from, to: from + id.length };
    }
  }
  return undefined;
}
