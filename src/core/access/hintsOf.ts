import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import { commonPaths } from './commonPaths.ts';
import { repositoryKeys, repositoryOptions } from './modelKeys.ts';

/** Options that programs of all kinds have: their value is read beside something else only. */
const ordinaryOptions: ReadonlySet<string> = new Set(['model', 'lora', 'adapter']);

/** Programs whose name is an ordinary word, or that do much else: their whole command counts. */
const ordinaryPrograms = /^(?:python3?|docker|git|aws|gcloud|az|tune|accelerate|curl|node|openai|whisper|inspect)$/;

/** What a hint is part of. */
export type HintKind = 'package' | 'call' | 'id' | 'address' | 'command' | 'setting';

export type Hints = Readonly<Record<HintKind, readonly string[]>>;

/**
 * Words and phrases, at least one of which stands in every text that has an access site: packages, names of calls that
 * count without an import, beginnings of ids, hosts and paths, commands, and settings.
 */
export function hintsOf(families: readonly Family[], surfaces: readonly Surface[]): Hints {
  return {
    package: surfaces.flatMap(({ packages, general }) =>
      general ? [] : Object.values(packages ?? {}).flatMap(names => (names ?? []).map(name => name.replace(/^@/, ''))),
    ),
    call: surfaces.flatMap(({ calls = [] }) =>
      calls.filter(({ distinctive }) => distinctive).flatMap(({ names }) => names.map(callHint)),
    ),
    id: [
      ...repositoryKeys,
      ...[...repositoryOptions].filter(option => !ordinaryOptions.has(option)),
      ...families.flatMap(idHints),
    ],
    address: [
      ...commonPaths.map(({ path }) => path.replace(/^\*?\//, '')),
      ...surfaces.flatMap(({ hosts = [] }) => hosts.map(host => longestPart(host.split('*')).replace(/^[.:]/, ''))),
    ],
    command: surfaces.flatMap(({ commands = [] }) => commands.map(({ words }) => commandHint(words))),
    setting: surfaces.flatMap(({ parameters = [] }) =>
      parameters.filter(({ within }) => within === 'context').flatMap(({ names }) => names.filter(isDistinctive)),
    ),
  };
}

/** Ids that are ordinary words count beside something else only. */
function idHints({ match, ambiguous = [] }: Family): readonly string[] {
  return match.filter(pattern => !ambiguous.includes(pattern)).map(pattern => longestPart(pattern.split('*')));
}

/** The longest of its names; all of them where each is short. */
function callHint(name: string): string {
  const hint = longest(name.split(/[.*]/));
  return hint.length >= enough ? hint : name.replace(/^[*.]+/, '');
}

function commandHint(words: string): string {
  const [program = ''] = words.replace(/^\*\./, '').split(' ');
  return program.length >= 4 && !ordinaryPrograms.test(program) ? program : words;
}

/** Short names of settings are words of other programs too; they count beside something else. */
function isDistinctive(name: string): boolean {
  return name.length >= 9;
}

/** Of parts that are separated by stars, the first if it says enough, else the longest. */
function longestPart(parts: readonly string[]): string {
  const [first = ''] = parts;
  return (first.length >= enough ? first : longest(parts)).replace(/^[-_/.:]+/, '');
}

const enough = 5;

function longest(parts: readonly string[]): string {
  return parts.reduce((long, part) => (part.length > long.length ? part : long), '');
}
