import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import {
  type Arguments,
  findNamed,
  foldName,
  literalsWithin,
  type Named,
  readArguments,
  readValue,
} from './callText.ts';
import { commandSites } from './commandSites.ts';
import type { FileReading } from './fileReading.ts';
import { type FoundAddress, findAddresses } from './findAddresses.ts';
import { type CalledModel, type FoundCall, findCalls, findConstants, isIdText } from './findCalls.ts';
import { type Clients, findClients, type Server, serverOfArguments } from './findClients.ts';
import { findCommands } from './findCommands.ts';
import { findRaises, type Raise } from './findRaises.ts';
import { mentionOf } from './mention.ts';
import type { ModelName } from './modelIndex.ts';
import { isModelKey, isNoModel, isOtherFile, isTextKey, keyBefore } from './modelKeys.ts';
import { isAsked, isGranted, type Reached, raisersOf, raiseTier, resolveWay } from './resolveAccess.ts';
import { type AccessSite, type Granted, higherTier, type Stretch } from './site.ts';

/** Finds the access sites of a program: calls with their parameters, addresses, command lines in strings, and ids. */
export function findCodeSites(reading: FileReading): readonly AccessSite[] {
  return new CodeSites(reading).find();
}

const posted = /(?<name>\w+)\.(?:post|stream|request)\(\s*(?:["'`]POST["'`]\s*,\s*)?[fr]?["'`]$/;

/** A stretch in which an id takes the tier of what is called. */
interface Reach {
  readonly stretch: Stretch;
  readonly reached: Reached & { readonly tier: AccessSite['tier'] };
  readonly surface?: Surface | undefined;
}

class CodeSites {
  readonly #reading: FileReading;
  #knownClients: Clients | undefined;
  readonly #sites: AccessSite[] = [];
  readonly #reaches: Reach[] = [];
  /** The arguments of LoRA and quantisation configurations: settings in these are part of that site. */
  readonly #configurations: Stretch[] = [];
  /** Where literals start that are part of a site already. */
  readonly #used = new Set<number>();

  constructor(reading: FileReading) {
    this.#reading = reading;
  }

  get #clients(): Clients {
    this.#knownClients ??= findClients(this.#reading);
    return this.#knownClients;
  }

  find(): readonly AccessSite[] {
    const { hints, imported, masked } = this.#reading;
    const calls = hints.has('call') || imported.size > 0 ? findCalls(this.#reading) : [];
    this.#configurations.push(...calls.filter(({ call }) => call.kind === 'parameter').map(call => call.arguments));
    for (const call of calls) {
      this.#addCall(call);
    }
    for (const literal of masked.literals) {
      this.#searchLiteral(literal);
    }
    this.#addContextParameters();
    for (const literal of hints.has('id') || this.#hasEvidence() ? masked.literals : []) {
      this.#addId(literal);
    }
    if (imported.size > 0) {
      this.#addConstants();
    }
    return this.#sites;
  }

  #addCall(call: FoundCall): void {
    const { index } = this.#reading;
    const { surface, model } = call;
    const name = model && index.models.find(model.id);
    const reached = resolveWay(
      {
        surface,
        server: this.#serverOf(call),
        model: name,
        id: model?.id,
        tier: call.call.tier,
        internals: call.call.internals,
      },
      index,
    );
    const raises = this.#raisesOf(call, reached, name);
    const tier = raiseTier(reached.tier, raises);
    const isOnLine = model !== undefined && !this.#isBroken(call.start, model.end);
    this.#sites.push({
      ...part(call),
      kind: call.call.kind ?? 'call',
      tier,
      ...modelOf(model, isOnLine),
      ...familyOf(name),
      surface,
      ...serverOf(reached),
      granted: 'yes',
      raisedBy: raisersOf(reached.tier, raises).map(raise => raise.name),
      hasParameters: raises.some(isAsked),
      internals: call.call.internals ?? [],
      isMention: false,
      isUnnamedLocalServer: reached.isUnnamedLocalServer,
    });
    this.#reaches.push({ stretch: call.arguments, reached: { ...reached, tier }, surface });
    if (model) {
      this.#used.add(model.start);
      if (!isOnLine) {
        this.#addModelOfCall(model, { call, name, reached: { ...reached, tier } });
      }
    }
  }

  /** The id that a call names on another line is a site of its own, with the tier of the call. */
  #addModelOfCall(
    model: CalledModel,
    {
      call,
      name,
      reached,
    }: { readonly call: FoundCall; readonly name: ModelName | undefined; readonly reached: Reached },
  ): void {
    this.#sites.push({
      ...part(model),
      kind: 'model-id',
      tier: reached.tier,
      model: model.id,
      modelAt: part(model),
      ...familyOf(name),
      surface: call.surface,
      ...serverOf(reached),
      ...plain,
      isMention: false,
      isUnnamedLocalServer: reached.isUnnamedLocalServer,
    });
  }

  #serverOf(call: FoundCall): Server | undefined {
    const own = serverOfArguments(this.#reading, { stretch: call.arguments, named: call.named });
    if (own) {
      return own;
    }
    const { receiver, model, start } = call;
    if (model?.provider !== undefined && this.#clients.has(model.provider, start)) {
      return this.#clients.serverOf(model.provider, start);
    }
    const isClient = call.surface.kind === 'sdk' || call.surface.like !== undefined;
    const isKnown = receiver !== undefined && this.#clients.has(receiver, start);
    return isClient || isKnown ? this.#clients.serverOf(receiver, start) : undefined;
  }

  #raisesOf(call: FoundCall, reached: Reached, name: ModelName | undefined) {
    if (call.call.kind === 'parameter') {
      return [];
    }
    const named = call.named.filter(({ start }) => !this.#isInConfiguration(start));
    const raises = findRaises(named, this.#reading, parameter => parameter.surface === call.surface);
    return raises.map(raise => {
      const granted = isGranted(
        {
          internal: raise.parameter.internal,
          family: name?.family,
          server: reached.server,
          tier: reached.tier,
        },
        this.#reading.index,
      );
      this.#addParameter(raise, { granted, reached, call, name });
      return { name: raise.name, tier: raise.parameter.tier, granted };
    });
  }

  #addParameter(
    raise: Raise,
    {
      granted,
      reached,
      call,
      name,
    }: {
      readonly granted: Granted;
      readonly reached: Reached;
      readonly call?: FoundCall;
      readonly name?: ModelName | undefined;
    },
  ): void {
    const { parameter } = raise;
    const tier = granted === 'no' ? reached.tier : higherTier(reached.tier, parameter.tier);
    this.#sites.push({
      ...part(raise),
      kind: 'parameter',
      tier,
      model: null,
      ...(call?.model ? { modelOfCall: call.model.id } : {}),
      ...familyOf(name),
      ...(call ? { surface: call.surface } : {}),
      ...serverOf(reached),
      granted,
      raisedBy: [],
      internals: parameter.internal ? [parameter.internal] : [],
      isMention: false,
      isUnnamedLocalServer: reached.isUnnamedLocalServer,
    });
    this.#used.add(raise.start);
  }

  /** Addresses of endpoints and command lines stand in strings. */
  #searchLiteral(literal: Stretch): void {
    const { masked, index, hints } = this.#reading;
    const text = masked.text.slice(literal.start, literal.end);
    if (hints.has('address') && text.includes('/') && !isLong(text)) {
      for (const address of findAddresses(masked.text, index, literal)) {
        this.#addAddress(address, literal);
      }
    }
    const relative = this.#relativeAddress(literal, text);
    if (relative) {
      this.#addAddress(relative, literal);
    }
    this.#addNamedParameter(literal, text);
    const word = /^\s*(?:sudo\s+)?([A-Za-z][\w.-]*)/.exec(text)?.[1];
    if (word !== undefined && !isLong(text) && hints.has('command') && index.commandsNamed(word).length > 0) {
      const isList = !/\s/.test(text);
      const within = isList ? this.#listAround(literal) : literal;
      const commands = findCommands(masked.plain, index, within);
      for (const command of commands) {
        this.#sites.push(...commandSites(command, masked.plain, index));
        for (const used of literalsWithin(masked.literals, command.line)) {
          this.#used.add(used.start);
        }
      }
    }
  }

  /** A path below the address that the file's clients have. */
  #relativeAddress(literal: Stretch, text: string): FoundAddress | undefined {
    const before = this.#reading.masked.code.slice(Math.max(literal.start - 60, 0), literal.start);
    const client = text.startsWith('/') ? posted.exec(before)?.groups?.['name'] : undefined;
    const server = client === undefined ? undefined : this.#clients.serverOf(client, literal.start);
    if (!server) {
      return undefined;
    }
    const [found] = findAddresses(`http://localhost${text}`, this.#reading.index, { start: 0, end: text.length + 16 });
    return found && { ...found, start: literal.start, end: literal.end, server };
  }

  /** Some parameters are asked for by a value: `include: ['message.output_text.logprobs']`. */
  #addNamedParameter(literal: Stretch, text: string): void {
    const [named] = text.includes('.') && !isLong(text) ? this.#reading.index.parametersNamed(text) : [];
    const reach = named && this.#reachAt(literal.start);
    if (named && reach) {
      const { index } = this.#reading;
      const { parameter } = named;
      const call = this.#sites.find(({ end, kind }) => kind === 'call' && end === reach.stretch.start);
      const asked = {
        internal: parameter.internal,
        family: call?.family,
        server: reach.reached.server,
        tier: reach.reached.tier,
      };
      const granted = isGranted(asked, index);
      this.#addParameter({ ...literal, name: text, ...named }, { granted, reached: reach.reached });
    }
  }

  /** The words of a command as a list of strings: to the bracket that closes it. */
  #listAround({ start, end }: Stretch): Stretch {
    const closing = this.#reading.masked.code.slice(end, end + 600).search(/[\])]/);
    return { start: start - 1, end: closing < 0 ? end : end + closing };
  }

  #addAddress(address: FoundAddress, literal: Stretch): void {
    const { index } = this.#reading;
    const { stretch: around, named = [] } = this.#callAround(literal.start) ?? {};
    const model = address.model ?? this.#modelAmong(named);
    const name = model && index.models.find(model.id);
    const reached = resolveWay(
      { server: address.server, model: name, id: model?.id, tier: address.tier, internals: address.internals },
      index,
    );
    const isOnLine =
      model !== undefined && !this.#isBroken(Math.min(address.start, model.start), Math.max(address.end, model.end));
    const raises = findRaises(named, this.#reading, () => true).map(raise => {
      const asked = {
        internal: raise.parameter.internal,
        family: name?.family,
        server: reached.server,
        tier: reached.tier,
      };
      const granted = isGranted(asked, index);
      this.#addParameter(raise, { granted, reached, name });
      return { name: raise.name, tier: raise.parameter.tier, granted };
    });
    const tier = raiseTier(reached.tier, raises);
    this.#sites.push({
      ...part(address),
      kind: 'call',
      tier,
      ...modelOf(model && { ...model, isConstant: false }, isOnLine),
      ...familyOf(name),
      ...serverOf(reached),
      granted: 'yes',
      raisedBy: raisersOf(reached.tier, raises).map(raise => raise.name),
      hasParameters: raises.some(isAsked),
      internals: address.internals,
      isMention: false,
      isUnnamedLocalServer: reached.isUnnamedLocalServer,
    });
    this.#used.add(literal.start);
    if (around) {
      this.#reaches.push({ stretch: around, reached: { ...reached, tier } });
    }
    if (model && isOnLine) {
      this.#used.add(model.start);
    }
  }

  /** The call whose arguments a string is among. */
  #callAround(offset: number): Arguments | undefined {
    const { masked } = this.#reading;
    const { code } = masked;
    let depth = 0;
    for (let at = offset - 1; at > Math.max(offset - 2000, 0); at--) {
      const character = code[at];
      if (character === ')') {
        depth++;
      } else if (character === '(') {
        if (depth === 0) {
          return readArguments(masked, at);
        }
        depth--;
      } else if ((character === ';' || character === '{') && depth === 0 && code[at - 1] !== '$') {
        return undefined;
      }
    }
    return undefined;
  }

  #modelAmong(named: readonly Named[]): CalledModel | undefined {
    const { masked } = this.#reading;
    for (const { name, valueStart } of named) {
      const { literal } = foldName(name) === 'model' ? readValue(masked, valueStart) : { literal: undefined };
      const id = literal && masked.text.slice(literal.start, literal.end);
      if (literal && id !== undefined && isIdText(id)) {
        return { id, start: literal.start, end: literal.end, isConstant: false };
      }
    }
    return undefined;
  }

  /** Parameters that are distinctive enough to count wherever a surface that has them is in use. */
  #addContextParameters(): void {
    const { masked, imported, index } = this.#reading;
    if (imported.size === 0 && this.#sites.length === 0) {
      return;
    }
    const everything = { start: 0, end: masked.text.length };
    const inUse = new Set([...imported, ...this.#sites.flatMap(({ surface }) => surface ?? [])]);
    const raises = findRaises(
      findNamed(masked, everything),
      this.#reading,
      ({ surface, parameter }, isOn) =>
        inUse.has(surface) && surface.kind !== 'tool' && (isOn || parameter.within === 'context'),
    );
    for (const raise of raises.filter(({ start }) => !this.#used.has(start) && !this.#isInConfiguration(start))) {
      const reached = this.#reachAt(raise.start)?.reached ?? this.#reachedNear(raise);
      const family = this.#nearest(raise.start, site => site.family !== undefined)?.family;
      const asked = { internal: raise.parameter.internal, family, server: reached.server, tier: reached.tier };
      this.#addParameter(raise, { granted: isGranted(asked, index), reached });
    }
  }

  /** A setting in an object of its own belongs to what is called nearest to it. */
  #reachedNear({ start, parameter, surface }: Raise): Reached {
    const near = this.#nearest(start, ({ kind, server }) => kind === 'call' && server !== undefined);
    const isWhite = parameter.tier === 'white' || surface.tier === 'white' || near?.server?.remote === false;
    return {
      ...(near?.server ? { server: near.server } : {}),
      isUnnamedLocalServer: near?.isUnnamedLocalServer ?? false,
      tier: isWhite ? 'white' : 'black',
    };
  }

  #nearest(offset: number, test: (site: AccessSite) => boolean): AccessSite | undefined {
    const distance = (site: AccessSite) => Math.abs(site.start - offset);
    return this.#sites.reduce<AccessSite | undefined>(
      (near, site) => (test(site) && (!near || distance(site) < distance(near)) ? site : near),
      undefined,
    );
  }

  /** Settings within a LoRA or quantisation configuration are part of that site. */
  #isInConfiguration(offset: number): boolean {
    return this.#configurations.some(({ start, end }) => start < offset && offset < end);
  }

  #reachAt(offset: number): Reach | undefined {
    return this.#reaches.findLast(({ stretch }) => stretch.start <= offset && offset < stretch.end);
  }

  #addId(literal: Stretch): void {
    const { masked, index } = this.#reading;
    const id = masked.text.slice(literal.start, literal.end);
    const isFree = !this.#used.has(literal.start) && isIdText(id) && !isOtherFile(id);
    const name = isFree ? index.models.find(id) : undefined;
    if (!name || (name.spelling !== 'file' && isNoModel(masked.code, literal))) {
      return;
    }
    const key = keyBefore(masked, literal.start);
    const isNamedModel = isModelKey(key);
    if (/[A-Z]/.test(id) && isTextKey(key)) {
      return;
    }
    if (this.#isUnclear(name, isNamedModel)) {
      return;
    }
    const reach = isNamedModel ? this.#reachAt(literal.start) : undefined;
    this.#sites.push(reach ? { ...mentionOf(name, literal), ...inCall(reach) } : mentionOf(name, literal));
  }

  /** A common word, or a name that may be that of something else, needs more than its spelling. */
  #isUnclear({ isAmbiguous, isLoose }: ModelName, isNamedModel: boolean): boolean {
    return (isAmbiguous && !isNamedModel) || ((isAmbiguous || isLoose) && !this.#hasEvidence());
  }

  #hasEvidence(): boolean {
    return this.#reading.imported.size > 0 || this.#sites.length > 0;
  }

  #addConstants(): void {
    const { masked, index } = this.#reading;
    for (const constant of findConstants(masked.code, this.#reading)) {
      const isPart = this.#sites.some(
        ({ modelAt }) => modelAt && modelAt.start <= constant.start && constant.start < modelAt.end,
      );
      const name = index.models.find(constant.id);
      if (!isPart && name && !isImportLine(masked.code, constant.start)) {
        const reach = this.#reachAt(constant.start);
        const mention = mentionOf({ ...name, id: constant.id }, constant);
        this.#sites.push(reach ? { ...mention, ...inCall(reach) } : mention);
      }
    }
  }

  #isBroken(from: number, to: number): boolean {
    return this.#reading.masked.text.slice(from, to).includes('\n');
  }
}

/** What an id takes from the call that it stands in. */
function inCall({ reached, surface }: Reach) {
  return {
    tier: reached.tier,
    ...(surface ? { surface } : {}),
    ...serverOf(reached),
    isMention: false,
    isUnnamedLocalServer: reached.isUnnamedLocalServer,
  };
}

const longestLiteral = 2000;

function isLong(text: string): boolean {
  return text.length > longestLiteral;
}

const plain = { granted: 'yes', raisedBy: [], internals: [] } as const;

function part({ start, end }: Stretch): Stretch {
  return { start, end };
}

function modelOf(model: CalledModel | undefined, isOnLine: boolean) {
  if (!model) {
    return { model: null };
  }
  return isOnLine ? { model: model.id, modelAt: part(model) } : { model: null, modelOfCall: model.id };
}

function familyOf(name: ModelName | undefined): { readonly family?: Family } {
  return name?.family ? { family: name.family } : {};
}

function serverOf({ server }: Reached): { readonly server?: Surface } {
  return server ? { server } : {};
}

function isImportLine(code: string, offset: number): boolean {
  const line = code.slice(code.lastIndexOf('\n', offset) + 1, offset);
  return /^\s*(?:import|use|using|from)\b/.test(line);
}
