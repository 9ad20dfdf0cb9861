import type { Family, Surface } from '../knowledge/knowledgeData.ts';

/** Paths and keys that mean the same on every server and in every tool. */
const common: readonly string[] = [
  'chat/completions',
  'v1/completions',
  'v1/messages',
  'v1/responses',
  'v1/embeddings',
  'model-id',
  'model_id',
  'model_name_or_path',
  'base_model',
  'embedding_model',
  'hf-repo',
  'adapter_name_or_path',
];

/** How files of weights end. */
export const weightsEndings: readonly string[] = ['.gguf', '.safetensors', '.onnx', '.llamafile'];

/** Programs whose name is an ordinary word, or that do much else: their whole command counts. */
const ordinaryPrograms = /^(?:python3?|docker|git|aws|gcloud|az|tune|accelerate|curl|node|openai|whisper|inspect)$/;

/**
 * Words and phrases, at least one of which stands in every text that has an access site: packages, hosts, beginnings of
 * ids, names of calls that count without an import, commands, and settings.
 */
export function hintsOf(families: readonly Family[], surfaces: readonly Surface[]): readonly string[] {
  return [...common, ...families.flatMap(idHints), ...surfaces.flatMap(surfaceHints)];
}

/** Ids that are ordinary words count beside something else only. */
function idHints({ match, ambiguous = [] }: Family): readonly string[] {
  return match.filter(pattern => !ambiguous.includes(pattern)).map(pattern => longestPart(pattern.split('*')));
}

function surfaceHints({ packages, calls, hosts, commands, parameters, general }: Surface): readonly string[] {
  const names = general ? [] : Object.values(packages ?? {}).flatMap(each => each ?? []);
  const distinctive = (calls ?? []).filter(call => call.distinctive).flatMap(call => call.names);
  return [
    ...names.map(name => name.replace(/^@/, '')),
    ...distinctive.map(callHint),
    ...(hosts ?? []).map(host => longestPart(host.split('*')).replace(/^[.:]/, '')),
    ...(commands ?? []).map(({ words }) => commandHint(words)),
    ...(parameters ?? [])
      .filter(({ within }) => within === 'context')
      .flatMap(each => each.names.filter(isDistinctive)),
  ];
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
