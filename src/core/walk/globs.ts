/** More alternatives than this in one pattern are not a person's; the rest of them is passed over. */
const mostAlternatives = 500;

/** More `**` than this in one pattern cost more time than a walk has: it then matches nothing. */
const mostGlobstars = 4;

/**
 * A regular expression for whole paths, relative to a root and with forward slashes, from a glob pattern as VS Code's
 * settings have them: `**` for any number of folders, `*` and `?` within a name (dots at its start too), `{a,b}`, and
 * `[a-z]`, `[!a-z]`. A pattern holds from the root, `folder/**` for the folder itself too. Upper and lower case differ.
 * Nothing where a pattern cannot be read.
 */
export function compileGlob(pattern: string): RegExp | undefined {
  const sources = expandBraces(pattern.trim()).map(alternative => sourceOf(alternative));
  try {
    return new RegExp(`^(?:${sources.join('|')})$`);
  } catch {
    // A range the wrong way round, such as `[z-a]`.
    return undefined;
  }
}

/** Writes a pattern out without braces. A brace that never closes stands for itself. */
function expandBraces(pattern: string): readonly string[] {
  const finished: string[] = [];
  const open = [pattern];
  for (
    let next = open.pop();
    next !== undefined && finished.length + open.length < mostAlternatives;
    next = open.pop()
  ) {
    const group = findBraces(next);
    if (group) {
      const { start, end, choices } = group;
      const [before, after] = [next.slice(0, start), next.slice(end)];
      open.push(...choices.slice(0, mostAlternatives).map(choice => before + choice + after));
    } else {
      finished.push(next);
    }
  }
  return finished;
}

interface Braces {
  /** Of the opening brace, and behind the closing one. */
  readonly start: number;
  readonly end: number;
  readonly choices: readonly string[];
}

/** The first outermost pair of braces. */
function findBraces(pattern: string): Braces | undefined {
  const start = pattern.indexOf('{');
  const choices: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let place = start; start >= 0 && place < pattern.length; place++) {
    const character = pattern[place];
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth === 0 || (depth === 1 && character === ',')) {
      choices.push(pattern.slice(from, place));
      from = place + 1;
    }
    if (depth === 0) {
      return { start, end: from, choices };
    }
  }
  return undefined;
}

/** The source of an expression for a pattern without braces. */
function sourceOf(pattern: string): string {
  const segments = pattern.split('/').filter(segment => segment !== '' && segment !== '.');
  const kept = segments.filter((segment, index) => segment !== '**' || segments[index + 1] !== '**');
  if (kept.length === 0 || kept.filter(segment => segment === '**').length > mostGlobstars) {
    return '(?!)';
  }
  const isOpen = kept.at(-1) === '**';
  const closed = isOpen ? kept.slice(0, -1) : kept;
  const source = closed.map(segment => (segment === '**' ? '(?:[^/]+/)*' : `${segmentSource(segment)}/`)).join('');
  // The slash behind the last name goes with what may be below.
  return `${source.replace(/\/$/, '')}${isOpen ? (closed.length > 0 ? '(?:/.*)?' : '.*') : ''}`;
}

/**
 * Each `*` but the last ends where the piece behind it first fits, which loses no match and leaves nothing to go back
 * to: however many there are, a name is gone through once.
 */
function segmentSource(segment: string): string {
  const pieces = [''];
  for (const [token] of segment.matchAll(/\*+|\[[!^]?\]?[^\]]*\]|./gsu)) {
    if (token.startsWith('*')) {
      pieces.push('');
    } else {
      pieces.push(`${pieces.pop() ?? ''}${tokenSource(token)}`);
    }
  }
  const [first = '', ...others] = pieces;
  const last = others.pop();
  const inner = others.map(piece => `(?:(?!${piece})[^/])*${piece}`).join('');
  return `${first}${inner}${last === undefined ? '' : `[^/]*${last}`}`;
}

/** Of one character, whatever it matches. */
function tokenSource(token: string): string {
  const [, not, members] = /^\[([!^]?)(.+)\]$/s.exec(token) ?? [];
  if (members !== undefined) {
    return `(?!/)[${not === '' ? '' : '^'}${members.replace(/[\\[\]^]/g, '\\$&')}]`;
  }
  return token === '?' ? '[^/]' : token.replace(/[\\^$.+()|{}[\]]/g, '\\$&');
}
