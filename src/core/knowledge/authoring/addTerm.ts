import { isSeq, stringify } from 'yaml';
import { readTree, type Span } from './knowledgeTree.ts';
import { slugOf, uniqueId } from './slug.ts';
import type { TextEdit } from './textEdit.ts';

export interface NewTerm {
  readonly id: string;
  readonly label: string;
}

/** The edit that adds a term to a glossary, and where its definition is then to be written. */
export interface AddedTerm {
  readonly edit: TextEdit;
  /** The offset, once the edit is made, between the quotes of the definition. */
  readonly definitionAt: number;
}

/** The longest label that the format allows. */
const longestLabel = 80;

/** The label that a selection makes: one line, without control characters; undefined where it is none or too long. */
export function labelOf(selection: string): string | undefined {
  if (selection.length > 1_000) {
    return undefined;
  }
  const label = selection.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return label === '' || label.length > longestLabel ? undefined : label;
}

/** An id for a label that none of the entries of a glossary has. */
export function idForLabel(label: string, glossary: string): string {
  const taken = new Set(glossary.match(/(?<=\bid:\s*["']?)[a-z0-9][a-z0-9.-]*/g));
  return uniqueId(slugOf(label, 'term'), id => taken.has(id));
}

/** Adds a term at the end of a glossary; undefined where the text is no list that a term can be added to. */
export function addTerm(glossary: string, term: NewTerm): AddedTerm | undefined {
  const tree = readTree(glossary, 'glossary');
  if (!tree || tree.document.errors.length > 0) {
    return undefined;
  }
  const { contents } = tree.document;
  if (contents === null || (isSeq(contents) && contents.items.length === 0)) {
    const empty = isSeq(contents) ? contents.range : undefined;
    return place(glossary, term, { from: empty?.[0] ?? glossary.length, to: empty?.[1] ?? glossary.length });
  }
  if (!isSeq(contents) || contents.flow || !contents.range) {
    return undefined;
  }
  const indent = contents.range[0] - (glossary.lastIndexOf('\n', contents.range[0] - 1) + 1);
  return place(glossary, term, { from: glossary.length, to: glossary.length }, indent);
}

function place(glossary: string, term: NewTerm, { from, to }: Span, indent = 0): AddedTerm {
  const before = glossary.slice(0, from);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const entry = stringify([{ ...term, definition: '' }], {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  const lines = entry
    .trimEnd()
    .split('\n')
    .map(line => `${' '.repeat(indent)}${line}`);
  const newText = `${gap}${lines.join('\n')}\n`;
  return { edit: { from, to, newText }, definitionAt: from + newText.lastIndexOf('""') + 1 };
}
