/** The longest id that the formats allow. */
const longestId = 80;

/** Turns a label into an id: lower-case words joined by hyphens; `fallback` where it has no Latin letter or digit. */
export function slugOf(label: string, fallback: string): string {
  const plain = label.slice(0, 1_000).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g)?.join('-') ?? '';
  return words.slice(0, longestId).replace(/-$/, '') || fallback;
}

/** The id itself, or with the first number behind it that makes it new. */
export function uniqueId(id: string, isTaken: (id: string) => boolean): string {
  let candidate = id;
  for (let number = 2; isTaken(candidate); number++) {
    candidate = `${id.slice(0, longestId - 8)}-${number}`;
  }
  return candidate;
}
