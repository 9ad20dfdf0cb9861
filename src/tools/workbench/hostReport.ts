import type { TestCounts } from '../testResults.ts';

/** What the test runner inside the extension host says, one console line each. */
export type HostEvent =
  | {
      readonly kind: 'test';
      readonly index: number;
      readonly title: string;
      readonly state: HostTestState;
      readonly milliseconds: number;
      readonly error?: string;
    }
  | { readonly kind: 'end'; readonly index: number };

export type HostTestState = 'passed' | 'failed' | 'skipped';

const prefix = 'ovc-host-test ';

export function formatHostEvent(event: HostEvent): string {
  return `${prefix}${JSON.stringify(event)}`;
}

const marks: Readonly<Record<HostTestState, string>> = { passed: '✔', failed: '✖', skipped: '-' };

/** Gathers the events of one run from console text, in which each may stand more than once. */
export class HostReport {
  readonly #print: (line: string) => void;
  readonly #seen = new Set<number>();
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };
  #hasEnded = false;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  get counts(): TestCounts {
    return { ...this.#counts };
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** How many events there have been: a run in which it stands still hangs. */
  get progress(): number {
    return this.#seen.size;
  }

  accept(text: string): void {
    const start = text.indexOf(prefix);
    if (start < 0) return;
    const event = JSON.parse(text.slice(start + prefix.length).split('\n', 1)[0] ?? '') as HostEvent;
    if (this.#seen.has(event.index)) return;
    this.#seen.add(event.index);
    if (event.kind === 'end') this.#hasEnded = true;
    else this.#count(event);
  }

  #count(event: Extract<HostEvent, { kind: 'test' }>): void {
    this.#counts[event.state] += 1;
    this.#print(`  ${marks[event.state]} ${event.title} (${event.milliseconds} ms)`);
    if (event.error !== undefined) this.#print(event.error.replace(/^/gm, '      '));
  }
}
