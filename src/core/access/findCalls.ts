import type { SurfaceCall } from '../knowledge/formats.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import { matchesPath, type NamedCall } from './accessIndex.ts';
import { type Arguments, foldName, type Named, readArguments, readValue } from './callText.ts';
import type { FileReading } from './fileReading.ts';
import type { Literal } from './maskText.ts';
import { isOtherFile, isWeightsFile } from './modelKeys.ts';
import type { Stretch } from './site.ts';

/** The model that a call names, as far as its text tells. */
export interface CalledModel extends Stretch {
  readonly id: string;
  /** Whether it is written as a constant of an SDK. */
  readonly isConstant: boolean;
  /** The function that makes the model from its id, where one does. */
  readonly provider?: string;
}

/** A call of a surface, taken apart. */
export interface FoundCall extends Stretch {
  readonly surface: Surface;
  readonly call: SurfaceCall;
  /** The first name of its path: the variable of a client, or a module. */
  readonly receiver: string | undefined;
  /** Its arguments, from the opening bracket on. */
  readonly arguments: Stretch;
  readonly named: readonly Named[];
  /** Undefined where it names none, or where it comes from a variable. */
  readonly model?: CalledModel;
}

/** A path of names in front of an opening bracket. Brackets of calls within the path are passed over. */
const callee =
  /(?<![\w$]|(?<![)?\]])\.)(?<path>[A-Za-z_$][\w$]*(?:(?:\s*(?:\(\)(?:\[[^\]\n]{0,60}\])?|\[[^\]\n]{0,60}\]))?\s*(?:\?\.|!?\.|::|->)\s*[A-Za-z_$][\w$]*)*)(?:\s*(?:::)?<[\w\s<>,.?:[\]|]{0,80}>)?\s*\(/g;

const separators = /(?:\s*(?:\(\)(?:\[[^\]\n]{0,60}\])?|\[[^\]\n]{0,60}\]))?\s*(?:\?\.|!?\.|::|->)\s*/;

/** Finds the calls in code through which a known surface reaches a model. */
export function findCalls(reading: FileReading): readonly FoundCall[] {
  const { code } = reading.masked;
  const own = namesOfOwnFunctions(code);
  const found = [...code.matchAll(callee)].flatMap(match => {
    const places = placesOf(match).filter(({ names }) => names.length > 1 || !own.has(names[0] ?? ''));
    return readFirst(places, reading) ?? [];
  });
  return found.filter(call => !isWithinConfiguration(call, found));
}

/** A path may hold calls without arguments; the call of its end is meant before those within. */
function placesOf(match: RegExpMatchArray): readonly CallPlace[] {
  const start = match.index ?? 0;
  const path = match.groups?.['path'] ?? '';
  const whole: CallPlace = {
    names: path.split(separators),
    start,
    end: start + path.length,
    open: start + match[0].length - 1,
  };
  const inner = [...path.matchAll(emptyCall)].map((call): CallPlace => {
    const end = call.index + (call.groups?.['name']?.length ?? 0);
    return {
      names: path.slice(0, end).split(separators),
      start,
      end: start + end,
      open: start + path.indexOf('(', end),
    };
  });
  return [whole, ...inner];
}

const emptyCall = /(?<name>[A-Za-z_$][\w$]*)\s*\(\)/g;

function readFirst(places: readonly CallPlace[], reading: FileReading): FoundCall | undefined {
  for (const place of places) {
    const candidates = reading.index.callsNamed(place.names.at(-1) ?? '');
    const ranked = candidates.length > 0 ? rank(candidates, place.names, reading) : [];
    const read = ranked.length > 0 ? readFirstOf(ranked, place, reading) : undefined;
    if (read) {
      return read;
    }
  }
  return undefined;
}

/** The first of the calls that are meant by their names that counts with these arguments. */
function readFirstOf(ranked: readonly NamedCall[], place: CallPlace, reading: FileReading): FoundCall | undefined {
  const given = readArguments(reading.masked, place.open);
  for (const candidate of ranked) {
    const call = readCall(candidate, { ...place, given }, reading);
    if (counts(call, reading)) {
      return call;
    }
  }
  return undefined;
}

const definition = /\b(?:def|function\*?|fn|func|fun|class|sub)\s+(?<name>[A-Za-z_$][\w$]*)/g;

