import { describeReason } from '../context/describeReason.ts';
import type { Judgement } from '../context/modelContext.ts';
import { citeShort } from '../knowledge/citation.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { builtInScope, type Note, type Term } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import type { CardLength, TermCard } from './card.ts';
import { describeOverride } from './describeOverride.ts';
import { languageName } from './languageName.ts';
import { basisName, gradeName } from './words.ts';

export interface CardContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly length?: CardLength;
}

/** Where a card shows in a text, and what its term was judged to mean there. */
export interface CardPlace {
  readonly judgement: Judgement;
  readonly languageId: string;
}

/**
 * The card of a term, in the order of the editorial pattern: what it is, what follows on either side, how sure, why it
 * shows. Without a place, as in a tooltip, it is full and offers nothing to choose.
 */
export function createTermCard(term: Term, context: CardContext, place?: CardPlace): TermCard {
  const { knowledge, messages, today, length = 'full' } = context;
  const sides = [
    { heading: messages.weightsInHand, text: term.open },
    { heading: messages.behindApi, text: term.closed },
  ].flatMap(({ heading, text }) => (text === undefined ? [] : [{ heading, text }]));
  return {
    kind: 'term',
    address: { kind: 'term', id: term.id, scope: term.scope },
    form: place?.judgement.form ?? 'full',
    length,
    label: term.label,
    ...(term.definition === undefined ? {} : { definition: term.definition }),
    ...(term.brief === undefined ? {} : { brief: term.brief }),
    sides,
    reads: knowledge.relatedNotes(term).map(note => ({
      title: shortTitle(note),
      address: { kind: 'note', id: note.id, scope: note.scope },
    })),
    ...originOf(term, context),
    evidence: describeEvidence(term, context),
    date: describeDate(term.asOf, today, messages),
    because: place && term.ambiguous ? describeReasons(place.judgement, messages) : [],
    mutes: place && term.ambiguous ? mutesOf(term, place.languageId, messages) : [],
  };
}

function originOf({ id, scope }: Term, context: CardContext): Pick<TermCard, 'origin'> {
  const origin = scope === builtInScope ? undefined : describeOverride('term', id, context);
  return origin === undefined ? {} : { origin };
}

/** A full card has nothing to say of a file in which nothing was found. */
function describeReasons({ because }: Judgement, messages: Messages): readonly string[] {
  return because.filter(({ kind }) => kind !== 'nothing').map(reason => describeReason(reason, messages));
}

function mutesOf({ id, scope }: Term, languageId: string, messages: Messages): TermCard['mutes'] {
  return [
    { title: messages.muteTerm, choice: { kind: 'term', term: id, scope } },
    {
      title: fill(messages.muteLanguage, { language: languageName(languageId) }),
      choice: { kind: 'language', languageId },
    },
    { title: messages.muteOutsideModelCode, choice: { kind: 'outsideModelCode', languageId } },
  ];
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
