import type { Ecosystem, Internal, SurfaceCall, SurfaceCommand, SurfaceParameter } from '../knowledge/formats.ts';
import type { Family, Surface } from '../knowledge/knowledgeData.ts';
import { HintIndex } from './hintIndex.ts';
import { type HintKind, hintsOf } from './hintsOf.ts';
import { ModelIndex } from './modelIndex.ts';
import { weightsEndings } from './modelKeys.ts';
import { pushTo } from './pushTo.ts';
import { compileStarPattern, matchesStarPattern, type StarPattern } from './starPattern.ts';

/** A call of a surface under one of its names. */
export interface NamedCall {
  readonly surface: Surface;
  readonly call: SurfaceCall;
  /** The end of a path of names: `chat.completions.create`; each name may have stars. */
  readonly path: readonly StarPattern[];
}

export interface NamedCommand {
  readonly surface: Surface;
  readonly command: SurfaceCommand;
  readonly words: readonly string[];
}

export interface NamedParameter {
  readonly surface: Surface;
  readonly parameter: SurfaceParameter;
}

/** A host of an endpoint, or a port by which a local runtime is known. */
interface Host {
  readonly surface: Surface;
  readonly pattern: StarPattern;
}

/** Model families and surfaces, ready to be found in text. Made from the knowledge when first asked for. */
export class AccessIndex {
  readonly models: ModelIndex;
  readonly #createHints: () => HintIndex;
  #hints: HintIndex | undefined;
  /** By id. */
  readonly surfaces: ReadonlyMap<string, Surface>;
  readonly #calls = new Map<string, NamedCall[]>();
  readonly #starredCalls: NamedCall[] = [];
  readonly #commands = new Map<string, NamedCommand[]>();
  readonly #starredCommands: { readonly pattern: StarPattern; readonly named: NamedCommand }[] = [];
  readonly #parameters = new Map<string, NamedParameter[]>();
  readonly #packages = new Map<string, Surface[]>();
  readonly #exceptions: ReadonlySet<string>;
  readonly #hosts: readonly Host[];
  readonly #runtimeNames: readonly { readonly name: RegExp; readonly surface: Surface }[];

  constructor(families: readonly Family[], surfaces: readonly Surface[]) {
    this.models = new ModelIndex(families, surfaces);
    this.#createHints = () => new HintIndex(hintsOf(families, surfaces), weightsEndings);
    this.surfaces = new Map(surfaces.map(surface => [surface.id, surface]));
    for (const surface of surfaces) {
      this.#addCalls(surface);
      for (const command of surface.commands ?? []) {
        this.#addCommand({ surface, command, words: command.words.split(' ') });
      }
      for (const [parameter, name] of (this.#inherit(surface, 'parameters') ?? []).flatMap(each =>
        each.names.map(name => [each, name] as const),
      )) {
        pushTo(this.#parameters, name, { surface, parameter });
      }
      for (const [ecosystem, names] of Object.entries(surface.packages ?? {})) {
        for (const name of names ?? []) {
          pushTo(this.#packages, `${ecosystem} ${foldPackage(name)}`, surface);
        }
      }
    }
    this.#exceptions = new Set(
      families.flatMap(({ lacks = [] }) => lacks.map(({ endpoint, internal }) => `${endpoint} ${internal}`)),
    );
    this.#hosts = surfaces.flatMap(surface =>
      (surface.hosts ?? []).map(host => ({ surface, pattern: compileStarPattern(host.toLowerCase()) })),
    );
    this.#runtimeNames = surfaces
      .filter(({ remote }) => remote === false)
      .flatMap(surface => (surface.names ?? []).map(name => ({ name: wholeWord(name), surface })));
  }

  /** The kinds of things that a text can have access sites and dependencies by, seen at a glance; none for most texts. */
  hintsIn(text: string): ReadonlySet<HintKind> {
    this.#hints ??= this.#createHints();
    return this.#hints.kindsIn(text);
  }

