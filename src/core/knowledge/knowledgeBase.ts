import { AccessIndex } from '../access/accessIndex.ts';
import { compileLexicon, type Lexicon } from '../matching/lexicon.ts';
import { byId } from './byId.ts';
import { findSourceLists } from './findSourceLists.ts';
import type { Fact, Source, SourceReference, Verdict } from './formats.ts';
import {
  type Family,
  type KnowledgeData,
  type Note,
  overviewId,
  type Surface,
  type Technique,
  type Term,
  type Topic,
} from './knowledgeData.ts';
import { type OverriddenKind, type Overrides, overrideKey } from './overrides.ts';

/** What has been compiled before, from the same entries. */
export interface KnowledgeParts {
  readonly lexicon?: Lexicon | undefined;
  /** Knowledge with the same families and surfaces. */
  readonly accessOf?: KnowledgeBase | undefined;
}

/** The knowledge that applies at one place: notes, terms and sources by id, and how they hang together. Immutable. */
export class KnowledgeBase {
  readonly scope: string;
  readonly notes: readonly Note[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
  readonly families: readonly Family[];
  readonly surfaces: readonly Surface[];
  readonly techniques: readonly Technique[];
  readonly sources: readonly Source[];
  /** Whether some sources do not come with the extension. */
  readonly hasOwnSources: boolean;
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #terms: ReadonlyMap<string, Term>;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #families: ReadonlyMap<string, Family>;
  readonly #surfaces: ReadonlyMap<string, Surface>;
  readonly #techniques: ReadonlyMap<string, Technique>;
  readonly #overrides: Overrides | undefined;
  readonly #accessOf: KnowledgeBase | undefined;
  #lexicon: Lexicon | undefined;
  #access: AccessIndex | undefined;

  constructor(data: KnowledgeData, parts: KnowledgeParts = {}) {
    this.hasOwnSources = data.hasOwnSources ?? false;
    this.#overrides = data.overrides;
    this.#lexicon = parts.lexicon;
    // The one that compiled it, so that a row of changes keeps no more than that alive.
    const { accessOf } = parts;
    this.#accessOf = accessOf && (accessOf.#accessOf ?? accessOf);
    this.scope = data.scope;
    this.notes = data.notes;
    this.terms = data.terms;
    this.topics = data.topics;
    this.families = data.families;
    this.surfaces = data.surfaces;
    this.techniques = data.techniques;
    this.sources = data.sources;
    this.#notes = byId(data.notes);
    this.#terms = byId(data.terms);
    this.#sources = byId(data.sources);
    this.#families = byId(data.families);
    this.#surfaces = byId(data.surfaces);
    this.#techniques = byId(data.techniques);
  }

  /** All forms, ready to be found in text. Compiled when first asked for. */
  get lexicon(): Lexicon {
    this.#lexicon ??= compileLexicon(this.terms);
    return this.#lexicon;
  }

  /** Model families and surfaces, ready to be found in text. Compiled when first asked for. */
  get access(): AccessIndex {
    this.#access ??= this.#accessOf?.access ?? new AccessIndex(this.families, this.surfaces);
    return this.#access;
  }

  get overview(): Note | undefined {
    return this.#notes.get(overviewId);
  }

  note(id: string): Note | undefined {
    return this.#notes.get(id);
  }

  term(id: string): Term | undefined {
    return this.#terms.get(id);
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id);
  }

  family(id: string): Family | undefined {
    return this.#families.get(id);
  }

  surface(id: string): Surface | undefined {
    return this.#surfaces.get(id);
  }

  technique(id: string): Technique | undefined {
    return this.#techniques.get(id);
  }

  /** The scope whose entry is overridden by the one that counts here, if any. */
  overriddenScope(kind: OverriddenKind, id: string): string | undefined {
    return this.#overrides?.get(overrideKey(kind, id));
  }

  /** The notes with a verdict, by title; without an argument those that have none. */
  notesByVerdict(verdict: Verdict | undefined): readonly Note[] {
    return this.notes.filter(note => note.verdict === verdict);
  }

  relatedNotes(entry: Note | Term | Technique): readonly Note[] {
    const ids = 'body' in entry ? entry.related : entry.notes;
    return present((ids ?? []).map(id => this.#notes.get(id)));
  }

  relatedTerms(term: Term): readonly Term[] {
    return present((term.related ?? []).map(id => this.#terms.get(id)));
  }

  /** The techniques that a term leads to; those that are risks have their place on the page of techniques alone. */
  techniquesOf(term: Term): readonly Technique[] {
    const techniques = present((term.techniques ?? []).map(id => this.#techniques.get(id)));
    return techniques.filter(({ purpose }) => purpose !== 'risk');
  }

  /** The terms that lead to a note, by label. */
  termsOfNote(noteId: string): readonly Term[] {
    return sortByLabel(this.terms.filter(term => term.notes?.includes(noteId)));
  }

  termsOfTopic(topicId: string): readonly Term[] {
    return sortByLabel(this.terms.filter(term => term.topic === topicId));
  }

  /**
   * The sources of a note's claims and of what speaks against them, of a term, or of all that an entry of the catalogue
   * says; each once, in order of mention. `facts` are those of other entries that its page repeats.
   */
  sourcesOf(entry: KnowledgeEntry, facts: readonly Fact[] = []): readonly Source[] {
    const references = [...referencesOf(entry), ...facts.flatMap(({ sources }) => sources)];
    const ids = new Set(references.map(({ id }) => id));
    return present([...ids].map(id => this.#sources.get(id)));
  }
}

/** What has a page of its own. */
export type KnowledgeEntry = Note | Term | Family | Surface | Technique;

function referencesOf(entry: KnowledgeEntry): readonly SourceReference[] {
  return 'body' in entry
    ? [...entry.claims, ...(entry.contested ?? [])].flatMap(({ sources }) => sources)
    : findSourceLists(entry).flatMap(({ references }) => references);
}

function present<T>(entries: readonly (T | undefined)[]): readonly T[] {
  return entries.filter(entry => entry !== undefined);
}

function sortByLabel(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((left, right) => left.label.localeCompare(right.label));
}
