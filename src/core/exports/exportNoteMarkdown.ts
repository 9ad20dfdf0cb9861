import { themeName, verdictName } from '../cards/words.ts';
import { citeFull } from '../knowledge/citation.ts';
import type { Claim, Source, SourceReference } from '../knowledge/formats.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import { exportBodyMarkdown } from './exportBodyMarkdown.ts';
import type { ExportContext } from './exportContext.ts';
import { citedPlaces, describeClaim } from './exportedClaim.ts';
import { escapeAddress, escapeLine } from './markdownText.ts';

/**
 * A note as a Markdown text that stands by itself: title, verdict, both sides, body, claims with what carries them, what
 * speaks against them, and the sources as a numbered list. HTML in it shows as text.
 */
export function exportNoteMarkdown(note: Note, context: ExportContext): string {
  const { messages, knowledge, version, today } = context;
  const sources = knowledge.sourcesOf(note);
  const kicker = [messages.pageNote, themeName(note.theme, messages), describeDate(note.asOf, today, messages)];
  const blocks = [
    `# ${escapeLine(note.title)}`,
    `*${escapeLine(fill(messages.exportKicker, { kicker: kicker.join(' · '), version }))}*`,
    note.verdict && `**${escapeLine(verdictName(note, messages))}**`,
    note.verdictBasis && escapeLine(note.verdictBasis),
    escapeLine(note.summary),
    ...sidesOf(note, context),
    exportBodyMarkdown(note.body, { claims: note.claims.map(({ id }) => id), messages }),
    `## ${messages.pageClaims}`,
    note.claims.map((claim, index) => claimItem(claim, index, sources, context)).join('\n'),
    ...objections(note, sources, context),
    ...(sources.length > 0 ? [`## ${messages.pageSources}`, sources.map(sourceItem).join('\n')] : []),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function sidesOf({ open, closed, both }: Note, { messages }: ExportContext): readonly string[] {
  const sides = [
    [messages.weightsInHand, open],
    [messages.behindApi, closed],
    [messages.eitherSide, both],
  ] as const;
  return sides.flatMap(([heading, text]) => (text === undefined ? [] : [`**${heading}** ${escapeLine(text)}`]));
}

function claimItem(claim: Claim, index: number, sources: readonly Source[], context: ExportContext): string {
  const lines = [
    escapeLine(claim.text),
    escapeLine(describeClaim(claim, context)),
    placesLine(claim.sources, sources, context),
  ];
  return `${index + 1}. ${lines.filter(line => line !== '').join('  \n   ')}`;
}

function objections(note: Note, sources: readonly Source[], context: ExportContext): readonly string[] {
  const { messages } = context;
  const items = (note.contested ?? []).map(({ against, text, sources: references }) => {
    const number = note.claims.findIndex(({ id }) => id === against) + 1;
    const claim = fill(messages.pageAgainst, { claim: fill(messages.pageClaimLink, { number }) });
    return `- ${[escapeLine(text), claim, placesLine(references, sources, context)].filter(Boolean).join('  \n  ')}`;
  });
  return items.length > 0 ? [`## ${messages.pageContested}`, items.join('\n')] : [];
}

/** "Sources: Kapoor et al. 2024, section 2 \[1\]". */
function placesLine(
  references: readonly SourceReference[],
  sources: readonly Source[],
  context: ExportContext,
): string {
  const places = citedPlaces(references, sources, context).map(
    ({ number, text }) => `${escapeLine(text)} \\[${number}\\]`,
  );
  return places.length === 0 ? '' : `${context.messages.pageSources}: ${places.join('; ')}`;
}

function sourceItem(source: Source, index: number): string {
  const [before = '', after = ''] = citeFull(source).split(source.url);
  return `${index + 1}. ${escapeLine(before.trim())} <${escapeAddress(source.url)}>${escapeLine(after)}`;
}
