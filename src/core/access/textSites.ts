import type { Internal, SurfaceParameter } from '../knowledge/formats.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex } from './accessIndex.ts';
import { findCodeSites } from './codeSites.ts';
import { commandSites } from './commandSites.ts';
import { type FileReading, readFileText } from './fileReading.ts';
import { type FoundAddress, findAddresses } from './findAddresses.ts';
import { isIdText } from './findCalls.ts';
import { findCommands } from './findCommands.ts';
import { mentionOf } from './mention.ts';
import type { ModelName } from './modelIndex.ts';
import { isModelKey, isOtherFile, takesRepository } from './modelKeys.ts';
import { isAsked, isGranted, raisersOf, raiseTier, resolveWay } from './resolveAccess.ts';
import type { AccessSite, Stretch } from './site.ts';
import { syntaxOf } from './syntax.ts';

/*
 * Texts that are no programs: configuration, command lines, documents. They are read line by line; what is found has to
 * stand as a value of its own, not within a sentence.
 */

/** Finds the access sites of a configuration file, an environment file, a shell script or a container file. */
export function findTextSites(reading: FileReading, within: Stretch): readonly AccessSite[] {
  const { masked, index, hints } = reading;
  const found = hints.has('command') ? findCommands(masked.plain, index, within) : [];
  const commands = found.flatMap(command => commandSites(command, masked.plain, index));
  const scripts = findScripts(reading, within);
  const addresses = hints.has('address') ? findAddresses(masked.plain, index, within) : [];
  const requests = addresses.flatMap(address => requestSites(address, reading));
  const called = [...commands, ...requests, ...scripts];
  const named = hints.has('id') || called.length > 0 || reading.imported.size > 0 ? findIds(reading, within) : [];
  const ids = named.filter(({ site }) => !called.some(other => overlaps(other, site)));
  const hasEvidence = called.length > 0 || reading.imported.size > 0 || ids.some(({ isSure }) => isSure);
  const sites = [...called, ...ids.filter(({ isSure }) => isSure || hasEvidence).map(({ site }) => site)];
  const settings = findSettings(reading, { within, sites, hasEvidence });
  return [...sites, ...settings.filter(setting => !called.some(site => overlaps(site, setting)))];
}

const script = /\bpython3?\s+-c\s+(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)')/g;

/** Programs that stand in a command line: `python -c "..."`. */
function findScripts({ masked, index }: FileReading, { start, end }: Stretch): readonly AccessSite[] {
  const python = syntaxOf('python');
  return [...masked.plain.slice(start, end).matchAll(script)].flatMap(match => {
    const code = match.groups?.['double'] ?? match.groups?.['single'] ?? '';
    const offset = start + match.index + match[0].length - 1 - code.length;
    const spread = code.replace(/;\s?/g, found => found.replace(';', '\n'));
    const sites = python ? findCodeSites(readFileText(spread, { languageId: 'python', syntax: python, index })) : [];
    return sites.map(site => ({
      ...site,
      ...shift(site, offset),
      ...(site.modelAt ? { modelAt: shift(site.modelAt, offset) } : {}),
    }));
  });
}

function shift({ start, end }: Stretch, offset: number): Stretch {
  return { start: start + offset, end: end + offset };
}

/** A request by a command line: its address, and what its body says of the model and of internals. */
function requestSites(address: FoundAddress, reading: FileReading): readonly AccessSite[] {
  const { masked, index } = reading;
  const line = requestLine(masked.plain, address);
  const inBody = address.model ? undefined : modelInBody(masked.plain, line);
  const model = address.model ?? inBody;
  const name = model && index.models.find(model.id);
  const {
    server,
    tier: base,
    isUnnamedLocalServer,
  } = resolveWay(
    { server: address.server, model: name, id: model?.id, tier: address.tier, internals: address.internals },
    index,
  );
  const common = {
    ...(name?.family ? { family: name.family } : {}),
    ...(server ? { server } : {}),
    isUnnamedLocalServer,
  };
  const parameters = settingsIn(reading, line).map(({ parameter, surface, ...at }): AccessSite => {
    const granted = isGranted({ internal: parameter.internal, family: name?.family, server, tier: base }, index);
    const tier = granted === 'no' ? base : raiseTier(parameter.tier, [{ tier: base, granted: 'yes' }]);
    return {
      ...noCall,
      ...common,
      ...at,
      surface,
      kind: 'parameter',
      tier,
      granted,
      internals: internalsOf(parameter),
    };
  });
  const tier = raiseTier(base, parameters);
  const raisedBy = raisersOf(base, parameters).map(({ start, end }) => masked.plain.slice(start, end));
  const isOnLine = model !== undefined && !masked.plain.slice(address.start, model.end).includes('\n');
  const modelAt = model && { start: model.start, end: model.end };
  const call: AccessSite = {
    ...noCall,
    ...common,
    start: address.start,
    end: address.end,
    kind: 'call',
    tier,
    ...(model && modelAt && isOnLine ? { model: model.id, modelAt } : {}),
    ...(model && !isOnLine ? { modelOfCall: model.id } : {}),
    raisedBy,
    hasParameters: parameters.some(isAsked),
    internals: address.internals,
  };
  if (!model || !modelAt || isOnLine) {
    return [call, ...parameters];
  }
  return [call, { ...noCall, ...common, ...modelAt, kind: 'model-id', tier, model: model.id, modelAt }, ...parameters];
}

