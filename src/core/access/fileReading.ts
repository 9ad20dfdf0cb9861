import type { Ecosystem } from '../knowledge/formats.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import type { AccessIndex } from './accessIndex.ts';
import { findImports } from './findImports.ts';
import type { HintKind } from './hintsOf.ts';
import { type MaskedText, maskText } from './maskText.ts';
import type { Dependency } from './site.ts';
import type { Syntax } from './syntax.ts';

/** A text taken apart, with what it imports: what all searches for access sites begin with. */
export interface FileReading {
  readonly masked: MaskedText;
  readonly syntax: Syntax;
  readonly ecosystem: Ecosystem | undefined;
  readonly index: AccessIndex;
  readonly languageId: string;
  /** The surfaces whose packages are imported, here or in the cells before. */
  readonly imported: ReadonlySet<Surface>;
  readonly dependencies: readonly Dependency[];
  /** The kinds of things that the text has a hint of: what it has none of need not be searched for. */
  readonly hints: ReadonlySet<HintKind>;
}

export interface ReadFileOptions {
  readonly languageId: string;
  readonly syntax: Syntax;
  readonly index: AccessIndex;
  /** What other cells of the same notebook import. */
  readonly alsoImported?: ReadonlySet<Surface> | undefined;
  /** Those of the text, where they are known. */
  readonly hints?: ReadonlySet<HintKind>;
}

export function readFileText(text: string, options: ReadFileOptions): FileReading {
  const { languageId, syntax, index, alsoImported } = options;
  const masked = maskText(text, syntax);
  const dependencies = findImports(masked.plain, { languageId, ecosystem: syntax.ecosystem, index });
  const imported = new Set([...dependencies.map(({ surface }) => surface), ...(alsoImported ?? [])]);
  const hints = options.hints ?? index.hintsIn(text);
  return { masked, syntax, ecosystem: syntax.ecosystem, index, languageId, imported, dependencies, hints };
}
