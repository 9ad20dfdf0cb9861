import { citeShort } from '../knowledge/citation.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Note, Term } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import type { Card, CardLength } from './card.ts';
import { basisName, gradeName } from './words.ts';

export interface CardContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly length?: CardLength;
}

/** The card of a term, in the order of the editorial pattern: what it is, what follows on either side, how sure. */
export function createTermCard(term: Term, context: CardContext): Card {
  const { knowledge, messages, today, length = 'full' } = context;
  const sides = [
    { heading: messages.weightsInHand, text: term.open },
    { heading: messages.behindApi, text: term.closed },
  ].flatMap(({ heading, text }) => (text === undefined ? [] : [{ heading, text }]));
  return {
    address: { kind: 'term', id: term.id, scope: term.scope },
    length,
    label: term.label,
    ...(term.definition === undefined ? {} : { definition: term.definition }),
    sides,
    reads: knowledge.relatedNotes(term).map(note => ({
      title: shortTitle(note),
      address: { kind: 'note', id: note.id, scope: note.scope },
    })),
    evidence: describeEvidence(term, context),
    date: describeDate(term.asOf, today, messages),
  };
}

/** What a card or a breadcrumb calls a note. */
export function shortTitle(note: Note): string {
  return note.shortTitle ?? note.title;
}

/** "Evidence: strong (definition; Kapoor et al. 2024, section 2)". */
export function describeEvidence(term: Term, { knowledge, messages }: CardContext): string {
  const basis = term.basis ? [basisName(term.basis, messages)] : [];
  const sources = (term.sources ?? []).flatMap(reference => {
    const source = knowledge.source(reference.id);
    return source ? [[citeShort(source), reference.at].filter(Boolean).join(', ')] : [];
  });
  const support = [...basis, ...sources].join('; ');
  if (term.evidence === undefined) {
    return support === '' ? messages.noSource : support;
  }
  const grade = gradeName(term.evidence, messages);
  return support === '' ? fill(messages.evidenceOnly, { grade }) : fill(messages.evidenceLine, { grade, support });
}
