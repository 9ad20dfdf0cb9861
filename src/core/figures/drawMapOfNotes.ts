import { shortTitle } from '../cards/createTermCard.ts';
import { html } from '../cards/html.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import { fill, type Messages } from '../messages.ts';
import type { Figure } from './drawFigure.ts';

const rowHeight = 26;
const dotX = 236;

/** The notes as a column of dots, with an arc for each pair of which one refers to the other. */
export function drawMapOfNotes(knowledge: KnowledgeBase, messages: Messages): Figure {
  const notes = [...knowledge.notesByVerdict(undefined), ...knowledge.notes.filter(note => note.verdict !== undefined)];
  const y = (index: number) => 16 + index * rowHeight;
  const links = linkedPairs(notes);
  const arcs = links.map(([from, to]) => {
    const radius = (y(to) - y(from)) / 2;
    return html`<path class="line" d="M ${dotX} ${y(from)} A ${Math.min(radius, 76)} ${radius} 0 0 1 ${dotX} ${y(to)}" />`;
  });
  const rows = notes.map(
    (note, index) => html`<circle class="dot" cx="${dotX}" cy="${y(index)}" r="4" />
      <text x="${dotX - 12}" y="${y(index) + 4}" text-anchor="end">${shortTitle(note)}</text>`,
  );
  const said = links.map(([from, to]) =>
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
