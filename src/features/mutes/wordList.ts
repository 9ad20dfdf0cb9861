/** The value of a list setting with a word; the value itself where it has the word already, in whatever case. */
export function withWord(value: unknown, word: string): unknown {
  const list = listOf(value);
  return list.some(entry => isWord(entry, word)) ? value : [...list, word];
}

/** The value without a word, and none at all where that leaves nothing; the value itself where it has it not. */
export function withoutWord(value: unknown, word: string): unknown {
  const list = listOf(value);
  const rest = list.filter(entry => !isWord(entry, word));
  if (rest.length === list.length) {
    return value;
  }
  return rest.length > 0 ? rest : undefined;
}

/** The words of the value of a list setting. */
export function wordsOf(value: unknown): readonly string[] {
  return listOf(value).filter(entry => typeof entry === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isWord(entry: unknown, word: string): boolean {
  return typeof entry === 'string' && entry.trim().toLowerCase() === word.trim().toLowerCase();
}
