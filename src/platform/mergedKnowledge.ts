import { byId } from '../core/knowledge/byId.ts';
import { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import type { KnowledgeData, Term } from '../core/knowledge/knowledgeData.ts';
import { type MergedBefore, mergeKnowledgeSteps } from '../core/knowledge/mergeKnowledge.ts';
import { type Lexicon, LexiconBuilder, patchLexicon } from '../core/matching/lexicon.ts';
import type { Pace } from '../core/walk/pace.ts';

/** Changed terms up to which a lexicon is patched; for more it is compiled anew. */
const mostPatched = 1000;

/** Terms that are compiled between two looks at the clock. */
const termsAtOnce = 100;

/** A lexicon, and the terms that it was compiled from. */
interface CompiledTerms {
  readonly list: readonly Term[];
  readonly lexicon: Lexicon;
}

/** The built-in knowledge with that of some folders laid over it. What was there stays in use until the new is ready. */
export class MergedKnowledge {
  readonly #builtIn: KnowledgeData;
  readonly #pace: Pace;
  #compiled: CompiledTerms;
  #current: KnowledgeBase;
  #before: MergedBefore | undefined;

  constructor(builtIn: KnowledgeData, base: KnowledgeBase, pace: Pace) {
    this.#builtIn = builtIn;
    this.#pace = pace;
    this.#compiled = { list: builtIn.terms, lexicon: base.lexicon };
    this.#current = base;
  }

  get current(): KnowledgeBase {
    return this.#current;
  }

  /** @param layers the nearest last */
  async update(layers: readonly KnowledgeData[]): Promise<void> {
    const data = await this.#pace.through(mergeKnowledgeSteps(this.#builtIn, layers, this.#before));
    this.#before = { layers, merged: data };
    await this.#pace.rest();
    const lexicon = await this.#compile(data.terms);
    const isSame =
      isSameList(data.families, this.#current.families) && isSameList(data.surfaces, this.#current.surfaces);
    await this.#pace.rest();
    this.#current = new KnowledgeBase(data, { lexicon, accessOf: isSame ? this.#current : undefined });
  }

  async #compile(terms: readonly Term[]): Promise<Lexicon> {
    const before = this.#compiled;
    const then = byId(before.list);
    const now = byId(terms);
    const added = terms.filter(term => then.get(term.id) !== term);
    const removed = before.list.filter(term => now.get(term.id) !== term);
    await this.#pace.rest();
    if (added.length + removed.length <= mostPatched) {
      return patchLexicon(before.lexicon, removed, added);
    }
    const builder = new LexiconBuilder();
    for (const [index, term] of terms.entries()) {
      builder.add(term);
      if (index % termsAtOnce === 0 && this.#pace.isDue) {
        await this.#pace.rest();
      }
    }
    this.#compiled = { list: terms, lexicon: builder.lexicon };
    return builder.lexicon;
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((entry, index) => entry === other[index]));
}
