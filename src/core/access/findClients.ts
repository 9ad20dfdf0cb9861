import type { Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex } from './accessIndex.ts';
import { type Arguments, foldName, readArguments, readValue } from './callText.ts';
import type { FileReading } from './fileReading.ts';

/** Who answers, as far as an address tells. */
export interface Server {
  /** The endpoint or the local runtime; undefined where the address does not tell. */
  readonly surface?: Surface;
  /** A localhost address that does not say what runs there. */
  readonly isUnnamedLocal: boolean;
}

/** A client that a file makes. */
interface Client {
  /** The variable that holds it. */
  readonly name: string | undefined;
  readonly offset: number;
  /** Undefined where it is given no address. */
  readonly server: Server | undefined;
}

/** The clients that a file makes, and whom those talk to that are given an address. */
export class Clients {
  readonly #made: readonly Client[];
  readonly #only: Server | undefined;

  constructor(made: readonly Client[], global: Server | undefined) {
    this.#made = made;
    const servers = [...made.map(({ server }) => server), ...(global ? [global] : [])];
    const [first] = servers;
    const isOnly = servers.every(server => server !== undefined && server.surface === first?.surface);
    this.#only = isOnly ? first : undefined;
  }

  /**
   * Whom a client talks to by an address of its own; the client is the last one put into that variable above `offset`.
   * Where no such client is made, the server of all clients, if they have one and the same.
   */
  serverOf(name: string | undefined, offset: number): Server | undefined {
    const client = this.#find(name, offset);
    return client ? client.server : this.#only;
  }

  has(name: string, offset: number): boolean {
    return this.#find(name, offset) !== undefined;
  }

  #find(name: string | undefined, offset: number): Client | undefined {
    const named = name === undefined ? [] : this.#made.filter(client => client.name === name);
    return named.findLast(client => client.offset < offset) ?? named[0];
  }
}

/** The names of arguments that hold an address, folded. */
const addressNames: ReadonlySet<string> = new Set(
  'baseurl,apibase,apibaseurl,azureendpoint,endpoint,endpointurl,host,serverurl,openaiapibase,openaibaseurl,apihost,inferenceserverurl,url'.split(
    ',',
  ),
);

/** A variable, a field or an option that a client is put into. */
const assigned =
  /(?<![\w$])(?<name>[A-Za-z_$#][\w$]*)(?:[ \t]*:[ \t]*[\w.<>[\], |]{1,60})?\s*(?::=|=(?!=))\s*(?:await\s+|new\s+|&)*(?<callee>[A-Za-z_$][\w$]*(?:(?:\.|::)[\w$]+)*)\s*\(/g;

const unassigned =
  /(?<![\w$.])(?:return\s+|await\s+|new\s+|with\s+)+(?<callee>[A-Za-z_][\w$]*(?:(?:\.|::)[\w$]+)*)\s*\(/g;

/** Finds the clients that a file makes. */
export function findClients(reading: FileReading): Clients {
  const made = [assigned, unassigned].flatMap(pattern => clientsOf(pattern, reading));
  return new Clients(made, globalAddress(reading));
}

function clientsOf(pattern: RegExp, reading: FileReading): readonly Client[] {
  const { code } = reading.masked;
  return [...code.matchAll(pattern)].flatMap(match => {
    const { name, callee = '' } = match.groups ?? {};
    const open = match.index + match[0].length - 1;
    const isClient = clientName.test(callee);
    if (!isClient && !addressHint.test(code.slice(open, open + hintReach))) {
      return [];
    }
    const given = readArguments(reading.masked, open);
    const server = serverOfArguments(reading, given);
    const held = name ?? /^\s+as\s+(\w+)/.exec(code.slice(given.stretch.end, given.stretch.end + 80))?.[1];
    return server || isClient ? [{ name: held, offset: match.index, server }] : [];
  });
}

/** Seen at a glance, whether arguments can hold an address. */
const addressHint = /base|url|endpoint|host/i;
const hintReach = 400;

const clientName =
  /(?:^|\.|::)(?:Async)?(?:OpenAI|OpenAi|AzureOpenAI|Anthropic|Mistral|Groq|Together|\w*Client)(?:(?:\.|::)(?:new|with_config|builder|default|from_env|fromEnv))?$/;

/** `openai.api_base = "http://localhost:8000/v1"`, as old versions of the SDK have it. */
function globalAddress(reading: FileReading): Server | undefined {
  const { masked, index } = reading;
  for (const match of masked.code.matchAll(/\bopenai\.(?:api_base|base_url)\s*=\s*/g)) {
    const { literal } = readValue(masked, match.index + match[0].length);
    if (literal) {
      return serverOfAddress(masked.text.slice(literal.start, literal.end), index, '');
    }
  }
  return undefined;
}

/** The server that the arguments of a call name by an address; undefined where there is no address. */
export function serverOfArguments({ masked, index }: FileReading, { stretch, named }: Arguments): Server | undefined {
  for (const { name, valueStart } of named) {
    if (addressNames.has(foldName(name).replace(/^(?:with|set)/, ''))) {
      const { literal } = readValue(masked, valueStart);
      const words = /^[^,;)\n]{0,120}/.exec(masked.plain.slice(valueStart, valueStart + 120))?.[0] ?? '';
      const address = literal
        ? masked.text.slice(literal.start, literal.end)
        : (addressInLine(masked.text, valueStart) ?? '');
      if (literal || looksLikeAddress(words) || address !== '') {
        return serverOfAddress(
          address,
          index,
          `${masked.plain.slice(stretch.start, Math.min(stretch.end, stretch.start + 600))} ${words}`,
        );
      }
    }
  }
  return undefined;
}

function looksLikeAddress(words: string): boolean {
  return /url|base|host|endpoint|address|server/i.test(words);
}

/** The default of a variable: `os.getenv("BASE_URL", "http://localhost:8000/v1")`. */
function addressInLine(text: string, start: number): string | undefined {
  return /https?:\/\/[^\s"'`,)]+/.exec(text.slice(start, start + 120).split('\n', 1)[0] ?? '')?.[0];
}

/** Who answers at an address, by its host, or by what the words around it name. */
export function serverOfAddress(address: string, index: AccessIndex, words: string): Server {
  const host = /^(?:[a-z]+:)?\/\/([^/\s?#]+)/i.exec(address)?.[1] ?? address.split('/', 1)[0] ?? '';
  const surface = index.surfaceOfHost(host) ?? index.runtimeNamedIn(host);
  if (surface) {
    return { surface, isUnnamedLocal: false };
  }
  const isLocal = /^(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal)(?::\d+)?$/i.test(host);
  const named = isLocal || address === '' ? index.runtimeNamedIn(words) : undefined;
  return named ? { surface: named, isUnnamedLocal: false } : { isUnnamedLocal: isLocal };
}
