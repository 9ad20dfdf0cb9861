import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citeFull, citeShort } from '../../../src/core/knowledge/citation.ts';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';

/** Fields of the knowledge whose values are words of the format: what is shown for them is a message. */
const formatFields = new Set([
  ...['format', 'theme', 'verdict', 'evidence', 'basis', 'compares', 'kind', 'tier', 'reach', 'purpose'],
  ...['group', 'type', 'read', 'weights', 'figure'],
]);

/** Shorter ones have to be a value of the knowledge as a whole, longer ones may be a part of one. */
const longEnough = 14;

/** Answers whether a text is content, which stays English: by its letters and digits alone, as marks and spaces differ. */
export class KnowledgeTexts {
  readonly #whole = new Set<string>();
  readonly #all: string;

  constructor(values: readonly string[]) {
    for (const value of values) {
      for (const part of [value, ...value.split(/[\n|;]/)]) this.#whole.add(lettersOf(part));
    }
    this.#all = values.map(lettersOf).join(' ');
  }

  static async read(): Promise<KnowledgeTexts> {
    const data: unknown = JSON.parse(await readFile(join(repositoryRoot, 'dist', 'knowledge.json'), 'utf8'));
    const { sources = [] } = data as { readonly sources?: readonly Parameters<typeof citeShort>[0][] };
    return new KnowledgeTexts([
      ...collectTexts(data),
      ...sources.map(citeShort),
      ...sources.map(citeFull),
      ...sources.map(({ title, year }) => `${title} (${year})`),
    ]);
  }

  /** One text of the knowledge, or several that stand one after another. */
  has(text: string): boolean {
    const sentences = text.split(/(?<=[.!?])\s+(?=\p{Ll}?\p{Lu})|\s·\s/u);
    return this.#hasOne(text) || sentences.every(part => this.#hasAll(part));
  }

  #hasAll(text: string): boolean {
    return this.#hasOne(text) || text.split(/[,;]\s/).every(part => this.#hasOne(part));
  }

  #hasOne(text: string): boolean {
    const letters = lettersOf(text);
    return this.#whole.has(letters) || (letters.length >= longEnough && this.#all.includes(letters));
  }
}

function collectTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? value : Object.entries(value).filter(([key]) => !formatFields.has(key));
  return entries.flatMap((entry: unknown) =>
    collectTexts(Array.isArray(value) ? entry : (entry as [string, unknown])[1]),
  );
}

/** Without the addresses of links and the references to claims, which are not shown. */
function lettersOf(text: string): string {
  const shown = text.replace(/\]\([^)]*\)/g, ']').replace(/\[\^[\w-]+\]/g, '');
  return shown.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
