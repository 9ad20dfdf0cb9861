import { contentLine, type Html, html, htmlLine } from '../cards/html.ts';
import { needsWords } from '../compare/factWords.ts';
import type { Fact, SourceReference } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Family, Surface, Technique } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import type { Messages } from '../messages.ts';
import type { PageContext } from './page.ts';
import { contentLink, sourcePlaces } from './parts.ts';

/** A section with a heading and whatever stands in it. */
export function block(id: string, heading: string, content: Html | readonly Html[]): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`;
}

/** A list of names and what there is to say of them. */
export function factList(rows: readonly { readonly name: string; readonly content: Html }[]): Html {
  return html`<dl class="facts">${rows.map(({ name, content }) => html`<div><dt>${name}</dt><dd>${content}</dd></div>`)}</dl>`;
}

interface Supported {
  readonly text: string;
  readonly sources: readonly SourceReference[];
  readonly asOf: string;
}

/** A sentence of the knowledge with its date and the places in the sources that carry it. */
export function supported({ text, ...support }: Supported, context: PageContext): Html {
  return supportedLine(html`${contentLine(text)}`, support, context);
}

/** The same of a line in the words of the page. */
export function supportedLine(line: Html, { sources, asOf }: Omit<Supported, 'text'>, context: PageContext): Html {
  const { knowledge, messages, today } = context;
  return html`<p>${line} <span class="detail">${describeDate(asOf, today, messages)}</span></p>
    ${sourcePlaces(sources, knowledge, messages)}`;
}

export function supportedItem(fact: Supported, context: PageContext): Html {
  return html`<li>${supported(fact, context)}</li>`;
}

/** A fact under a name, or that it is unknown. */
export function factOrUnknown(fact: Fact | undefined, context: PageContext): Html {
  return fact ? supported(fact, context) : html`<p>${context.messages.catalogueUnknown}</p>`;
}

/** Lines of plain text, a paragraph each. */
export function paragraphs(lines: readonly string[]): readonly Html[] {
  return lines.map(line => html`<p>${htmlLine(line)}</p>`);
}

export function familyLink({ label, id, scope }: Pick<Family, 'label' | 'id' | 'scope'>): Html {
  return contentLink(label, { kind: 'family', id, scope });
}

export function surfaceLink({ label, id, scope }: Pick<Surface, 'label' | 'id' | 'scope'>): Html {
  return contentLink(label, { kind: 'surface', id, scope });
}

/** The link to a surface by its id; the id alone where there is none of it. */
export function surfaceLinkById(id: string, knowledge: KnowledgeBase): Html {
  const surface = knowledge.surface(id);
  return surface ? surfaceLink(surface) : html`${id}`;
}

export function techniqueLink({ label, id, scope }: Pick<Technique, 'label' | 'id' | 'scope'>): Html {
  return contentLink(label, { kind: 'technique', id, scope });
}

/** A technique as a line of a list, with what it needs. */
export function techniqueItem(technique: Technique, messages: Messages): Html {
  return html`<li>${techniqueLink(technique)} <span class="detail">${needsWords(technique, messages)}</span></li>`;
}

/** Pieces of a line, with a sign between them. */
export function joined(pieces: readonly Html[], sign = ', '): Html {
  return html`${pieces.map((piece, index) => (index === 0 ? piece : html`${sign}${piece}`))}`;
}
