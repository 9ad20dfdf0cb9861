import { escapeHtml, type Html, trustedHtml } from '../cards/html.ts';
import { citationToken, createBodyMarkdown, readPageLink } from '../knowledge/bodyMarkdown.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import { fill, type Messages } from '../messages.ts';

export interface BodyContext {
  /** The ids of the claims, in the order in which they are numbered. */
  readonly claims: readonly string[];
  /** The scope that links to notes and terms are followed in. */
  readonly scope: string;
  readonly messages: Messages;
}

/**
 * Renders the Markdown body of a note. HTML in it shows as text, images are left out, links lead to https addresses or
 * to pages of ours, and `[^id]` becomes a link to the claim.
 */
export function renderBody(body: string, context: BodyContext): Html {
  const markdown = createBodyMarkdown();
  const { rules } = markdown.renderer;
  rules[citationToken] = (tokens, index) => renderCitation(tokens[index]?.content ?? '', context);
  rules['link_open'] = (tokens, index, options, _environment, renderer) => {
    const token = tokens[index];
    const link = readPageLink(String(token?.attrGet('href') ?? ''));
    if (token && link) {
      const address: PageAddress = { ...link, scope: context.scope };
      token.attrSet('href', `#${link.id}`);
      token.attrSet('data-open', JSON.stringify(address));
    }
    return renderer.renderToken(tokens, index, options);
  };
  return trustedHtml(markdown.render(body));
}

function renderCitation(id: string, { claims, messages }: BodyContext): string {
  const number = claims.indexOf(id) + 1;
  if (number === 0) {
    return '';
  }
  const label = escapeHtml(fill(messages.pageClaimLink, { number }));
  return `<sup><a class="citation" href="#claim-${escapeHtml(id)}" aria-label="${label}">${number}</a></sup>`;
}
