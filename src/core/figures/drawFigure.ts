import { type Html, html } from '../cards/html.ts';
import type { FigureId } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Messages } from '../messages.ts';
import { drawAccessLadder } from './drawAccessLadder.ts';
import { drawMapOfNotes } from './drawMapOfNotes.ts';
import { drawMarginalRiskSteps } from './drawMarginalRiskSteps.ts';

/** A picture in a box of `width` by `height` units, with its title and a text that says the same in words. */
export interface Figure {
  readonly title: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly content: Html;
}

/** For a figure whose parts lead to pages. */
export interface FigureLinks {
  /** The id of the note that it stands in. */
  readonly current: string;
}

/**
 * A figure as SVG, drawn with `currentColor` and classes only, so that the theme decides its colours. Narrow enough to
 * be read in a panel of 300 pixels. With `links`, what stands for a page leads there: a picture is then a group of links.
 */
export function drawFigure(id: FigureId, knowledge: KnowledgeBase, messages: Messages, links?: FigureLinks): Html {
  const { title, text, width, height, content } = figureOf(id, knowledge, messages, links);
  const role = links && id === 'map-of-notes' ? 'group' : 'img';
  return html`<figure>
    <svg role="${role}" aria-labelledby="${id}-title" aria-describedby="${id}-text" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">
      <title id="${id}-title">${title}</title>
      <desc id="${id}-text">${text}</desc>
      ${content}
    </svg>
    <figcaption>${title}</figcaption>
  </figure>`;
}

function figureOf(id: FigureId, knowledge: KnowledgeBase, messages: Messages, links?: FigureLinks): Figure {
  switch (id) {
    case 'access-ladder':
      return drawAccessLadder(messages);
    case 'marginal-risk-steps':
      return drawMarginalRiskSteps(messages);
    case 'map-of-notes':
      return drawMapOfNotes(knowledge, messages, links);
  }
}
