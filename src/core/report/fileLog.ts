import type { PassedOver, PassedOverReason, ReportFiles, Stop } from './accessReport.ts';
import { forEachReason, passedOverReasons } from './passedOverReasons.ts';

/** Nobody reads more names than this; the counts go on. */
const mostNames = 1_000;

interface ReadFile {
  readonly hasSites: boolean;
  readonly isWronglyEncoded: boolean;
  readonly isBroken: boolean;
}

/** Names, the first of them kept, and how many there were. */
class CountedNames {
  readonly #names: string[] = [];
  #count = 0;

  get names(): readonly string[] {
    return [...this.#names];
  }

  get count(): number {
    return this.#count;
  }

  add(name: string): void {
    this.#count++;
    if (this.#names.length < mostNames) {
      this.#names.push(name);
    }
  }

  addUnnamed(count: number): void {
    this.#count += count;
  }
}

/** What became of the files of a walk. Names are `folder/path`. */
export class FileLog {
  readonly #passedOver = forEachReason(() => new CountedNames());
  readonly #wronglyEncoded = new CountedNames();
  readonly #broken = new CountedNames();
  #read = 0;
  #withSites = 0;
  #last: string | null = null;
  #stopped: Stop | null = null;

  get read(): number {
    return this.#read;
  }

  get files(): ReportFiles {
    return {
      read: this.#read,
      withSites: this.#withSites,
      wronglyEncoded: this.#wronglyEncoded.names,
      wronglyEncodedCount: this.#wronglyEncoded.count,
      broken: this.#broken.names,
      brokenCount: this.#broken.count,
    };
  }

  get passedOver(): PassedOver {
    const named = passedOverReasons.filter(reason => this.#passedOver[reason].names.length > 0);
    return {
      counts: forEachReason(reason => this.#passedOver[reason].count),
      names: Object.fromEntries(named.map(reason => [reason, this.#passedOver[reason].names])),
    };
  }

  get stopped(): Stop | null {
    return this.#stopped;
  }

  addRead(name: string, { hasSites, isWronglyEncoded, isBroken }: ReadFile): void {
    this.#read++;
    this.#last = name;
    if (hasSites) {
      this.#withSites++;
    }
    if (isWronglyEncoded) {
      this.#wronglyEncoded.add(name);
    }
    if (isBroken) {
      this.#broken.add(name);
    }
  }

  passOver(name: string, reason: PassedOverReason): void {
    if (reason === 'excluded') {
      this.passOverUnnamed(reason, 1);
    } else {
      this.#passedOver[reason].add(name);
    }
  }

  passOverUnnamed(reason: PassedOverReason, count: number): void {
    this.#passedOver[reason].addUnnamed(count);
  }

  stop(because: Stop['because']): void {
    this.#stopped = { because, after: this.#last };
  }
}
