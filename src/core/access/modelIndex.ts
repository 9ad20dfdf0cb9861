import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import { isWeightsFile, withoutWeightsEnding } from './modelKeys.ts';
import { pushTo } from './pushTo.ts';
import { compileStarPattern, matchesStarPattern, type StarPattern } from './starPattern.ts';

/** How an id is written, which tells where the model is meant to be reached. */
export type Spelling =
  /** As a vendor's or a host's API has it. */
  | 'hosted'
  /** `organisation/name`, as on the Hugging Face hub. */
  | 'repository'
  /** A file of weights. */
  | 'file'
  /** As a local runner has it: `llama3.1:8b`. */
  | 'tag';

/** What an id names, as far as its spelling tells. */
export interface ModelName {
  /** As written. */
  readonly id: string;
  /** Undefined for a file of weights that belongs to no known family. */
  readonly family?: Family;
  readonly spelling: Spelling;
  /** The endpoint or the local runtime that a prefix names. */
  readonly endpoint?: Surface;
  /** It is a common word, too: it counts beside model context only. */
  readonly isAmbiguous: boolean;
  /** Something stands in it that no version, size or variant is called: it may be the name of something else. */
  readonly isLoose: boolean;
  /** It stands in the knowledge as it is, or says by its beginning who answers. */
  readonly isExact: boolean;
}

interface Entry {
  readonly pattern: StarPattern;
  readonly family: Family;
}

const shortestHead = 2;

/** Ids of so few characters are met with other senses. */
const longestCommon = 3;

/** The ids of model families, ready to be looked up. */
export class ModelIndex {
  /** By the first characters of the pattern. */
  readonly #byHead = new Map<string, Entry[]>();
  /** Patterns that begin with a star. */
  readonly #anywhere: Entry[] = [];
  readonly #common: readonly StarPattern[];
  readonly #prefixes: readonly { readonly prefix: string; readonly surface: Surface }[];
  /** Ids without the signs between their parts, for constants such as `GPT_4O`. */
  readonly #squashed = new Map<string, string>();
  /** Ids that stand in the knowledge as they are. */
  readonly #exact = new Set<string>();
  readonly #known = new Map<string, ModelName | undefined>();

  constructor(families: readonly Family[], surfaces: readonly Surface[]) {
    for (const family of families) {
      for (const match of family.match) {
        this.#add(match, family);
      }
      for (const id of exactIdsOf(family)) {
        this.#squashed.set(squash(id), id);
      }
      for (const id of [...exactIdsOf(family), ...family.examples]) {
        this.#exact.add(id.toLowerCase());
      }
    }
    this.#common = families.flatMap(({ ambiguous = [] }) => ambiguous).map(compileStarPattern);
    this.#prefixes = surfaces
      .flatMap(surface => (surface.prefixes ?? []).map(prefix => ({ prefix: prefix.toLowerCase(), surface })))
      .toSorted((one, other) => other.prefix.length - one.prefix.length);
  }

  /** What an id names; undefined where it belongs to no known family. */
  find(id: string): ModelName | undefined {
    if (!this.#known.has(id)) {
      if (this.#known.size > mostKept) {
        this.#known.clear();
      }
      this.#known.set(id, this.#look(id));
    }
    return this.#known.get(id);
  }

  /** A repository of weights by its address on the hub, whose family need not be known. */
  findRepository(id: string): ModelName {
    return this.find(id) ?? { id, spelling: 'repository', isAmbiguous: false, isLoose: false, isExact: false };
  }

  /** The endpoint or the runtime that the prefix of an id names, whether or not its family is known. */
  endpointOf(id: string): Surface | undefined {
    const lower = id.toLowerCase();
    return this.#prefixes.find(({ prefix }) => lower.startsWith(prefix))?.surface;
  }

  /** The id that a constant of an SDK stands for: `CLAUDE_SONNET_4_5` for `claude-sonnet-4-5`. */
  idOfConstant(name: string): string | undefined {
    return this.#squashed.get(squash(name));
  }

  #add(match: string, family: Family): void {
    const entry = { pattern: compileStarPattern(match.toLowerCase()), family };
    const head = entry.pattern.parts[0]?.slice(0, shortestHead) ?? '';
    if (head.length < shortestHead) {
      this.#anywhere.push(entry);
    } else {
      pushTo(this.#byHead, head, entry);
    }
  }

  #look(id: string): ModelName | undefined {
    const lower = id.toLowerCase();
    const endpoint = this.endpointOf(lower);
    const bare = stripPrefixes(lower, this.#prefixes.find(({ prefix }) => lower.startsWith(prefix))?.prefix ?? '');
    const tail = bare.slice(bare.lastIndexOf('/') + 1);
    const entry = this.#entryOf(bare) ?? (tail === bare ? undefined : this.#entryOf(tail));
    if (!entry) {
      return isWeightsFile(lower) && tail.length > 12
        ? { id, spelling: 'file', isAmbiguous: false, isLoose: false, isExact: true }
        : undefined;
    }
    const { family } = entry;
    const isExact = endpoint !== undefined || this.#exact.has(bare);
    return {
      id,
      family,
      spelling: spellingOf(lower, { family, endpoint }),
      ...(endpoint ? { endpoint } : {}),
      isAmbiguous:
        lower.length <= longestCommon ||
        this.#common.some(
          pattern =>
            matchesStarPattern(bare, pattern) ||
            (tail.length < bare.length && entry.pattern.parts.length === 1 && matchesStarPattern(tail, pattern)),
        ),
      isLoose: !isExact && isLooseMatch(tail, entry),
      isExact,
    };
  }

  #entryOf(id: string): Entry | undefined {
    const candidates = [...(this.#byHead.get(id.slice(0, shortestHead)) ?? []), ...this.#anywhere];
    const matching = candidates.filter(({ pattern }) => matchesStarPattern(id, pattern));
    return matching.toSorted((one, other) => other.pattern.weight - one.pattern.weight)[0];
  }
}

