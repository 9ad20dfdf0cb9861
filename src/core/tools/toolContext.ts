import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Messages } from '../messages.ts';
import type { SearchKind } from '../search/searchEntry.ts';

/*
 * Tools for agents, without the protocol that carries them: each is a function from input that nobody has checked to a
 * plain object that can be sent as JSON. Whoever reads it may be a language model, so that every answer states its
 * sources and dates, and every problem says what to do next. Their words are English: no person reads them first.
 */

export interface ToolContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What is called nearly so: the best first. */
  readonly suggest: (name: string, kind: SearchKind) => readonly Suggestion[];
}

export interface Suggestion {
  readonly id: string;
  readonly label: string;
}

/** There is no answer; `next` says what to do. */
export interface ToolProblem {
  readonly problem: string;
  readonly next: string;
  readonly suggestions?: readonly Suggestion[];
}

export interface SourceInfo {
  readonly cite: string;
  readonly title: string;
  readonly at?: string;
  readonly url: string;
}

export function isToolProblem(answer: object): answer is ToolProblem {
  return 'problem' in answer && 'next' in answer;
}

/** Lists are cut to so many, and say so. */
const mostListed = 40;

/** The first entries of a list, and how many there are beyond them. */
export function cut<Entry>(entries: readonly Entry[]): {
  readonly listed: readonly Entry[];
  readonly further: number;
} {
  return { listed: entries.slice(0, mostListed), further: Math.max(0, entries.length - mostListed) };
}
