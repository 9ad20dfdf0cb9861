import { citeShort } from '../knowledge/citation.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill, type Messages } from '../messages.ts';
import type { AccessCard } from './accessCard.ts';
import { tierWord } from './describeTier.ts';

interface DependencyContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The card of a line that imports or lists an SDK: the most that it can reach, and what decides. Not access by itself. */
export function createDependencyCard(surface: Surface, { knowledge, messages, today }: DependencyContext): AccessCard {
  const { id, scope, label, reach, decides, sources, asOf } = surface;
  const most = fill(messages.accessAtMost, { tier: tierWord(reach, messages) });
  const source = knowledge.source(sources[0]?.id ?? '');
  return {
    kind: 'access',
    label,
    address: { kind: 'surface', id, scope },
    intro: decides === undefined ? most : fill(messages.accessDecides, { most, decides }),
    lines: [],
    terms: [],
    reads: [],
    support: [source ? citeShort(source) : messages.noSource, describeDate(asOf, today, messages)].join(' · '),
  };
}