  /** Whether a run of signs without blanks can be part of a site, seen at a glance: an id, a call, a parameter. */
  mayBeSite(run: string): boolean {
    const names = run.match(/[A-Za-z_$][\w$]*/g) ?? [];
    return (
      run.includes('://') ||
      names.some(name => this.callsNamed(name).length > 0 || this.#parameters.has(name)) ||
      this.models.find(run) !== undefined ||
      run.split(/[=:]/).some(part => this.models.find(part) !== undefined)
    );
  }

  /** The calls whose path may end with this name. */
  callsNamed(last: string): readonly NamedCall[] {
    const starred = this.#starredCalls.filter(({ path }) => path.at(-1) && matchesPath([last], path.slice(-1)));
    return [...(this.#calls.get(last) ?? []), ...starred];
  }

  /** The commands that begin with this word; the first word of a command may have stars. */
  commandsNamed(first: string): readonly NamedCommand[] {
    const starred = this.#starredCommands.filter(({ pattern }) => matchesStarPattern(first, pattern));
    return [
      ...(this.#commands.get(first) ?? []),
      ...starred.map(({ named }) => ({ ...named, words: [first, ...named.words.slice(1)] })),
    ];
  }

  parametersNamed(name: string): readonly NamedParameter[] {
    return this.#parameters.get(name) ?? [];
  }

  /** The surfaces that a package belongs to, by its own name or by that of a package it is a part of. */
  surfacesOfPackage(name: string, ecosystem: Ecosystem): readonly Surface[] {
    for (
      let folded = foldPackage(name);
      folded !== '';
      folded = folded.slice(0, Math.max(folded.lastIndexOf('/'), 0))
    ) {
      const found = this.#packages.get(`${ecosystem} ${folded}`);
      if (found) {
        return found;
      }
    }
    return [];
  }

  /** Who answers at a host, with its port if it has one: `api.openai.com`, `localhost:11434`. */
  surfaceOfHost(host: string): Surface | undefined {
    const lower = host.toLowerCase();
    const bare = lower.replace(/:\d+$/, '');
    return this.#hosts.find(({ pattern }) => matchesStarPattern(lower, pattern) || matchesStarPattern(bare, pattern))
      ?.surface;
  }

  /** The local runtime that words name: an address, a key, a variable. */
  runtimeNamedIn(words: string): Surface | undefined {
    return this.#runtimeNames.find(({ name }) => name.test(words))?.surface;
  }

  /** The endpoint or the runtime that the prefix of an id names. */
  endpointOfId(id: string): Surface | undefined {
    return this.models.endpointOf(id);
  }

  /** Whether it is known for which families an endpoint does not give an internal that it gives in general. */
  hasExceptions(endpointId: string, internal: Internal): boolean {
    return this.#exceptions.has(`${endpointId} ${internal}`);
  }

  /** The endpoint that the calls of a surface go to unless an address says otherwise. */
  endpointOf(surface: Surface): Surface | undefined {
    const id = surface.endpoint ?? (surface.like === undefined ? undefined : this.surfaces.get(surface.like)?.endpoint);
    return id === undefined ? undefined : this.surfaces.get(id);
  }

  #addCommand(named: NamedCommand): void {
    const [first = ''] = named.words;
    if (first.includes('*')) {
      this.#starredCommands.push({ pattern: compileStarPattern(first), named });
    } else {
      pushTo(this.#commands, first, named);
    }
  }

  #addCalls(surface: Surface): void {
    for (const call of this.#inherit(surface, 'calls') ?? []) {
      for (const name of call.names) {
        const parts = name.split('.');
        const named: NamedCall = { surface, call, path: parts.map(compileStarPattern) };
        const last = parts.at(-1) ?? '';
        if (last.includes('*')) {
          this.#starredCalls.push(named);
        } else {
          pushTo(this.#calls, last, named);
        }
      }
    }
  }

  /** What a surface has of its own, and what it shares with the one that it is like. */
  #inherit<Field extends 'calls' | 'parameters'>(surface: Surface, field: Field): Surface[Field] {
    const shared = surface.like === undefined ? undefined : this.surfaces.get(surface.like)?.[field];
    return [...(surface[field] ?? []), ...(shared ?? [])] as Surface[Field];
  }
}

/** Whether the end of a path of names is a path whose names may have stars. */
export function matchesPath(names: readonly string[], path: readonly StarPattern[]): boolean {
  const end = names.slice(-path.length);
  return end.length === path.length && path.every((pattern, index) => matchesStarPattern(end[index] ?? '', pattern));
}

function wholeWord(name: string): RegExp {
  const parts = name.split(/[-_. ]+/).map(escapePattern);
  return new RegExp(`(?<![a-z])${parts.join('[-_. ]?')}(?![a-z])`, 'i');
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** One sign between the parts of a name, whatever the package system writes there. */
function foldPackage(name: string): string {
  return name.toLowerCase().replace(/::|[.\\:_-]/g, '/');
}
