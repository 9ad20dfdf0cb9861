const msPerDay = 24 * 60 * 60 * 1000;

/**
 * The days from one day to another; negative where the other is earlier, null where it is a month only.
 *
 * @param from `YYYY-MM-DD`
 * @param to `YYYY-MM-DD` or `YYYY-MM`
 */
export function daysBetween(from: string, to: string): number | null {
  const days = (Date.parse(to) - Date.parse(from)) / msPerDay;
  return isMonth(to) || Number.isNaN(days) ? null : Math.round(days);
}

/** Whether a day, or the whole of a month, lies before today. */
export function isPast(date: string, today: string): boolean {
  return date < today.slice(0, date.length);
}

/** Whether a date names a month and no day of it. */
export function isMonth(date: string): boolean {
  return date.length <= 'YYYY-MM'.length;
}
