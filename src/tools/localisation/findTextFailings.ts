import type { Texts } from './englishBundle.ts';

/** What a translation has to keep: marks of values, addresses of links, code, and the labels of icons. */
const parts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['mark', /\{[^{}\s]*\}/g],
  ['placeholder', /%[sdifoOjc]\b/g],
  ['link', /(?<=\]\()[^)\s]+(?=\))/g],
  ['code', /(`+)[^`]+\1/g],
  ['icon', /\$\([a-z-]+(?:~[a-z]+)?\)/g],
];

/**
 * Where a translation and its English do not go together: `path: "key": what is wrong`. Both have the same keys, no
 * text is empty, and what is not language is the same in both.
 */
export function findTextFailings(path: string, english: Texts, translated: Texts): readonly string[] {
  const failings: string[] = [];
  const fail = (key: string, what: string) => failings.push(`${path}: ${JSON.stringify(key)}: ${what}`);
  for (const [key, text] of Object.entries(english)) {
    const translation = translated[key];
    if (translation === undefined) {
      fail(key, 'has no translation.');
    } else if (translation.trim() === '') {
      fail(key, 'has an empty translation.');
    } else {
      for (const difference of findDifferences(text, translation)) fail(key, difference);
    }
  }
  for (const key of Object.keys(translated).filter(key => !Object.hasOwn(english, key))) {
    fail(key, 'is not in English any more. Mend: take it out.');
  }
  return failings;
}

function findDifferences(text: string, translation: string): readonly string[] {
  return parts.flatMap(([name, pattern]) => {
    const [there, here] = [listOf(text, pattern), listOf(translation, pattern)];
    if (there.join('\n') === here.join('\n')) return [];
    return [`has not the same ${name}s: ${there.join(', ') || 'none'} in English, ${here.join(', ') || 'none'} here.`];
  });
}

function listOf(text: string, pattern: RegExp): readonly string[] {
  return (text.match(pattern) ?? []).sort();
}
