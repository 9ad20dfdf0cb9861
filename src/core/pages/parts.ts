import { describeOverride, scopeName } from '../cards/describeOverride.ts';
import { contentLine, type Html, html } from '../cards/html.ts';
import { basisName, comparisonName, gradeName, verdictName } from '../cards/words.ts';
import { citeFull } from '../knowledge/citation.ts';
import type { Basis, Claim, Grade, Source, SourceReference } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { builtInScope, type Note, type Term } from '../knowledge/knowledgeData.ts';
import type { OverriddenKind } from '../knowledge/overrides.ts';
import type { PageAddress } from '../knowledge/pageAddress.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import type { PageContext } from './page.ts';

/** A link to another page of the panel. */
export function pageLink(text: string, address: PageAddress): Html {
  return html`<a href="#${address.id}" data-open="${JSON.stringify(address)}">${text}</a>`;
}

/** A link that has a title or a label of the knowledge for its text. */
export function contentLink(text: string, address: PageAddress): Html {
  return html`<a lang="en" href="#${address.id}" data-open="${JSON.stringify(address)}">${text}</a>`;
}

export function noteLink(note: Note): Html {
  return contentLink(note.title, { kind: 'note', id: note.id, scope: note.scope });
}

export function termLink(term: Term): Html {
  return contentLink(term.label, { kind: 'term', id: term.id, scope: term.scope });
}

/** Whose an entry is that does not come with the extension, with a link to what it overrides. */
export function originLine(
  kind: OverriddenKind,
  entry: { readonly id: string; readonly scope: string },
  { knowledge, messages }: Pick<PageContext, 'knowledge' | 'messages'>,
): Html | undefined {
  if (entry.scope === builtInScope) {
    return undefined;
  }
  const from = fill(messages.scopeFrom, { folder: scopeName(entry.scope) });
  const override = describeOverride(kind, entry.id, { knowledge, messages });
  const scope = knowledge.overriddenScope(kind, entry.id);
  const link = scope !== undefined && override !== undefined && pageLink(override, { kind, id: entry.id, scope });
  return html`<p class="detail origin">${from}${link ? html`, ${link}` : undefined}</p>`;
}

/** A section with a heading, or nothing where there is nothing in it. */
export function section(id: string, heading: string, items: readonly Html[]): Html | undefined {
  if (items.length === 0) {
    return undefined;
  }
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><ul>${items}</ul></section>`;
}

export function noteItem(note: Note, messages: Messages): Html {
  const verdict = note.verdict ? html`<span class="detail">${verdictName(note, messages)}</span>` : undefined;
  return html`<li>${noteLink(note)} ${verdict}</li>`;
}

export function termItem(term: Term): Html {
  const definition = term.definition ? html`<span class="detail">${contentLine(term.definition)}</span>` : undefined;
  return html`<li>${termLink(term)} ${definition}</li>`;
}

export function sourceItem(source: Source): Html {
  const reference = citeFull(source);
  const text = reference.slice(0, reference.lastIndexOf(source.url));
  const rest = reference.slice(reference.lastIndexOf(source.url) + source.url.length);
  return html`<li id="source-${source.id}" lang="en">${text}<a href="${source.url}">${source.url}</a>${rest}</li>`;
}

/** "Strong · definition · scope · compares open and closed". */
export function claimDetails(claim: Claim, { messages, today }: PageContext): Html {
  const words = [
    gradeWithBasis(claim.evidence, claim.basis, messages),
    comparisonName(claim.compares, messages),
    claim.scope,
    ...(claim.asOf === undefined ? [] : [describeDate(claim.asOf, today, messages)]),
  ];
  return html`<p class="detail"><span class="grade">${words[0]}</span> · ${words.slice(1).join(' · ')}</p>`;
}

export function gradeWithBasis(grade: Grade, basis: Basis, messages: Messages): string {
  return fill(messages.evidenceLine, { grade: gradeName(grade, messages), support: basisName(basis, messages) });
}

/** The places in the sources that carry a sentence, each a link to the source below. */
export function sourcePlaces(
  references: readonly SourceReference[],
  knowledge: KnowledgeBase,
  messages: Messages,
): Html | undefined {
  const places = references.flatMap(reference => {
    const source = knowledge.source(reference.id);
    if (!source) {
      return [];
    }
    const details = [reference.at, reference.read === 'secondary' ? messages.readSecondary : undefined];
    const suffix = details.filter(Boolean).join(', ');
    return [
      html`<li><a lang="en" href="#source-${source.id}">${shortName(source)}</a>${suffix ? `, ${suffix}` : ''}</li>`,
    ];
  });
  return places.length > 0 ? html`<ul class="places">${places}</ul>` : undefined;
}

function shortName(source: Source): string {
  return `${source.title} (${source.year})`;
}
