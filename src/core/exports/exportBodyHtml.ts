import { escapeHtml, type Html, trustedHtml } from '../cards/html.ts';
import { citationToken, createBodyMarkdown, readPageLink } from '../knowledge/bodyMarkdown.ts';
import { fill } from '../messages.ts';
import type { BodyExport } from './exportBodyMarkdown.ts';

/** The body of a note as HTML for readers elsewhere: links to other pages of ours become words. */
export function exportBodyHtml(body: string, context: BodyExport): Html {
  const markdown = createBodyMarkdown();
  const { rules } = markdown.renderer;
  rules[citationToken] = (tokens, index) => renderCitation(tokens[index]?.content ?? '', context);
  // Links do not nest: what was left out at the beginning of one is left out at its end.
  let isOwnPage = false;
  rules['link_open'] = (tokens, index, options, _environment, renderer) => {
    isOwnPage = readPageLink(String(tokens[index]?.attrGet('href') ?? '')) !== undefined;
    return isOwnPage ? '' : renderer.renderToken(tokens, index, options);
  };
  rules['link_close'] = (tokens, index, options, _environment, renderer) =>
    isOwnPage ? '' : renderer.renderToken(tokens, index, options);
  return trustedHtml(markdown.render(body).trimEnd());
}

function renderCitation(id: string, { claims, messages }: BodyExport): string {
  const number = claims.indexOf(id) + 1;
  if (number === 0) {
    return '';
  }
  const label = escapeHtml(fill(messages.pageClaimLink, { number }));
  return `<sup><a href="#claim-${escapeHtml(id)}" title="${label}">${number}</a></sup>`;
}
