import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { loadKnowledge } from '../../src/cli/loadKnowledge.ts';
import type { Term } from '../../src/core/knowledge/knowledgeData.ts';
import { findTerms } from '../../src/core/matching/findTerms.ts';
import { compileLexicon, type Lexicon } from '../../src/core/matching/lexicon.ts';
import { languageOfPath } from '../../src/core/walk/languageOfPath.ts';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { createManyTerms } from './createManyTerms.ts';
import { median, rounded } from './statistics.ts';

interface SourceText {
  readonly text: string;
  readonly languageId: string;
}

const wantedMegabytes = 55;
const rounds = 3;
const endings: ReadonlySet<string> = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.jsx', '.tsx', '.md']);

/** How fast all of a text is scanned, as ratios: beside one regular expression of all forms, and with 10,000 terms. */
export async function benchScan(): Promise<object> {
  const texts = await readTexts(join(repositoryRoot, 'node_modules'));
  const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
  const lexicon = compileLexicon(data.terms);
  const large = compileLexicon(createManyTerms(data.terms, 10_000));
  const pattern = createPattern(data.terms);
  const scan = (by: Lexicon) =>
    countAll(texts, ({ text, languageId }) => findTerms(text, by, { languageId }).matches.length);
  const runs = {
    builtIn: () => scan(lexicon),
    tenThousand: () => scan(large),
    expression: () => countAll(texts, ({ text }) => countMatches(pattern, text)),
  };
  const times = { builtIn: [] as number[], tenThousand: [] as number[], expression: [] as number[] };
  const matches = { builtIn: 0, tenThousand: 0, expression: 0 };
  const run = (name: keyof typeof runs) => {
    const started = performance.now();
    matches[name] = runs[name]();
    times[name].push(performance.now() - started);
  };
  for (let round = 0; round < rounds; round++) {
    run('builtIn');
    run('tenThousand');
  }
  // Once: it takes minutes, and differs by few in a hundred from run to run.
  run('expression');
  const units = texts.reduce((sum, { text }) => sum + text.length, 0);
  const speed = (name: keyof typeof times) => units / 1e6 / (median(times[name]) / 1000);
  return {
    megabytes: rounded(units / 1e6),
    files: texts.length,
    megabytesPerSecond: {
      builtIn: rounded(speed('builtIn')),
      expression: rounded(speed('expression')),
      tenThousand: rounded(speed('tenThousand')),
    },
    matches,
    timesTheExpression: { value: rounded(speed('builtIn') / speed('expression')), goal: 'at least 3' },
    ofBuiltInWithTenThousand: { value: rounded(speed('tenThousand') / speed('builtIn')), goal: 'at least 0.7' },
  };
}

function countAll(texts: readonly SourceText[], count: (text: SourceText) => number): number {
  return texts.reduce((sum, text) => sum + count(text), 0);
}

/**
 * What a straightforward search would use: every spelling, its words joined by a blank, a hyphen, an underscore or
 * nothing, the longest first, not within a word of small letters. It knows less than the matcher: no wrapped lines, no
 * folded diacritics, no capitals that begin words, no addresses.
 */
function createPattern(terms: readonly Term[]): RegExp {
  const spellings = [...new Set(terms.flatMap(term => term.spellings))].toSorted((one, two) => two.length - one.length);
  const alternatives = spellings.map(spelling => spelling.split(' ').map(escapeForPattern).join('[ _-]?'));
  return new RegExp(`(?<![a-z])(?:${alternatives.join('|')})(?![a-z])`, 'gi');
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function countMatches(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) {
    count++;
  }
  return count;
}

/** JavaScript, TypeScript and Markdown below a folder, in the order of their paths, as far as the wanted size. */
async function readTexts(folder: string): Promise<readonly SourceText[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile() && endings.has(extname(entry.name)))
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
  const texts: SourceText[] = [];
  let bytes = 0;
  for (const path of paths) {
    if (bytes > wantedMegabytes * 1e6) {
      break;
    }
    bytes += (await stat(path)).size;
    texts.push({ text: await readFile(path, 'utf8'), languageId: languageOfPath(path) });
  }
  return texts;
}
