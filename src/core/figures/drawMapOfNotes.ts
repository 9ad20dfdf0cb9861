import { shortTitle } from '../cards/createTermCard.ts';
import { type Html, html } from '../cards/html.ts';
import { verdictName } from '../cards/words.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { fill, type Messages } from '../messages.ts';
import type { Figure, FigureLinks } from './drawFigure.ts';

/** High enough to be hit by a finger in the narrowest panel. */
const rowHeight = 28;
const dotX = 236;

/**
 * The notes as a column of dots, with an arc for each pair of which one refers to the other. With `links` each note leads
 * to its page, and the one in view is marked.
 */
export function drawMapOfNotes(knowledge: KnowledgeBase, messages: Messages, links?: FigureLinks): Figure {
  const notes = [...knowledge.notesByVerdict(undefined), ...knowledge.notes.filter(note => note.verdict !== undefined)];
  const y = (index: number) => 16 + index * rowHeight;
  const pairs = linkedPairs(notes);
  const arcs = pairs.map(([from, to]) => {
    const radius = (y(to) - y(from)) / 2;
    return html`<path class="line" d="M ${dotX} ${y(from)} A ${Math.min(radius, 76)} ${radius} 0 0 1 ${dotX} ${y(to)}" />`;
  });
  const rows = notes.map((note, index) => {
    const row = html`<circle class="dot" cx="${dotX}" cy="${y(index)}" r="4" />
      <text x="${dotX - 12}" y="${y(index) + 4}" text-anchor="end">${shortTitle(note)}</text>`;
    return links ? nodeLink(note, { row, top: y(index) - rowHeight / 2, messages, ...links }) : row;
  });
  const said = pairs.map(([from, to]) =>
    fill(messages.figureMapLink, { from: nameAt(notes, from), to: nameAt(notes, to) }),
  );
  return {
    title: messages.figureMapTitle,
    text: fill(messages.figureMapText, { links: said.join(' ') }),
    width: 320,
    height: 16 + notes.length * rowHeight,
    content: html`${arcs}${rows}`,
  };
}

interface NodeParts extends FigureLinks {
  readonly row: Html;
  readonly top: number;
  readonly messages: Messages;
}

/** A row as a link to its note; the box behind it is what can be hit, and what shows the focus. */
function nodeLink(note: Note, { row, top, messages, current }: NodeParts): Html {
  const { id, scope } = note;
  const label = fill(messages.panelMapNode, { title: shortTitle(note), verdict: verdictName(note, messages) });
  const mark = id === current ? html` aria-current="page"` : undefined;
  return html`<a class="node" href="#${id}" data-open="${JSON.stringify({ kind: 'note', id, scope })}" aria-label="${label}"${mark}>
      <rect class="hit" x="2" y="${top + 1}" width="${dotX + 6}" height="${rowHeight - 2}" rx="3" />${row}</a>`;
}

function nameAt(notes: readonly Note[], index: number): string {
  const note = notes[index];
  return note ? shortTitle(note) : '';
}

/** Pairs of positions, the upper first, each once. */
function linkedPairs(notes: readonly Note[]): readonly (readonly [number, number])[] {
  const position = new Map(notes.map((note, index) => [note.id, index]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const [from, note] of notes.entries()) {
    for (const id of note.related ?? []) {
      const to = position.get(id);
      if (to !== undefined && to !== from) {
        const pair = [Math.min(from, to), Math.max(from, to)] as const;
        pairs.set(pair.join(), pair);
      }
    }
  }
  return [...pairs.values()];
}