/** What a file defines itself is no library's. */
function namesOfOwnFunctions(code: string): ReadonlySet<string> {
  return new Set([...code.matchAll(definition)].map(match => match.groups?.['name'] ?? ''));
}

function counts(read: FoundCall, reading: FileReading): boolean {
  const isBound = !read.call.bound || read.model !== undefined || namesModel(read) || takesVariable(read, reading);
  const isOther = read.model !== undefined && isOtherFile(read.model.id);
  return isBound && !isOther && isWhen(read, reading);
}

/** Of several surfaces that have such a call, those first that the file imports, and those with the longest path. */
function rank(candidates: readonly NamedCall[], names: readonly string[], reading: FileReading): readonly NamedCall[] {
  const { imported, ecosystem } = reading;
  const fitting = candidates.filter(({ surface, call, path }) => {
    const isOfEcosystem = !call.in || (ecosystem !== undefined && call.in.includes(ecosystem));
    return isOfEcosystem && matchesPath(names, path) && isInUse(surface, call.distinctive === true, imported);
  });
  const score = ({ surface, call, path }: NamedCall) =>
    (call.when ? 2000 : 0) +
    (imported.has(surface) ? 1000 : 0) +
    (surface.kind === 'framework' ? 0 : 0.5) +
    path.reduce((sum, { weight }) => sum + weight + 1, 0);
  return fitting.toSorted((one, other) => score(other) - score(one));
}

/** A library for all kinds of models counts beside one for foundation models only. */
function isInUse(surface: Surface, isDistinctive: boolean, imported: ReadonlySet<Surface>): boolean {
  const isUsed = isDistinctive || imported.has(surface);
  return isUsed && (!surface.general || [...imported].some(other => !other.general && other.reach === 'white'));
}

interface CallPlace extends Stretch {
  readonly names: readonly string[];
  readonly open: number;
}

function readCall(
  { surface, call, path }: NamedCall,
  { given, ...place }: CallPlace & { readonly given: Arguments },
  reading: FileReading,
): FoundCall {
  const model = findModel(call, given, reading);
  return {
    surface,
    call,
    start: startOfEnd(reading.masked.code, place, Math.max(path.length, 1)),
    end: place.end,
    receiver: place.names.length > path.length ? place.names[place.names.length - path.length - 1] : place.names[0],
    arguments: given.stretch,
    named: given.named,
    ...(model ? { model } : {}),
  };
}

/** Where the last names of a path begin. */
function startOfEnd(code: string, { start, end, names }: CallPlace, count: number): number {
  let from = end;
  for (const name of names.slice(-count).toReversed()) {
    from = code.lastIndexOf(name, from - name.length);
  }
  return Math.max(from, start);
}

/** What arguments with the model are called, where a call does not say. */
const usualModelNames: readonly string[] = ['model'];

function findModel(call: SurfaceCall, { named, stretch }: Arguments, reading: FileReading): CalledModel | undefined {
  const { model = usualModelNames } = call;
  if (model === 'none') {
    return undefined;
  }
  const first = firstArgument(reading, stretch);
  const start = model === 'first' ? first : startOfNamed(named, model);
  if (start !== undefined) {
    return readModel(start, reading);
  }
  return readUnnamedModel(call, first, reading) ?? readUnnamedModel(call, secondArgument(reading, first), reading);
}

/** An argument without a name counts where it is a known id or, for what loads weights, a repository. */
function readUnnamedModel(call: SurfaceCall, start: number, reading: FileReading): CalledModel | undefined {
  const model = readModel(start, reading);
  const isRepository = call.kind === 'load' && model !== undefined && /^[\w.-]+\/[\w.-]+$/.test(model.id);
  return model && (isRepository || reading.index.models.find(model.id)) ? model : undefined;
}