const noCall = { model: null, granted: 'yes', raisedBy: [], internals: [], isMention: false } as const;

function internalsOf({ internal }: SurfaceParameter): readonly Internal[] {
  return internal ? [internal] : [];
}

/** A command line goes on where a quote is open or the line ends in a backslash. */
function requestLine(text: string, { start, end }: Stretch): Stretch {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - longestRequest);
  const rest = text.slice(end, end + longestRequest);
  const length =
    /^(?:\\\r?\n|'[^']*'|"(?:\\.|[^"\\])*"|<<-?\s*["']?(\w+)["']?[\s\S]*?\n\s*\1\b|[^\n'"])*/.exec(rest)?.[0].length ??
    0;
  return { start: lineStart, end: end + length };
}

/** How far it is read before and behind its address, in UTF-16 units. */
const longestRequest = 4000;

const modelField = /"model"\s*:\s*"(?<id>[^"\n]{2,160})"/;

function modelInBody(text: string, { start, end }: Stretch): (Stretch & { readonly id: string }) | undefined {
  const match = modelField.exec(text.slice(start, end));
  const id = match?.groups?.['id'];
  if (!match || id === undefined || !isIdText(id)) {
    return undefined;
  }
  const at = start + match.index + match[0].lastIndexOf(id);
  return { id, start: at, end: at + id.length };
}

function overlaps({ start, end, modelAt }: AccessSite, other: Stretch): boolean {
  return [{ start, end }, ...(modelAt ? [modelAt] : [])].some(part => part.start < other.end && other.start < part.end);
}

