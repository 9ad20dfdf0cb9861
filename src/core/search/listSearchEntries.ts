import type { Fact, Source } from '../knowledge/formats.ts';
import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import {
  builtInScope,
  type Family,
  type Note,
  type Surface,
  type Technique,
  type Term,
} from '../knowledge/knowledgeData.ts';
import { plainText } from './plainText.ts';
import type { SearchEntry } from './searchEntry.ts';

/** What of the knowledge can be searched, entry by entry, so that whoever reads it can pause. */
export function* listSearchEntries(knowledge: KnowledgeBase): Generator<SearchEntry, void, undefined> {
  for (const note of knowledge.notes) {
    yield noteEntry(note);
  }
  for (const term of knowledge.terms) {
    yield termEntry(term);
  }
  for (const family of knowledge.families) {
    yield familyEntry(family);
  }
  for (const surface of knowledge.surfaces) {
    yield surfaceEntry(surface);
  }
  for (const technique of knowledge.techniques) {
    yield techniqueEntry(technique);
  }
  for (const source of knowledge.sources) {
    yield sourceEntry(source);
  }
}

function noteEntry(note: Note): SearchEntry {
  const said = [...note.claims, ...(note.contested ?? [])].map(({ text }) => text);
  const sides = present(note.verdictBasis, note.open, note.closed, note.both);
  return {
    kind: 'note',
    id: note.id,
    scope: note.scope,
    title: note.title,
    aliases: [...present(note.shortTitle), note.id],
    passages: [note.summary, ...sides, ...said, ...note.body.split(/\n\s*\n/)].map(plainText).filter(isText),
  };
}

function termEntry(term: Term): SearchEntry {
  const { id, scope, label, forms = [], definition, open, closed, otherSenses = [] } = term;
  return {
    kind: 'term',
    id,
    scope,
    title: label,
    aliases: [...forms.filter(form => form !== label), id],
    passages: [...present(definition, open, closed), ...otherSenses].map(plainText),
  };
}

function familyEntry(family: Family): SearchEntry {
  const { id, scope, label, vendor, licence, retirements = [], pins = [] } = family;
  const ids = [
    ...retirements.map(retirement => retirement.id),
    ...pins.flatMap(({ alias, pinned }) => [alias, pinned]),
  ];
  const licenceText = licence && [licence.name, ...(licence.duties ?? [])].join('. ');
  return {
    kind: 'family',
    id,
    scope,
    title: label,
    aliases: [vendor, id, ...new Set([...family.examples, ...ids])],
    passages: [...present(licenceText), ...textsOf(family.facts), ...textsOf(family.lacks)].map(plainText),
  };
}

function surfaceEntry(surface: Surface): SearchEntry {
  const { id, scope, label, vendor, reason, decides, pinning, notice, packages = {} } = surface;
  const names = Object.values(packages).flatMap(list => list ?? []);
  return {
    kind: 'surface',
    id,
    scope,
    title: label,
    aliases: [...present(vendor), id, ...new Set(names), ...(surface.names ?? [])],
    passages: [...present(reason, decides, pinning?.text, notice?.text), ...textsOf(surface.facts)].map(plainText),
  };
}

function techniqueEntry({ id, scope, label, does, why, caveat, instead }: Technique): SearchEntry {
  return {
    kind: 'technique',
    id,
    scope,
    title: label,
    aliases: [id],
    passages: present(does, why, caveat, instead).map(plainText),
  };
}

function sourceEntry(source: Source): SearchEntry {
  const authors = 'authors' in source ? (source.authors ?? []) : [];
  const publisher = 'publisher' in source ? [source.publisher] : [];
  const { doi, arxiv, other } = source.identifiers;
  const place = [[...authors, ...publisher].join(', '), String(source.year), source.venue, doi, arxiv, other];
  return {
    kind: 'source',
    id: source.id,
    scope: builtInScope,
    title: source.title,
    aliases: [...authors, ...publisher, source.id],
    passages: [place.filter(Boolean).join('. ')],
    url: source.url,
  };
}

function textsOf(facts: readonly Pick<Fact, 'text'>[] = []): readonly string[] {
  return facts.map(({ text }) => text);
}

function present(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter(text => text !== undefined);
}

function isText(text: string): boolean {
  return text !== '';
}
