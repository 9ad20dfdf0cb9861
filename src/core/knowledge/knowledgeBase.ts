import { AccessIndex } from '../access/accessIndex.ts';
import { compileLexicon, type Lexicon } from '../matching/lexicon.ts';
import type { Source, SourceReference, Verdict } from './formats.ts';
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

/** The knowledge that applies at one place: notes, terms and sources by id, and how they hang together. Immutable. */
export class KnowledgeBase {
  readonly scope: string;
  readonly notes: readonly Note[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
  readonly families: readonly Family[];
  readonly surfaces: readonly Surface[];
  readonly techniques: readonly Technique[];
  readonly #notes: ReadonlyMap<string, Note>;
  readonly #terms: ReadonlyMap<string, Term>;
  readonly #sources: ReadonlyMap<string, Source>;
  #lexicon: Lexicon | undefined;
  #access: AccessIndex | undefined;

  constructor(data: KnowledgeData) {
    this.scope = data.scope;
    this.notes = data.notes;
    this.terms = data.terms;
    this.topics = data.topics;
    this.families = data.families;
    this.surfaces = data.surfaces;
    this.techniques = data.techniques;
    this.#notes = byId(data.notes);
    this.#terms = byId(data.terms);
    this.#sources = byId(data.sources);
  }

  /** All forms, ready to be found in text. Compiled when first asked for. */
  get lexicon(): Lexicon {
    this.#lexicon ??= compileLexicon(this.terms);
    return this.#lexicon;
  }

  /** Model families and surfaces, ready to be found in text. Compiled when first asked for. */
  get access(): AccessIndex {
    this.#access ??= new AccessIndex(this.families, this.surfaces);
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

  /** The notes with a verdict, by title; without an argument those that have none. */
  notesByVerdict(verdict: Verdict | undefined): readonly Note[] {
    return this.notes.filter(note => note.verdict === verdict);
  }

  relatedNotes(entry: Note | Term): readonly Note[] {
    const ids = 'body' in entry ? entry.related : entry.notes;
    return present((ids ?? []).map(id => this.#notes.get(id)));
  }

  relatedTerms(term: Term): readonly Term[] {
    return present((term.related ?? []).map(id => this.#terms.get(id)));
  }

  /** The terms that lead to a note, by label. */
  termsOfNote(noteId: string): readonly Term[] {
    return sortByLabel(this.terms.filter(term => term.notes?.includes(noteId)));
  }

  termsOfTopic(topicId: string): readonly Term[] {
    return sortByLabel(this.terms.filter(term => term.topic === topicId));
  }

  /** The sources of a note's claims and of what speaks against them, or of a term; each once, in order of mention. */
  sourcesOf(entry: Note | Term): readonly Source[] {
    const references: readonly SourceReference[] =
      'body' in entry
        ? [...entry.claims, ...(entry.contested ?? [])].flatMap(({ sources }) => sources)
        : (entry.sources ?? []);
    return present([...new Set(references.map(({ id }) => id))].map(id => this.#sources.get(id)));
  }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map(entry => [entry.id, entry]));
}

function present<T>(entries: readonly (T | undefined)[]): readonly T[] {
  return entries.filter(entry => entry !== undefined);
}

function sortByLabel(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((left, right) => left.label.localeCompare(right.label));
}