/** A run of signs that can make up an id. */
const token = /:-|(?:(?!:-)[^\s"'`,;()[\]{}<>|=\\])+/g;

function findIds(reading: FileReading, { start, end }: Stretch): readonly FoundId[] {
  const { masked, index } = reading;
  return [...masked.plain.slice(start, end).matchAll(token)].flatMap(match => {
    const id = match[0].replace(/[:.]+$/, '');
    const at = { start: start + match.index, end: start + match.index + id.length };
    const found = isIdText(id) && !isOtherFile(id) ? findName(id, at, { text: masked.plain, index }) : undefined;
    return found ? [{ site: mentionOf(found.name, at), isSure: found.isSure }] : [];
  });
}

interface FoundId {
  readonly site: AccessSite;
  /** It can be nothing else; the others count in a file that has something of which that can be said. */
  readonly isSure: boolean;
}

/** What an id names where it stands as a value by itself. */
function findName(
  id: string,
  at: Stretch,
  { text, index }: { readonly text: string; readonly index: AccessIndex },
): { readonly name: ModelName; readonly isSure: boolean } | undefined {
  const known = index.models.find(id);
  const key = known || isRepository(id) ? keyOfValue(text, at) : undefined;
  if (key === undefined || isForeignKey(key)) {
    return undefined;
  }
  if (!known) {
    return takesRepository(key) ? { name: index.models.findRepository(id), isSure: true } : undefined;
  }
  const isUnclear = known.isAmbiguous || (known.isLoose && known.spelling !== 'repository');
  if (isUnclear && !isModelKey(key)) {
    return undefined;
  }
  const isSure =
    !known.isAmbiguous && !known.isLoose && (known.isExact || isModelKey(key) || known.spelling === 'repository');
  return { name: known, isSure };
}

function isRepository(id: string): boolean {
  return /^[A-Za-z][\w.-]*\/[\w.-]*\d[\w.-]*$|^[A-Za-z][\w.-]*\/[\w]+-[\w.-]+$/.test(id);
}

/** Keys whose value names something else that has the model's name in it. */
function isForeignKey(key: string): boolean {
  return (
    /tokenizer|dataset|image|container|provider|vendor/i.test(key) ||
    (!/model/i.test(key) && /title|description|label$|display|author|url$|href|template$/i.test(key))
  );
}

/**
 * The key that a value belongs to, where the stretch is the whole of a value: quoted, behind a key, an item of a list,
 * behind an option. Empty for a value without a key; undefined within a sentence.
 */
function keyOfValue(text: string, { start, end }: Stretch): string | undefined {
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 300), start);
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? undefined : Math.min(lineEnd, end + 300)).replace(/\r$/, '');
  const quote = /["'`]$/.exec(before)?.[0];
  if (quote !== undefined) {
    const inList = /["'](--?[\w-]+)["']\s*,\s*["']$/.exec(before)?.[1];
    return after.startsWith(quote) ? (inList ?? keyIn(before.slice(0, -1))) : undefined;
  }
  const isEnded = /^\s*(?:$|[,;#\]})|\\&"'])|^\s+(?:--?\w|\\|&&|\|)|^:(?:\s|$)|^\s*\)/.test(after);
  if (!isEnded) {
    return undefined;
  }
  const option = /(?:^|\s)(--?[\w-]+)[ =]$/.exec(before);
  if (option) {
    return option[1];
  }
  if (/^\s*(?:-\s+)*$/.test(before)) {
    return /^:/.test(after) || /-\s+$/.test(before) || after.trim() === '' ? '' : undefined;
  }
  return /[:=]\s*(?:\[\s*)?(?:[\w./:@-]+\s*,\s*)*["']?(?:\$\{\w+:-)?$/.test(before) ? keyIn(before) : undefined;
}

function keyIn(before: string): string {
  const named = [...before.matchAll(/["']?(?<name>[A-Za-z_][\w.-]*)["']?\s*(?:[:=]|\s(?=\S*$))/g)].at(-1);
  return named?.groups?.['name'] ?? '';
}

const setting =
  /(?:^|[\s{,?&"'])["']?(?<name>[A-Za-z_][\w-]*)["']?\s*[:=]\s*(?<value>"[^"\n]*"|'[^'\n]*'|\{[^}\n]*\}?|\[[^\]\n]*\]?|[^\s,}\]"']+)/gm;
const turnedOff = /^["']?(?:false|off|no|none|null|0|\{\s*\}|\[\s*\]|~)?["']?$/i;

interface Setting extends Stretch {
  readonly parameter: SurfaceParameter;
  readonly surface: Surface;
}

const flag = /(?<=[\s"'])--(?<name>[A-Za-z][\w-]*)(?:[= ](?<value>[\w.-]+))?(?=[\s"'\\]|$)/g;

/** Settings as options of a command line: `--load_in_4bit`. */
function flagsIn({ masked, index }: FileReading, { start, end }: Stretch): readonly Setting[] {
  return [...masked.plain.slice(start, end).matchAll(flag)].flatMap(match => {
    const { name = '', value = '' } = match.groups ?? {};
    const candidates = turnedOff.test(value) && value !== '' ? [] : index.parametersNamed(name.replaceAll('-', '_'));
    const chosen = candidates.find(({ parameter }) => parameter.within === 'context' && isOfValues(parameter, value));
    const at = start + match.index + 2;
    return chosen ? [{ ...chosen, start: at, end: at + name.length }] : [];
  });
}

/** The settings in a stretch that ask for internals and are turned on. */
function settingsIn({ masked, index, imported }: FileReading, { start, end }: Stretch): readonly Setting[] {
  return [...masked.plain.slice(start, end).matchAll(setting)].flatMap(match => {
    const { name = '', value = '' } = match.groups ?? {};
    const candidates = turnedOff.test(value) ? [] : index.parametersNamed(name);
    const fitting = candidates.filter(({ parameter }) => isOfValues(parameter, value));
    const chosen = fitting.find(({ surface }) => imported.has(surface)) ?? fitting[0];
    const at = start + match.index + match[0].indexOf(name);
    return chosen ? [{ ...chosen, start: at, end: at + name.length }] : [];
  });
}

function isOfValues({ values }: SurfaceParameter, value: string): boolean {
  return values === undefined || values.includes(value.replace(/["']/g, '').toLowerCase());
}

interface SettingsOptions {
  readonly within: Stretch;
  readonly sites: readonly AccessSite[];
  readonly hasEvidence: boolean;
}

/** Settings that ask for internals, in a file that names or runs a model. */
function findSettings(reading: FileReading, { within, sites, hasEvidence }: SettingsOptions): readonly AccessSite[] {
  const { masked, index } = reading;
  if (
    !hasEvidence &&
    !/lora|peft|load_in_[48]bit|quantization|merge_method/i.test(masked.plain.slice(within.start, within.end))
  ) {
    return [];
  }
  return [...settingsIn(reading, within), ...flagsIn(reading, within)].map(
    ({ parameter, surface, ...at }): AccessSite => {
      const family = sites.findLast(({ start, kind }) => kind === 'model-id' && start < at.start)?.family;
      const server = ownServer(family, index);
      const base = parameter.tier === 'white' ? 'white' : 'black';
      const granted = isGranted({ internal: parameter.internal, family, server, tier: base }, index);
      const tier = granted === 'no' ? base : parameter.tier;
      return {
        ...noCall,
        ...at,
        kind: 'parameter',
        tier,
        surface,
        granted,
        internals: internalsOf(parameter),
        isUnnamedLocalServer: false,
      };
    },
  );
}

/** A closed model is reached at its vendor's, as far as a file without a call can tell. */
function ownServer(family: Family | undefined, index: AccessIndex): Surface | undefined {
  const id = family?.weights === 'closed' ? family.endpoints?.[0] : undefined;
  return id === undefined ? undefined : index.surfaces.get(id);
}
