/** A word in a text as the index has it, and where it stands: offsets in UTF-16 units, end exclusive. */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits in a row; of scripts that are written without spaces, each character. */
const wordPattern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, without capitals and marks on letters. */
export function findSearchWords(text: string): readonly SearchWord[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    word: foldSearchWord(word),
    start: index,
    end: index + word.length,
  }));
}

/** The same without their places, for the index. */
export function listSearchWords(text: string): string[] {
  return (text.match(wordPattern) ?? []).map(foldSearchWord);
}

/** Without capitals and marks on letters. */
export function foldSearchWord(word: string): string {
  const lower = word.toLowerCase();
  return isPlain.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const isPlain = /^[\u0000-\u007f]*$/;

/** A name in the form in which names are compared. */
export function foldName(name: string): string {
  return listSearchWords(name).join(' ');
}
