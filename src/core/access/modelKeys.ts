import type { MaskedText } from './maskText.ts';
import type { Stretch } from './site.ts';

/** What a value may be called that is a model. */
const modelKey = /model|llm|engine|deployment|checkpoint|repo|embedder|encoder|judge|teacher|student|draft|backbone/i;

/** Whether a name says that what it holds is a model. */
export function isModelKey(key: string | undefined): boolean {
  return key !== undefined && modelKey.test(key);
}

/** The name that a value belongs to: of an argument, a key, a variable; across the brackets and the operators between. */
export function keyBefore({ code, text }: MaskedText, start: number): string | undefined {
  const lineStart = code.lastIndexOf('\n', start) + 1;
  const before = code.slice(Math.max(lineStart, start - 240), start - 1);
  const quoted = /["'`]\s*(?::|=>|\]\s*=)\s*[[({]?\s*(?:[a-zA-Z$@]{0,3})$/.exec(before);
  if (quoted) {
    const end = start - 1 - before.length + quoted.index;
    const from = text.lastIndexOf(text[end] ?? '"', end - 1);
    return text.slice(from + 1, end);
  }
  const named =
    /(?<name>[A-Za-z_$][\w$-]*)\s*(?::\s*[\w.<>[\], |]{1,60}?)?\s*(?:=>|:=|[=:(]|\?\?=?|\|\|=?|==|===|!=)\s*(?:[[({]|[\w.[\]"'`$ ]{0,80}(?:\?\?|\|\||,|\bor)\s*)*[a-zA-Z$@]{0,3}$/.exec(
      before,
    );
  return named?.groups?.['name'];
}

/** Functions whose argument has the id of a model and that reach none: tokenizers, configurations, data. */
const noModel =
  /(?:Tokenizer\w*|AutoConfig|\w*Config|\w*Processor|\w*FeatureExtractor|GenerationConfig)\s*\.\s*(?:from_pretrained|fromPretrained|from_file|fromFile)\s*\(\s*$|\b(?:encoding_for_model|encodingForModel|get_bpe_from_model|get_encoding|load_dataset|loadDataset|count_tokens|get_tokenizer|import_module|getLogger|get_logger|require|import)\s*\(\s*(?:[\w.]+\s*=\s*)?$|\b(?:tokenizer(?:_name|_path|Name|Id)?|dataset\w*|image|container)\s*=\s*$|\bfrom\s*$/;

/** Whether a string is the argument of something that reaches no model, or the name of a file that holds none. */
export function isNoModel(code: string, { start }: Stretch): boolean {
  return noModel.test(code.slice(Math.max(start - 160, 0), start - 1));
}

const otherFile =
  /\.(?:json|jsonl|py|pyc|ts|tsx|js|mjs|cjs|jsx|md|mdx|txt|ya?ml|toml|csv|tsv|png|jpe?g|gif|svg|webp|html?|css|s[ah]|rs|go|java|kt|rb|php|ipynb|parquet|zip|tar|gz|log|lock|map|pdf|xml|conf|cfg|ini|env|sql|db|wav|mp3|mp4|jinja2?)$/i;

/** Whether an id is the name of a file that holds no weights. */
export function isOtherFile(id: string): boolean {
  return otherFile.test(id);
}

/** How files of weights end. */
export const weightsEndings: readonly string[] = ['.gguf', '.ggml', '.safetensors', '.onnx', '.llamafile'];

const weightsEnding = new RegExp(`\\.(?:${weightsEndings.map(ending => ending.slice(1)).join('|')})$`, 'i');

/** Whether an id is the name of a file of weights. */
export function isWeightsFile(id: string): boolean {
  return weightsEnding.test(id);
}

/** The name of a file without what says that it holds weights. */
export function withoutWeightsEnding(id: string): string {
  return id.replace(weightsEnding, '');
}

/** Settings whose value is a repository of weights, whether or not it is known. */
export const repositoryKeys: ReadonlySet<string> = new Set([
  'model_id',
  'model-id',
  'model_name_or_path',
  'base_model',
  'base_model_name_or_path',
  'adapter_name_or_path',
  'embedding_model',
]);

/** Options of command lines, without their hyphens, of which the same holds. */
export const repositoryOptions: ReadonlySet<string> = new Set([
  'model',
  'model-id',
  'model-path',
  'draft-model',
  'speculative-model',
  'hf-repo',
  'lora',
  'adapter',
]);

/** Whether the value of a setting or of an option is a repository of weights. */
export function takesRepository(key: string): boolean {
  const name = key.toLowerCase();
  const bare = name.replace(/^--?/, '');
  return bare === name ? repositoryKeys.has(name) : repositoryOptions.has(bare);
}

/** Whether what a key holds is shown to people: the name of a product there is no id. */
export function isTextKey(key: string | undefined): boolean {
  return key !== undefined && !/model/i.test(key) && /title|description|label$|display|caption|heading/i.test(key);
}
