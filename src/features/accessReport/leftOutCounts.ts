import { reasonOfLeftOut } from '../../core/report/passedOverReasons.ts';
import type { ReportBuilder } from '../../core/report/reportBuilder.ts';
import type { LeftOut } from '../../core/walk/tree.ts';
import type { LeftOutPlace, WalkSummary } from '../../platform/walkSummary.ts';

type Naming = (place: LeftOutPlace) => { readonly folder: string; readonly path: string };

/** Brings what a walk leaves out into a report, as the walk goes on. */
export class LeftOutCounts {
  readonly #builder: ReportBuilder;
  readonly #nameOf: Naming;
  readonly #counted = new Map<string, number>();
  #named = 0;

  constructor(builder: ReportBuilder, nameOf: Naming) {
    this.#builder = builder;
    this.#nameOf = nameOf;
  }

  /** Adds what has come since the last time: with its name where the walk has named it, by its number otherwise. */
  update({ named, leftOut }: WalkSummary): void {
    for (const place of named.slice(this.#named)) {
      this.#builder.passOver(this.#nameOf(place), reasonOfLeftOut(place.reason));
      this.#count(place.reason, 1);
    }
    this.#named = named.length;
    for (const [reason, count] of Object.entries(leftOut) as [LeftOut, number][]) {
      const more = count - (this.#counted.get(reason) ?? 0);
      if (more > 0) {
        this.#builder.passOverUnnamed(reasonOfLeftOut(reason), more);
        this.#count(reason, more);
      }
    }
  }

  #count(reason: LeftOut, count: number): void {
    this.#counted.set(reason, (this.#counted.get(reason) ?? 0) + count);
  }
}
