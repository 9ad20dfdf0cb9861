import ignore from 'ignore';

/**
 * More of them in one rule cost more time than a walk has, the longer the path the more: such a rule is passed over.
 * People write one or two.
 */
const mostGlobstars = 4;

/**
 * What the `.gitignore` files of a tree leave out, as git has it: a file's rules hold for its folder and all below, the
 * deepest file that speaks of a path wins, and nothing below an ignored folder can be brought back. Paths and folders
 * are relative to the root, with forward slashes and none at either end; the root is `''`. Upper and lower case differ.
 */
export class IgnoreRules {
  /** By folder, from the root: written so that they could stand in a `.gitignore` of the root. */
  readonly #rules = new Map<string, readonly string[]>();
  /** By folder: its own rules behind those of the folders above. */
  readonly #compiled = new Map<string, ignore.Ignore>();

  /** Adds the rules of a `.gitignore`; a second text for the same folder counts as its continuation. */
  add(folder: string, gitignoreText: string): void {
    const lines = gitignoreText.replace(/^\uFEFF/, '').split(/\r?\n/);
    const rules = lines.flatMap(line => placeRule(line, folder) ?? []);
    if (rules.length === 0) {
      return;
    }
    this.#rules.set(folder, [...(this.#rules.get(folder) ?? []), ...rules]);
    for (const known of this.#compiled.keys()) {
      if (folder === '' || known === folder || known.startsWith(`${folder}/`)) {
        this.#compiled.delete(known);
      }
    }
  }

  /** Whether a path, or a folder above it, is ignored. A link counts as a file, whatever it leads to. */
  isIgnored(path: string, isFolder: boolean): boolean {
    const rules = path === '' ? undefined : this.#rulesFor(parentOf(path));
    return rules?.test(isFolder ? `${path}/` : path).ignored ?? false;
  }

  /** The rules that hold in a folder; none where neither it nor a folder above has any. */
  #rulesFor(folder: string): ignore.Ignore | undefined {
    const above = () => (folder === '' ? undefined : this.#rulesFor(parentOf(folder)));
    const own = this.#rules.get(folder);
    if (!own) {
      return above();
    }
    const known = this.#compiled.get(folder);
    if (known) {
      return known;
    }
    const inherited = above();
    const compiled = ignore({ ignoreCase: false, allowRelativePaths: true });
    compiled.add(inherited ? [inherited, ...own] : own);
    this.#compiled.set(folder, compiled);
    return compiled;
  }
}

/** Rewrites a line of a folder's `.gitignore` into a rule for the root; nothing where it is no rule. */
function placeRule(line: string, folder: string): string | undefined {
  const [, not = '', written = ''] = /^(!?)(.*)$/s.exec(line) ?? [];
  // Git drops the spaces at the end, but for one behind a backslash.
  const pattern = written.replace(/(?<=[^\\ ]) +$/, '');
  const body = pattern.replace(/^\//, '');
  if (body.trim() === '' || line.startsWith('#') || (body.match(/\*\*/g)?.length ?? 0) > mostGlobstars) {
    return undefined;
  }
  if (folder === '') {
    return line;
  }
  const isAnchored = pattern.slice(0, -1).includes('/');
  return `${not}${escapeFolder(folder)}/${isAnchored ? '' : '**/'}${body}`;
}

function escapeFolder(folder: string): string {
  return folder.replace(/[\\*?[\]]/g, '\\$&').replace(/^[!#]/, '\\$&');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
