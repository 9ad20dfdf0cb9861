import type { SurfaceCommand } from '../knowledge/formats.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex, NamedCommand } from './accessIndex.ts';
import { isIdText } from './findCalls.ts';
import type { Stretch } from './site.ts';

/** A command line that runs, serves, tunes or fetches a model. */
export interface FoundCommand extends Stretch {
  readonly surface: Surface;
  readonly command: SurfaceCommand;
  readonly model?: Stretch & { readonly id: string };
  /** The whole of the command line, its continued lines included. */
  readonly line: Stretch;
}

/** A word of a command line, quotes left out. */
interface Word extends Stretch {
  readonly text: string;
}

const longestLine = 4000;

/** What may stand before the name of a program: the beginning of a command, or words that start another. */
const commandStart = /(?<![\w.$-])(?<name>[A-Za-z][\w.-]*)/g;

/** Finds command lines in a stretch of text without comments, line by line. */
export function findCommands(text: string, index: AccessIndex, within: Stretch): readonly FoundCommand[] {
  const found: FoundCommand[] = [];
  let doneTo = within.start;
  commandStart.lastIndex = within.start;
  for (let match = commandStart.exec(text); match && match.index < within.end; match = commandStart.exec(text)) {
    const candidates = index.commandsNamed(match[0]);
    if (candidates.length > 0 && match.index >= doneTo && isCommandPlace(text, match.index)) {
      const command = readCommand(text, match.index, { candidates, end: within.end });
      if (command) {
        found.push(command);
        doneTo = command.line.end;
      }
    }
  }
  return found;
}

/** A word of a sentence or a value of a key is no command. */
function isCommandPlace(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const isPath = text[offset - 1] === '/';
  if (isPath && !/^[\w.-]+["']?\s/.test(text.slice(offset, offset + 120))) {
    return false;
  }
  // A program may be called by its path.
  const before = text.slice(Math.max(lineStart, offset - 200), offset).replace(/(?<=^|[\s"'])[\w.~$/{}-]+\/$/, '');
  return /(?:^|[|;&(`!%$>"'[\]]|\b(?:sudo|exec|time|nohup|env|do|then|else|xargs|python3?\s+-m|uv\s+run|uvx|pipx\s+run|poetry\s+run|npx|bunx|RUN|CMD|ENTRYPOINT|run:|command:|script:|entrypoint:|docker\s+(?:exec|run)\b[^\n]*|docker(?:\s+|-)compose\s+exec\b[^\n]*|kubectl\s+exec\b[^\n]*|[A-Z_]+=\S+)\s*(?:-c\s*)?["']?|^\s*-\s+(?:name:[^\n]*)?|:\s*["']?|\b(?:bash|sh)\s+-l?c\s+["'])\s*$/.test(
    before,
  );
}

function readCommand(
  text: string,
  start: number,
  { candidates, end }: { readonly candidates: readonly NamedCommand[]; readonly end: number },
): FoundCommand | undefined {
  const line = logicalLine(text, start, end);
  const words = splitLine(text, line);
  const fitting = candidates
    .filter(candidate => candidate.words.every((word, position) => isWord(words[position]?.text, word)))
    .toSorted((one, other) => other.words.length - one.words.length)[0];
  if (!fitting) {
    return undefined;
  }
  const { surface, command, words: names } = fitting;
  const lastName = words[names.length - 1];
  const model = findModelWord(command, words.slice(names.length)) ?? modelInAddress(lastName, names.at(-1) ?? '');
  const isOnLine = model !== undefined && !text.slice(start, model.end).includes('\n');
  const isExcluded = command.without?.some(word => words.some(({ text: other }) => other === word)) === true;
  // The name of a program alone may be any other word.
  const isBare = names.length === 1 && words.length === 1 && !names[0]?.includes('.');
  if (isExcluded || isBare || (command.bound && !model)) {
    return undefined;
  }
  const isNext = command.model === undefined || command.model === 'next';
  return {
    surface,
    command,
    start,
    end: isOnLine && (isNext || command.model === 'none') ? model.end : (lastName?.end ?? start),
    line,
    ...(model ? { model } : {}),
  };
}

/** The address of a hub is the beginning of that of a repository. */
function isWord(text: string | undefined, word: string): boolean {
  return text === word || (word.includes('://') && text?.startsWith(`${word}/`) === true);
}

function modelInAddress(address: Word | undefined, hub: string): (Stretch & { id: string }) | undefined {
  const id = hub.includes('://') ? address?.text.slice(hub.length + 1) : undefined;
  return address && id !== undefined && isIdText(id)
    ? { id, start: address.end - id.length, end: address.end }
    : undefined;
}

/** To the end of the line, or of the last line that it is continued on, or to what begins another command. */
function logicalLine(text: string, start: number, limit: number): Stretch {
  const rest = text.slice(start, Math.min(start + longestLine, limit));
  const length = /^(?:\\\r?\n|[^\n|;&]|&(?!&))*/.exec(rest)?.[0].length ?? rest.length;
  return { start, end: start + length };
}

const wordPattern = /"((?:\\.|[^"\\])*)"?|'([^']*)'?|((?:\\[^\n]|[^\s"'\\,[\]])+)/g;

function splitLine(text: string, line: Stretch): readonly Word[] {
  return [...text.slice(line.start, line.end).matchAll(wordPattern)].flatMap(match => {
    const content = match[1] ?? match[2] ?? match[3] ?? '';
    const shift = match[3] === undefined ? 1 : 0;
    const start = line.start + match.index + shift;
    return splitOption(content, start);
  });
}

/** `--model=name` is two words. */
function splitOption(content: string, start: number): readonly Word[] {
  const option = /^(--?[\w-]+)=/.exec(content);
  if (!option) {
    return [{ text: content, start, end: start + content.length }];
  }
  const name = option[1] ?? '';
  const valueStart = start + option[0].length;
  return [
    { text: name, start, end: start + name.length },
    { text: content.slice(option[0].length), start: valueStart, end: start + content.length },
  ];
}

function findModelWord(command: SurfaceCommand, words: readonly Word[]): (Stretch & { id: string }) | undefined {
  const { model = 'next' } = command;
  if (model === 'none') {
    return undefined;
  }
  const word = model === 'next' ? firstPlain(words) : behindOption(words, model);
  return word && isIdText(word.text) ? { id: word.text, start: word.start, end: word.end } : undefined;
}

/** The first word that is neither an option nor, as far as can be told, the value of one. */
function firstPlain(words: readonly Word[]): Word | undefined {
  const index = words.findIndex(({ text }, position) => {
    const before = words[position - 1]?.text;
    return !text.startsWith('-') && (before === undefined || !before.startsWith('-') || position === 0);
  });
  return words[index];
}

function behindOption(words: readonly Word[], options: readonly string[]): Word | undefined {
  const index = words.findIndex(({ text }) => options.includes(text));
  const fields = words.find(({ text }) => options.some(option => option.endsWith('=') && text.startsWith(option)));
  if (index < 0 && fields) {
    const option = options.find(each => fields.text.startsWith(each)) ?? '';
    const start = fields.start + option.length;
    const text = fields.text.slice(option.length).split(',', 1)[0] ?? '';
    return { text, start, end: start + text.length };
  }
  return index < 0 ? undefined : words[index + 1];
}