function secondArgument({ masked }: FileReading, first: number): number {
  const behind = /^(?:["'`][^"'`\n]*["'`]|[\w.$]+)\s*,\s*/.exec(masked.code.slice(first, first + 400));
  return first + (behind?.[0].length ?? 0);
}

function firstArgument({ masked }: FileReading, { start }: Stretch): number {
  return start + 1 + (/^\s*/.exec(masked.code.slice(start + 1, start + 400))?.[0].length ?? 0);
}

function startOfNamed(named: readonly Named[], names: readonly string[]): number | undefined {
  const folded = new Set(names.flatMap(name => [foldName(name), `set${foldName(name)}`, `with${foldName(name)}`]));
  return named.find(({ name }) => folded.has(foldName(name)))?.valueStart;
}

/** The model at the beginning of a value: a string, or a constant of an SDK. */
function readModel(start: number, reading: FileReading): CalledModel | undefined {
  const { masked } = reading;
  const { literal, words } = readValue(masked, start);
  if (literal) {
    return modelOfLiteral(literal, masked.text);
  }
  const [constant] = findConstants(words, reading);
  if (constant) {
    return { ...constant, start: start + constant.start, end: start + constant.end };
  }
  return readProviderModel(start, reading);
}

const providerCall = /(?<provider>[A-Za-z_$][\w$]*)(?:\.[\w$]+){0,3}\(\s*(?=["'`])/y;

/** `openai('gpt-4o')`, `google.textEmbeddingModel('...')`: a function of a provider makes the model from its id. */
function readProviderModel(start: number, { masked }: FileReading): CalledModel | undefined {
  providerCall.lastIndex = start;
  const match = providerCall.exec(masked.code);
  if (!match) {
    return undefined;
  }
  const { literal } = readValue(masked, providerCall.lastIndex);
  const model = literal && modelOfLiteral(literal, masked.text);
  return model && { ...model, provider: match.groups?.['provider'] ?? '' };
}

function modelOfLiteral({ start, end }: Literal, text: string): CalledModel | undefined {
  const id = text.slice(start, end);
  return isIdText(id) ? { id, start, end, isConstant: false } : undefined;
}

/** Whether a string can be an id: no blanks, nothing to be put in. */
export function isIdText(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= longestId &&
    idSigns.test(text) &&
    !/^[\d.]+$|:\//.test(text) &&
    (!text.startsWith('/') || isWeightsFile(text))
  );
}

const longestId = 160;
const idSigns = /^[\w~@./][\w./:@~+-]*$/;

/** `ChatModel.GPT_4O`, `openai.ChatModelGPT4o`, `Model.CLAUDE_SONNET_4_5`, `anthropic.ModelClaudeOpus4_5`. */
const constant =
  /(?<![\w$])(?:[\w$]+(?:\.|::)){0,8}?(?<type>ChatModel|EmbeddingModel|ImageModel|AudioModel|ResponsesModel|CompletionModel|\w*Models?|openai|anthropic|constants?|\w*ModelName|\w*ChatModelName|\w*EmbeddingModelName)(?:(?:\.|::)(?:ChatModel|EmbeddingModel|Model)?)?(?<name>[A-Z][A-Za-z0-9_]{2,60})(?![\w$(])/g;

/** The constants of SDKs that name a known model, with the id that each stands for. */
export function findConstants(code: string, { index }: Pick<FileReading, 'index'>): readonly CalledModel[] {
  return [...code.matchAll(constant)].flatMap(match => {
    const name = match.groups?.['name'] ?? '';
    const id = index.models.idOfConstant(name);
    const start = match.index;
    return id === undefined || !/\d/.test(name) ? [] : [{ id, start, end: start + match[0].length, isConstant: true }];
  });
}

/** A first argument without a name that is called a model, or a deployment of one. */
function takesVariable({ arguments: { start } }: FoundCall, { masked }: FileReading): boolean {
  const first = /^\(\s*&?([A-Za-z_$][\w$.]*)\s*[,)]/.exec(masked.code.slice(start, start + 200))?.[1];
  return first !== undefined && /model|deployment|llm|engine/i.test(first);
}

/** Some calls count with one value of an argument only: files that are uploaded for tuning. */
function isWhen({ call, named }: FoundCall, { masked }: FileReading): boolean {
  const { when } = call;
  if (!when) {
    return true;
  }
  const found = named.find(({ name }) => foldName(name) === foldName(when.name));
  return (
    found !== undefined &&
    foldName(masked.plain.slice(found.valueStart, found.valueStart + 80)).includes(foldName(when.value))
  );
}

function namesModel({ call, named }: FoundCall): boolean {
  const { model = usualModelNames } = call;
  return typeof model !== 'string' && startOfNamed(named, model) !== undefined;
}

/** A call that is an argument of a configuration that is a site itself says nothing of its own. */
function isWithinConfiguration(call: FoundCall, calls: readonly FoundCall[]): boolean {
  return (
    call.call.kind === 'parameter' &&
    calls.some(
      other =>
        other !== call &&
        other.call.kind === 'parameter' &&
        other.arguments.start < call.start &&
        call.end < other.arguments.end,
    )
  );
}
