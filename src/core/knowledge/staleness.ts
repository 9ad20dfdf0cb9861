import { fill, type Messages } from '../messages.ts';

const monthsUntilStale = 12;

/**
 * Whether a fact is older than a year.
 *
 * @param asOf `YYYY-MM` or `YYYY-MM-DD`; a month counts from its last day
 * @param today `YYYY-MM-DD`
 */
export function isStale(asOf: string, today: string): boolean {
  const [year = 0, month = 1, day = 31] = asOf.split('-').map(Number);
  const [yearNow = 0, monthNow = 1, dayNow = 1] = today.split('-').map(Number);
  const months = (yearNow - year) * 12 + (monthNow - month);
  return months > monthsUntilStale || (months === monthsUntilStale && dayNow > day);
}

/** "as of 2025-09", with "may have changed" once the date is more than a year past. */
export function describeDate(asOf: string | undefined, today: string, messages: Messages): string {
  if (asOf === undefined) {
    return messages.noDate;
  }
  const month = asOf.slice(0, 7);
  return fill(isStale(asOf, today) ? messages.asOfStale : messages.asOf, { date: month });
}
