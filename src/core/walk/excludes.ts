import { compileGlob } from './globs.ts';

/** A pattern that leaves out a file only where another one stands beside it. */
interface ConditionalExclude {
  readonly glob: RegExp;
  /** The name of the other file; `$(basename)` stands for the file's own without its extension. */
  readonly when: string;
}

/** Applies the settings `files.exclude` and `search.exclude`, together as VS Code's search does. */
export class Excludes {
  readonly #always: RegExp | undefined;
  readonly #conditional: readonly ConditionalExclude[];

  /**
   * Takes the values of the settings, the stronger last: from a pattern to `true`, `false`, or `{when: name}`. A later
   * value for the same pattern counts. Values of any other shape, and patterns that cannot be read, leave out nothing.
   */
  constructor(...settings: readonly unknown[]) {
    const values = new Map(settings.flatMap(setting => Object.entries(isRecord(setting) ? setting : {})));
    const always: string[] = [];
    const conditional: ConditionalExclude[] = [];
    for (const [pattern, value] of values) {
      const glob = value === false ? undefined : compileGlob(pattern);
      const when = isRecord(value) ? value['when'] : undefined;
      if (glob && value === true) {
        always.push(glob.source);
      } else if (glob && typeof when === 'string') {
        conditional.push({ glob, when });
      }
    }
    this.#always = always.length > 0 ? new RegExp(always.join('|')) : undefined;
    this.#conditional = conditional;
  }

  /**
   * Whether a file or folder is left out by a pattern for itself; whoever asks does not ask for what is below a folder
   * that is left out.
   *
   * @param path relative to the root, with forward slashes
   * @param hasSibling whether the folder that holds it has an entry of that name
   */
  isExcluded(path: string, hasSibling: (name: string) => boolean): boolean {
    return (
      (this.#always?.test(path) ?? false) ||
      this.#conditional.some(({ glob, when }) => glob.test(path) && hasSibling(siblingName(when, path)))
    );
  }
}

function siblingName(when: string, path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return when.replace('$(basename)', () => (dot > 0 ? name.slice(0, dot) : name));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