/** What versions, sizes and variants are called. */
const variant =
  /^(?:v?\d[\da-z.]*|[ai]?\d+[bmkt]|e\d+b|x\d+|instruct|chat|it|pt|base|latest|preview|exp|experimental|beta|alpha|rc\d*|mini|nano|small|medium|large|xl|xxl|lite|pro|max|plus|turbo|flash|fast|high|low|thinking|reasoning|non|no|think|vision|vl|audio|tts|realtime|transcribe|diarize|image|search|online|deep|research|code|coder|math|omni|distill|distilled|hf|gguf|ggml|awq|gptq|exl2|mlx|onnx|safetensors|fp8|fp16|bf16|f16|f32|int4|int8|w4a16|w8a8|nvfp4|mxfp4|bnb|bit|[48]bit|q\d\w*|iq\d\w*|k|m|s|l|qat|ud|imat|cloud|free|nitro|floor|extended|exacto|versatile|instant|specdec|tput|maas|batch|text|embedding|embed|multilingual|english|en|uncased|cased|dev|schnell|server|router|moe|dpo|sft|rlvr|llama|qwen|llamafile|turbo|128k|hd|ga|stable|001|002|003|early|ultra|next|air|x|edge|guard|instant|highspeed|customtools|live|native|dialog|generate|ocr|rerank|reranker|mteb|zh|ja|fr|de|es|sentence|pooled|tiny|tuned|finetuned|unsloth|community|4k|8k|16k|32k|64k|1m|2m|gb200|tee)$/;

/** Whether what a pattern leaves open holds words that stand in no variant's name. */
function isLooseMatch(id: string, { pattern }: Entry): boolean {
  const fixed = pattern.parts.map(part => part.slice(part.lastIndexOf('/') + 1));
  const rest = fixed.reduce((left, part) => left.replace(part, '-'), id);
  return withoutWeightsEnding(rest)
    .split(/[-_.:@+/]+/)
    .some(word => word !== '' && !variant.test(word) && !/^[\d.]+$/.test(word));
}

/** Look-ups kept; a text can name any number of ids. */
const mostKept = 5000;

function exactIdsOf(family: Family): readonly string[] {
  const exact = family.match.filter(match => !match.includes('*'));
  const pinned = (family.pins ?? []).flatMap(({ alias, pinned: id }) => [alias, id]);
  const listed = (family.retirements ?? []).map(({ id }) => id);
  return [...exact, ...family.examples.filter(id => !id.includes('/')), ...pinned, ...listed];
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Parts of an id that say by which way the model is reached, not which it is. */
function stripPrefixes(id: string, endpointPrefix: string): string {
  return id
    .slice(endpointPrefix.length)
    .replace(/^(?:models|publishers\/[^/]+\/models|accounts\/[^/]+\/models)\//, '')
    .replace(/^(?:us|eu|apac|jp|au|ca|global|us-gov)\.(?=[a-z0-9]+\.)/, '')
    .replace(bedrockVendor, '')
    .replace(/^arn:aws[^/]*:[a-z-]+\/(?:[a-z-]+\.)*/, '')
    .replace(/^~(?=[a-z])/, '')
    .replace(/^(?:chat|messages|completions?|embeddings?|responses|text):(?=[a-z])/, '');
}

const bedrockVendor =
  /^(?:anthropic|amazon|meta|mistral|cohere|ai21|stability|writer|openai|qwen|google|nvidia|minimax|moonshot|moonshotai|zai|xai|deepseek|luma|twelvelabs)\.(?=[a-z])/;

function spellingOf(
  id: string,
  { family, endpoint }: { readonly family: Family; readonly endpoint: Surface | undefined },
): Spelling {
  if (endpoint) {
    return endpoint.remote === false ? 'tag' : 'hosted';
  }
  if (isWeightsFile(id)) {
    return 'file';
  }
  const isRepository = /^[\w.-]+\/[\w.-]+$/.test(id) && !/^(?:models|publishers|accounts|projects)\//.test(id);
  if (family.weights === 'closed' || (!isRepository && hostedSigns.test(id))) {
    return 'hosted';
  }
  if (isRepository) {
    return 'repository';
  }
  return /^[a-z][\w.-]*:[\w.-]+$/.test(id) || !isVendorHosted(id, family) ? 'tag' : 'hosted';
}

/** What only hosts write: Bedrock's versions, Ollama's cloud tags, the names of hosts' own variants. */
const hostedSigns =
  /^(?:models|publishers|accounts|projects)\/|^(?:(?:us|eu|apac|jp|au|ca|global|us-gov)\.)?[a-z0-9]+\.[a-z][\w.-]*-v\d+(?::\d+)?$|^arn:|-v\d+:\d+(?::\w+)?$|[:-]cloud$|:(?:free|nitro|floor|thinking|online|extended|exacto)$|-(?:latest|versatile|instant|specdec|preview|fp8-tput|turbo|tput|maas|\d{4,5})$|@\d/;

/** A bare name of an open family counts as its vendor's where the vendor has an API and the name no size. */
function isVendorHosted(id: string, family: Family): boolean {
  const hasSize = /(?:^|[-_.])(?:\d+x)?\d+(?:\.\d+)?[bm](?:$|[-_.])/.test(id);
  return (family.endpoints ?? []).length > 0 && !hasSize && family.weights !== 'open-with-data' && id.includes('-');
}
