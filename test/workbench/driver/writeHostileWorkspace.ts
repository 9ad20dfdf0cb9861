import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hostileTexts } from '../../unit/hostile/hostileTexts.ts';

/** So many texts share a word, and so a hover; a note, a family and a surface have as many facts. */
const groupSize = 25;

const seen = { sources: [{ id: 'canary-source-0', at: 'p. 1', read: 'primary' }], asOf: '2026-11' };

/** Writes a workspace whose own knowledge holds all hostile texts in all fields, as far as the fields take them. */
export async function writeHostileWorkspace(folder: string): Promise<{ readonly words: readonly string[] }> {
  const groups = Array.from({ length: Math.ceil(hostileTexts.length / groupSize) }, (_, index) =>
    hostileTexts.slice(index * groupSize, (index + 1) * groupSize),
  );
  const list = (entries: readonly object[]) => entries.map(entry => `- ${JSON.stringify(entry)}\n`).join('');
  const words = groups.map((_, index) => `canaryword${index}`);
  const files: Readonly<Record<string, string>> = {
    ...Object.fromEntries(groups.map((texts, index) => [`notes/canary-${index}.md`, noteOf(texts, index)])),
    'glossary/canary.yaml': list(hostileTexts.map(termOf)),
    // As they are: those that no field takes are problems.
    'glossary/raw.yaml': list(
      hostileTexts.map((text, index) => ({ id: `raw-${index}`, label: text, definition: text })),
    ),
    'models/canary.yaml': list(groups.map(familyOf)),
    'surfaces/canary.yaml': list(groups.map(surfaceOf)),
    'techniques.yaml': list(hostileTexts.map(techniqueOf)),
    'sources.yaml': list(hostileTexts.map(sourceOf)),
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, '.open-vs-closed', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  const models = groups.map((_, index) => `openai.chat(model="canary-model-${index}", logprobs=True)`);
  await writeFile(join(folder, 'words.md'), `${words.join('\n\n')}\n`);
  await writeFile(join(folder, 'main.py'), `import openai\nimport canarysdk0\n${models.join('\n')}\n`);
  return { words };
}

/** A text as a field of one line takes it. */
function fit(text: string, most: number): string {
  const line = text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, ' ').trim();
  return line
    .slice(0, most)
    .replace(/\p{Surrogate}/gu, '?')
    .trim();
}

function termOf(text: string, index: number): object {
  return {
    id: `canary-${index}`,
    label: fit(text, 80),
    forms: [`canaryword${Math.floor(index / groupSize)}`],
    definition: fit(text, 140),
    open: fit(text, 160),
    closed: fit(text, 160),
    brief: fit(text, 80),
    evidence: 'strong',
    basis: 'definition',
    otherSenses: [fit(text, 60)],
    notes: [`canary-${Math.floor(index / groupSize)}`],
    sources: [{ id: `canary-source-${index}`, at: fit(text, 120) }],
  };
}

/** A word of the title of a note, and of no other text. */
export function noteWord(index: number): string {
  return `Canarynote${index}x`;
}

function noteOf(texts: readonly string[], index: number): string {
  const [text = ''] = texts;
  const sources = texts.map((each, place) => ({
    ...{ id: `canary-source-${index * groupSize + place}`, at: fit(each, 120), read: 'primary' },
  }));
  const front = {
    title: `${noteWord(index)} ${fit(text, 100)}`,
    shortTitle: `${noteWord(index)} ${fit(text, 24)}`,
    ...{ theme: 'risk', verdict: 'changes', verdictBasis: fit(text, 280), summary: fit(text, 280) },
    ...{ open: fit(text, 200), closed: fit(text, 200), asOf: '2026-11' },
    claims: texts.map((each, place) => ({
      ...{ id: `claim-${place}`, text: fit(each, 400), evidence: 'strong', basis: 'definition' },
      ...{ scope: fit(each, 160), compares: 'both', sources: sources.slice(place, place + 1) },
    })),
    contested: texts.map(each => ({ against: 'claim-0', text: fit(each, 400), sources: sources.slice(0, 1) })),
  };
  const body = texts.flatMap((each, place) => [each, `## ${each}`, `- ${each}`, `    ${each}`, `[^claim-${place}]`]);
  return `---\n${JSON.stringify(front)}\n---\n\n${body.join('\n\n')}\n`;
}

function familyOf(texts: readonly string[], index: number): object {
  const [text = ''] = texts;
  return {
    ...{ id: `canary-family-${index}`, label: fit(text, 60), vendor: fit(text, 60) },
    ...{ match: [`canary-model-${index}`], examples: [`canary-model-${index}`], kind: 'text', weights: 'open' },
    licence: { name: fit(text, 120), spdx: fit(text, 60), duties: texts.map(each => fit(each, 160)), ...seen },
    facts: texts.map(each => ({ text: fit(each, 200), ...seen })),
    pins: [{ alias: `canary-model-${index}`, pinned: fit(text, 100), ...seen }],
    ...{ sources: [{ id: 'canary-source-0', supports: ['name'] }], asOf: '2026-11' },
  };
}

function surfaceOf(texts: readonly string[], index: number): object {
  const [text = ''] = texts;
  return {
    ...{ id: `canary-surface-${index}`, label: fit(text, 60), vendor: fit(text, 60), kind: 'sdk', tier: 'black' },
    ...{ reach: 'grey', decides: fit(text, 160), reason: fit(text, 120), packages: { python: [`canarysdk${index}`] } },
    facts: texts.map(each => ({ text: fit(each, 200), ...seen })),
    ...{ pinning: { text: fit(text, 200), ...seen }, notice: { text: fit(text, 200), ...seen }, ...seen },
  };
}

function techniqueOf(text: string, index: number): object {
  return {
    ...{ id: `canary-technique-${index}`, label: fit(text, 80), does: fit(text, 60), group: 'audit', purpose: 'study' },
    ...{ needs: [], why: fit(text, 160), caveat: fit(text, 240), instead: fit(text, 120), ...seen },
  };
}

function sourceOf(text: string, index: number): object {
  const url = `https://example.org/${fit(text, 100)}`;
  return {
    ...{ id: `canary-source-${index}`, type: 'paper', title: fit(text, 240), authors: [fit(text, 80)], year: 2024 },
    ...{ venue: fit(text, 200), identifiers: { other: fit(text, 120) } },
    url: URL.canParse(url) ? url : 'https://example.org/',
  };
}
