/** So long work may go on before others have their turn: nobody notices it, and a pause costs little beside it. */
const longestStretch = 4;

/** Keeps work from holding up whoever else waits for the thread. All times in milliseconds. */
export class Pace {
  readonly #now: () => number;
  readonly #pause: () => Promise<void>;
  #since: number;

  /** @param pause comes back when the others have had their turn */
  constructor(now: () => number, pause: () => Promise<void>) {
    this.#now = now;
    this.#pause = pause;
    this.#since = now();
  }

  /** Whether to `rest` before going on. */
  get isDue(): boolean {
    return this.#now() - this.#since >= longestStretch;
  }

  async rest(): Promise<void> {
    await this.#pause();
    this.restart();
  }

  /** Does work in steps, with rests where they are due. */
  async through<Result>(steps: Generator<void, Result>): Promise<Result> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        return step.value;
      }
      if (this.isDue) {
        await this.rest();
      }
    }
  }

  /** To be called when the others had their turn anyway. */
  restart(): void {
    this.#since = this.#now();
  }

  /** To be called before somebody else works, who keeps a pace of their own; gives what to call afterwards. */
  lend(): () => void {
    const from = this.#now();
    return () => {
      this.#since += this.#now() - from;
    };
  }
}
