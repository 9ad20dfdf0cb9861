import { findPackageNames } from './findPackageNames.ts';
import { isModelPackage } from './modelPackages.ts';

/** A place in a text that speaks for its being about foundation models, and how much. */
export interface Evidence {
  readonly kind: 'import' | 'name' | 'address';
  readonly name: string;
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly weight: number;
}

/** Vendors, hosts, tools and words of this field: no other sense is common. */
const wholeNames =
  'open-?ai|anthropic|chat-?gpt|mistral-?ai|hugging-?face|hf[_-](?:token|hub|home|datasets)|lang-?chain|lang-?graph|' +
  'llama-?index|lite-?llm|ollama|vllm|sglang|llamacpp|sentence-transformers|bedrock-runtime|vertex-?ai|open-?router|' +
  'fireworks-?ai|together-?ai|groq|cohere|stable-?diffusion|sdxl|llms?|vlms?|(?:large |vision )?language models?|' +
  'foundation models?|generative ai|gen-?ai|q?lora[-_ ](?:adapter|rank|alpha|config)s?|chat[-_. ]?completions?|' +
  'from_pretrained|load_in_[48]bit|gguf|safetensors';

/** Names of model families, behind which a size, a version or a date may stand. */
const families =
  'gpt-?[2345]o?|gpt-(?:j|neo|neox|oss)|o[134]-(?:mini|preview|pro)|claude|gemma-?\\d|(?:meta-)?llama|codellama|' +
  'tinyllama|mistral|mixtral|ministral|codestral|qwen|deepseek|kimi-k\\d|glm-\\d|phi-[1234]|command-r|falcon-\\d+b|' +
  'bloomz?-\\d|flan-?t5|starcoder|olmo|pythia-\\d|grok-\\d|nomic-embed|bge-(?:small|base|large|m3)|all-minilm|' +
  'bert-(?:base|large)|(?:xlm-)?roberta|modernbert';

/** Beginnings of names, which are none without their end. */
const beginnings = 'gemini-|text-embedding-|whisper-|automodelfor';

/** Letters around a name end it, so that `OPENAI` counts in `OPENAI_API_KEY`, and `llamas` not at all. */
const names = new RegExp(
  `(?<![a-z\\d])(?:(?:${wholeNames})(?![a-z])|(?:${families})(?:[-_.:\\d][\\w.:-]{0,60})?(?![a-z])|(?:${beginnings})[\\w.:-]{1,60})`,
  'gi',
);

const addresses =
  /\b(?:api\.openai\.com|(?<![\w-])[\w-]{1,60}\.openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com|api\.mistral\.ai|api\.cohere\.(?:ai|com)|api\.groq\.com|api\.together\.(?:ai|xyz)|api\.deepseek\.com|api\.x\.ai|openrouter\.ai|huggingface\.co|hf\.co|api-inference\.huggingface\.co|api\.fireworks\.ai|api\.perplexity\.ai|dashscope[\w.-]{0,30}\.aliyuncs\.com|api\.replicate\.com|bedrock-runtime\.[\w-]{1,30}\.amazonaws\.com|(?:localhost|ollama|127\.0\.0\.1):11434)/gi;

/**
 * Finds what speaks for a text being about foundation models: packages of SDKs, runtimes and frameworks that it imports
 * or lists, names of models and vendors, addresses of hosts. Each name once, where it stands first.
 */
export function findEvidence(text: string, languageId: string): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  const add = (evidence: Evidence) => {
    const key = `${evidence.kind} ${evidence.name.toLowerCase()}`;
    if (!found.has(key)) {
      found.set(key, evidence);
    }
  };
  for (const { name, offset } of findPackageNames(text, languageId)) {
    if (isModelPackage(name)) {
      add({ kind: 'import', name, offset, weight: 3 });
    }
  }
  for (const match of text.matchAll(addresses)) {
    add({ kind: 'address', name: match[0], offset: match.index, weight: 3 });
  }
  for (const match of text.matchAll(names)) {
    add({ kind: 'name', name: match[0].replace(/[.:_-]+$/, ''), offset: match.index, weight: 1 });
  }
  return [...found.values()];
}
