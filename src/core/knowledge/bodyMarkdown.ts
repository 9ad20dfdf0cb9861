import MarkdownIt from 'markdown-it';

/** The type of the token that a citation `[^id]` becomes; its content is the id. */
export const citationToken = 'citation';

/**
 * The Markdown of a note's body: no HTML, no images, links to https addresses and to pages of ours (`note:id`,
 * `term:id`) only, and `[^id]` for the citation of a claim.
 */
export function createBodyMarkdown() {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
  markdown.validateLink = address => /^https:\/\//i.test(address) || readPageLink(address) !== undefined;
  markdown.inline.ruler.before('link', 'citation', (state, silent) => {
    const match = /^\[\^([^\]\s]+)\]/.exec(state.src.slice(state.pos, state.pos + 100));
    const id = match?.[1];
    if (!match || id === undefined) {
      return false;
    }
    if (!silent) {
      state.push(citationToken, '', 0).content = id;
    }
    state.pos += match[0].length;
    return true;
  });
  return markdown;
}

/** A link to a page of ours, as written in a body. */
export interface PageLink {
  readonly kind: 'note' | 'term';
  readonly id: string;
}

export function readPageLink(address: string): PageLink | undefined {
  const [, kind, id] = /^(note|term):(.+)$/.exec(address) ?? [];
  return (kind === 'note' || kind === 'term') && id !== undefined ? { kind, id } : undefined;
}
