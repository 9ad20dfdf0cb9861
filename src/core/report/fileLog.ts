import type { PassedOver, PassedOverReason, ReportFiles, Stop } from './accessReport.ts';

/** Nobody reads more names than this; the counts go on. */
const mostNames = 1_000;

interface ReadFile {
  readonly hasSites: boolean;
  readonly isWronglyEncoded: boolean;
  readonly isBroken: boolean;
}

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
}

/** What became of the files of a walk. Names are `folder/path`. */
export class FileLog {
  readonly #counts: Record<PassedOverReason, number> = {
    tooLarge: 0,
    binary: 0,
    unreadable: 0,
    gone: 0,
    excluded: 0,
    link: 0,
    special: 0,
    tooDeep: 0,
  };
  readonly #names = new Map<PassedOverReason, string[]>();
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
    const names = Array.from(this.#names, ([reason, list]) => [reason, [...list]]);
    return { counts: { ...this.#counts }, names: Object.fromEntries(names) };
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
    this.#counts[reason]++;
    const names = this.#names.get(reason) ?? [];
    if (reason !== 'excluded' && names.length < mostNames) {
      names.push(name);
      this.#names.set(reason, names);
    }
  }

  passOverUnnamed(reason: PassedOverReason, count: number): void {
    this.#counts[reason] += count;
  }

  stop(because: Stop['because']): void {
    this.#stopped = { because, after: this.#last };
  }
}
