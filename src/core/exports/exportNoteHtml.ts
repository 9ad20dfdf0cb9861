import { shortTitle } from '../cards/createTermCard.ts';
import { type Html, html, htmlLine, trustedHtml } from '../cards/html.ts';
import { themeName, verdictName } from '../cards/words.ts';
import { drawFigure } from '../figures/drawFigure.ts';
import { citeFull } from '../knowledge/citation.ts';
import type { Claim, Source, SourceReference } from '../knowledge/formats.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import { exportBodyHtml } from './exportBodyHtml.ts';
import type { ExportContext } from './exportContext.ts';
import { citedPlaces, describeClaim } from './exportedClaim.ts';
import { exportStyles } from './exportStyles.ts';

/** A note as one HTML file that needs nothing else: style sheets for screen and paper within, no script, no picture from elsewhere. */
export function exportNoteHtml(note: Note, context: ExportContext): string {
  const { knowledge, messages, version } = context;
  const sources = knowledge.sourcesOf(note);
  const title = fill(messages.exportTitle, { title: shorten(shortTitle(note)) });
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Open vs Closed ${version}">
<title>${title}</title>
<style>${trustedHtml(exportStyles)}</style>
</head>
<body>
<main>
${lines(
  header(note, context),
  sides(note, context),
  note.figure ? drawFigure(note.figure, knowledge, messages) : undefined,
  exportBodyHtml(note.body, { claims: note.claims.map(({ id }) => id), messages }),
  part('claims', messages.pageClaims, html`<ol>\n${note.claims.map(claim => claimItem(claim, sources, context))}</ol>`),
  objections(note, sources, context),
  sources.length > 0 ? part('sources', messages.pageSources, html`<ol>\n${sources.map(sourceItem)}</ol>`) : undefined,
)}
</main>
<footer><p>${fill(messages.exportFooter, { version })}</p></footer>
</body>
</html>
`.toString();
}

/** Parts below each other, without those that are not there. What is in them stays as it is: a body may have code. */
function lines(...parts: readonly (Html | undefined)[]): Html {
  const there = parts.filter(each => each !== undefined);
  return html`${there.map((each, index) => html`${index > 0 ? '\n' : ''}${each}`)}`;
}

/** Browsers cut longer titles off. */
function shorten(title: string): string {
  return title.length <= 50 ? title : `${title.slice(0, 49).trimEnd()}…`;
}

function header(note: Note, { messages, today }: ExportContext): Html {
  const kicker = [messages.pageNote, themeName(note.theme, messages), describeDate(note.asOf, today, messages)];
  const verdict = note.verdict && html`<p class="verdict">${verdictName(note, messages)}</p>`;
  const basis = note.verdictBasis ? html`<p class="detail">${htmlLine(note.verdictBasis)}</p>` : undefined;
  return html`<header>
${lines(
  html`<p class="detail">${kicker.join(' · ')}</p>`,
  html`<h1>${note.title}</h1>`,
  verdict,
  basis,
  html`<p class="summary">${htmlLine(note.summary)}</p>`,
)}
</header>`;
}

function sides({ open, closed, both }: Note, { messages }: ExportContext): Html {
  const given = [
    [messages.weightsInHand, open],
    [messages.behindApi, closed],
    [messages.eitherSide, both],
  ] as const;
  const items = given.filter(([, text]) => text !== undefined);
  return html`<dl>
${items.map(([heading, text]) => html`<div><dt>${heading}</dt><dd>${htmlLine(text)}</dd></div>\n`)}</dl>`;
}

function part(id: string, heading: string, content: Html): Html {
  return html`<section id="${id}">
<h2>${heading}</h2>
${content}
</section>`;
}

function claimItem(claim: Claim, sources: readonly Source[], context: ExportContext): Html {
  return html`<li id="claim-${claim.id}">${lines(
    html`<p>${htmlLine(claim.text)}</p>`,
    html`<p class="detail">${describeClaim(claim, context)}</p>`,
    placesOf(claim.sources, sources, context),
  )}</li>\n`;
}

function objections(note: Note, sources: readonly Source[], context: ExportContext): Html | undefined {
  const { messages } = context;
  const items = (note.contested ?? []).map(({ against, text, sources: references }) => {
    const number = note.claims.findIndex(({ id }) => id === against) + 1;
    const claim = fill(messages.pageAgainst, { claim: fill(messages.pageClaimLink, { number }) });
    return html`<li>${lines(
      html`<p>${htmlLine(text)}</p>`,
      html`<p class="detail"><a href="#claim-${against}">${claim}</a></p>`,
      placesOf(references, sources, context),
    )}</li>\n`;
  });
  return items.length > 0 ? part('contested', messages.pageContested, html`<ul>\n${items}</ul>`) : undefined;
}

function placesOf(references: readonly SourceReference[], sources: readonly Source[], context: ExportContext) {
  const places = citedPlaces(references, sources, context).map(
    ({ source, number, text }, index) =>
      html`${index > 0 ? '; ' : ''}<a href="#source-${source.id}">${text} [${number}]</a>`,
  );
  return places.length > 0 ? html`<p class="detail">${context.messages.pageSources}: ${places}</p>` : undefined;
}

function sourceItem(source: Source): Html {
  const [before = '', after = ''] = citeFull(source).split(source.url);
  return html`<li id="source-${source.id}">${before}<a href="${source.url}">${source.url}</a>${after}</li>\n`;
}
