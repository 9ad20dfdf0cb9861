import type { FamilyFields, NoteFields, Source, SurfaceFields, TechniqueFields, TermFields } from './formats.ts';
import type { Overrides } from './overrides.ts';

/** The scope of the knowledge that comes with the extension. A team's own knowledge has the address of its folder. */
export const builtInScope = 'built-in';

/** A note as the extension uses it: its front matter, its id and scope, and its Markdown body. */
export interface Note extends NoteFields {
  readonly id: string;
  readonly scope: string;
  readonly body: string;
}

/** A glossary entry with what the file left to be filled in. */
export interface Term extends TermFields {
  readonly label: string;
  /** All that its forms look like in text, plurals included: folded words joined by a space. */
  readonly spellings: readonly string[];
  readonly scope: string;
  readonly topic: string;
}

/** A family of models with one licence, one kind of access and one date. */
export interface Family extends FamilyFields {
  readonly scope: string;
}

/** An SDK, an endpoint, a runtime or a tool through which a model is reached. */
export interface Surface extends SurfaceFields {
  readonly scope: string;
}

/** Something that one wants to do to a model, with the internals that it needs. */
export interface Technique extends TechniqueFields {
  readonly scope: string;
}

export interface Topic {
  readonly id: string;
  readonly label: string;
}

/** Compiled knowledge: what `dist/knowledge.json` holds. */
export interface KnowledgeData {
  readonly format: 1;
  readonly scope: string;
  readonly notes: readonly Note[];
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
  readonly families: readonly Family[];
  readonly surfaces: readonly Surface[];
  readonly techniques: readonly Technique[];
  readonly sources: readonly Source[];
  /** Only of knowledge that was laid over other. */
  readonly overrides?: Overrides;
  /** Whether some sources do not come with the extension, which do not tell it themselves. */
  readonly hasOwnSources?: boolean;
}

export const noEntries: Omit<KnowledgeData, 'format' | 'scope'> = {
  notes: [],
  topics: [],
  terms: [],
  families: [],
  surfaces: [],
  techniques: [],
  sources: [],
};

/** Knowledge without anything in it. */
export const noKnowledge: KnowledgeData = { format: 1, scope: builtInScope, ...noEntries };

/** The id of the note that ties the others together. */
export const overviewId = 'overview';

/**
 * Reads what `dist/knowledge.json` holds, checking its shape only as far as a damaged file would break us: the build
 * has validated the content, and no schema library may run at start-up.
 *
 * @throws Error where the text is not compiled knowledge
 */
export function readKnowledgeData(text: string): KnowledgeData {
  const data: unknown = JSON.parse(text);
  if (!isKnowledgeData(data)) {
    throw new Error('the file is not compiled knowledge of format 1');
  }
  return data;
}

function isKnowledgeData(data: unknown): data is KnowledgeData {
  const candidate = data as Partial<KnowledgeData> | null;
  return typeof candidate === 'object' && candidate?.format === 1 && listNames.every(name => isList(candidate[name]));
}

const listNames = ['notes', 'topics', 'terms', 'families', 'surfaces', 'techniques', 'sources'] as const;

function isList(list: unknown): boolean {
  return Array.isArray(list) && list.every(entry => typeof entry?.id === 'string');
}
