import { citationToken, createBodyMarkdown, readPageLink } from './bodyMarkdown.ts';

/** A reference in the body of a note: a claim cited as `[^id]`, or a link to `note:id` or `term:id`. */
export interface BodyReference {
  readonly kind: 'claim' | 'note' | 'term';
  readonly id: string;
  /** Line and columns within the body; from 1, the end exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

type Written = Pick<BodyReference, 'kind' | 'id'> & { readonly spelling: string };

/** Finds the references in a body, in their order. What stands in code is none. */
export function findBodyReferences(body: string): readonly BodyReference[] {
  const lines = body.split('\n');
  return createBodyMarkdown()
    .parse(body, {})
    .filter(block => block.type === 'inline')
    .flatMap(block => {
      const [from, to] = block.map ?? [0, lines.length];
      const finder = new SpellingFinder(lines, from, to);
      return (block.children ?? []).flatMap(token => {
        const written = readReference(token.type, token.content, String(token.attrGet('href') ?? ''));
        return written ? [finder.place(written)] : [];
      });
    });
}

function readReference(type: string, content: string, address: string): Written | undefined {
  if (type === citationToken) {
    return { kind: 'claim', id: content, spelling: `[^${content}]` };
  }
  const link = type === 'link_open' ? readPageLink(decodeAddress(address)) : undefined;
  return link && { ...link, spelling: `${link.kind}:${link.id}` };
}

/** As it was written; an address of somebody's may have signs of percent that stand for nothing. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Lines that are looked through in vain in one block: a text made to do harm has no place for any of its links. */
const mostLinesInVain = 20_000;

/** Finds in a block of lines, one after another, where references are written. */
class SpellingFinder {
  readonly #lines: readonly string[];
  readonly #first: number;
  readonly #end: number;
  #line: number;
  #offset = 0;
  #linesInVain = 0;

  constructor(lines: readonly string[], first: number, end: number) {
    this.#lines = lines;
    this.#first = first;
    this.#end = end;
    this.#line = first;
  }

  place({ kind, id, spelling }: Written): BodyReference {
    const end = this.#linesInVain < mostLinesInVain ? this.#end : this.#line;
    for (let line = this.#line; line < end; line++) {
      const offset = this.#lines[line]?.indexOf(spelling, line === this.#line ? this.#offset : 0) ?? -1;
      if (offset >= 0) {
        this.#line = line;
        this.#offset = offset + spelling.length;
        const column = offset + spelling.lastIndexOf(id) + 1;
        return { kind, id, line: line + 1, column, endColumn: column + id.length };
      }
    }
    this.#linesInVain += end - this.#line;
    // Written elsewhere, as the definition of a link: the block is the nearest place.
    return { kind, id, line: this.#first + 1, column: 1, endColumn: 2 };
  }
}
