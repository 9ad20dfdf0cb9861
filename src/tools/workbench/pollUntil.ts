import { setTimeout as delay } from 'node:timers/promises';

export interface PollOptions {
  /** Completes "timed out after N s waiting for …". */
  readonly waitingFor: string;
  readonly timeoutMs?: number;
  readonly intervalMs?: number;
  /** Read at the time-out; for instance the last lines of a log. */
  readonly explain?: () => string;
}

/** Asks again until there is an answer other than undefined and false; rejects at the deadline. */
export async function pollUntil<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  options: PollOptions,
): Promise<T> {
  const { waitingFor, timeoutMs = 30_000, intervalMs = 50, explain } = options;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) {
      const detail = explain ? `\n${explain()}` : '';
      throw new Error(`timed out after ${timeoutMs / 1000} s waiting for ${waitingFor}${detail}`);
    }
    await delay(intervalMs);
  }
}
