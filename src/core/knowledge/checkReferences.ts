import { fill, type Messages } from '../messages.ts';
import { findBodyReferences } from './bodyReferences.ts';
import { checkFormsSteps } from './checkForms.ts';
import type { CompileOptions, ParsedKnowledge } from './compileKnowledge.ts';
import { type EntryPlace, whereIs } from './entryPlace.ts';
import { findSourceLists } from './findSourceLists.ts';
import type { SourceReference } from './formats.ts';
import type { ParsedEntry } from './parseList.ts';
import type { ParsedNote } from './parseNote.ts';
import type { Place, Problem } from './problem.ts';
import { nearest } from './validate.ts';
import type { YamlFile } from './yamlFile.ts';

export interface CheckedKnowledge extends ParsedKnowledge {
  readonly problems: readonly Problem[];
}

type Kind = 'note' | 'term' | 'family' | 'surface' | 'technique' | 'source' | 'claim';

type KnownIds = readonly string[] | ReadonlySet<string>;

type EntryKind = Exclude<Kind, 'claim'>;

/**
 * Checks what no single entry can show: ids and forms used twice, references that lead nowhere, claims that nothing
 * cites, verdicts without a claim to carry them. Entries whose id is taken are left out of what comes back. Goes in
 * steps, between which others may have their turn.
 */
export function checkReferencesSteps(
  parsed: ParsedKnowledge,
  options: CompileOptions,
): Generator<void, CheckedKnowledge> {
  return new ReferenceChecker(parsed, options).check();
}

/** Ids that unknown ones are compared with, in all: a text made to do harm has thousands, none of them known. */
const mostCompared = 500_000;

/** No id is longer; what is has no near one. */
const longestId = 80;

class ReferenceChecker {
  readonly #parsed: ParsedKnowledge;
  readonly #brokenIds: ReadonlySet<string>;
  readonly #messages: Messages;
  readonly #problems: Problem[] = [];
  #compared = 0;
  readonly #ids: Readonly<Record<EntryKind, ReadonlySet<string>>>;

  constructor(parsed: ParsedKnowledge, options: CompileOptions) {
    this.#parsed = parsed;
    this.#brokenIds = new Set(parsed.brokenIds);
    this.#messages = options.messages;
    const { base } = options;
    const idsOf = (
      own: readonly ParsedEntry<{ readonly id: string }>[],
      others: readonly { readonly id: string }[] = [],
    ) => new Set([...own.map(({ value }) => value), ...others].map(({ id }) => id));
    this.#ids = {
      note: new Set([...parsed.notes.map(({ note }) => note.id), ...(base?.notes ?? []).map(note => note.id)]),
      term: idsOf(parsed.terms, base?.terms),
      family: idsOf(parsed.families, base?.families),
      surface: idsOf(parsed.surfaces, base?.surfaces),
      technique: idsOf(parsed.techniques, base?.techniques),
      source: idsOf(parsed.sources, base?.sources),
    };
  }

  *check(): Generator<void, CheckedKnowledge> {
    const notes = this.#unique(this.#parsed.notes, 'note', entry => ({
      id: entry.note.id,
      yaml: entry.yaml,
      path: [],
    }));
    const fromList = <T extends { id: string }>({ value, yaml, index }: ParsedEntry<T>) => ({
      id: value.id,
      yaml,
      path: [index, 'id'],
    });
    const terms = this.#unique(this.#parsed.terms, 'term', fromList);
    const families = this.#unique(this.#parsed.families, 'family', fromList);
    const surfaces = this.#unique(this.#parsed.surfaces, 'surface', fromList);
    const techniques = this.#unique(this.#parsed.techniques, 'technique', fromList);
    const sources = this.#unique(this.#parsed.sources, 'source', fromList);
    for (const problems of checkFormsSteps(terms, this.#messages)) {
      this.#problems.push(...problems);
      yield;
    }
    for (const note of notes) {
      this.#checkNote(note);
      yield;
    }
    for (const { value, yaml, index } of terms) {
      this.#checkIds('note', value.notes, { yaml, path: [index, 'notes'] });
      this.#checkIds('term', value.related, { yaml, path: [index, 'related'] });
      this.#checkIds('technique', value.techniques, { yaml, path: [index, 'techniques'] });
      this.#checkSources(value.sources, { yaml, path: [index, 'sources'] });
      yield;
    }
    this.#checkCatalogue(families, surfaces, techniques);
    return { ...this.#parsed, notes, terms, families, surfaces, techniques, sources, problems: this.#problems };
  }

  #checkCatalogue(
    families: ParsedKnowledge['families'],
    surfaces: ParsedKnowledge['surfaces'],
    techniques: ParsedKnowledge['techniques'],
  ): void {
    for (const { value, yaml, index } of families) {
      this.#checkIds('surface', value.endpoints, { yaml, path: [index, 'endpoints'] });
      for (const field of ['lacks', 'retirements'] as const) {
        for (const [position, { endpoint }] of (value[field] ?? []).entries()) {
          this.#checkOptionalId('surface', endpoint, { yaml, path: [index, field, position, 'endpoint'] });
        }
      }
    }
    for (const { value, yaml, index } of surfaces) {
      this.#checkOptionalId('surface', value.endpoint, { yaml, path: [index, 'endpoint'] });
      this.#checkOptionalId('surface', value.like, { yaml, path: [index, 'like'] });
    }
    for (const { value, yaml, index } of techniques) {
      this.#checkIds('note', value.notes, { yaml, path: [index, 'notes'] });
    }
    for (const { value, yaml, index } of [...families, ...surfaces, ...techniques]) {
      for (const { references, path } of findSourceLists(value)) {
        this.#checkSources(references, { yaml, path: [index, ...path] });
      }
    }
  }

  #unique<T>(entries: readonly T[], kind: Kind, describe: (entry: T) => EntryPlace & { id: string }): readonly T[] {
    const seen = new Map<string, EntryPlace>();
    return entries.filter(entry => {
      const { id, yaml, path } = describe(entry);
      const first = seen.get(id);
      if (first) {
        const values = { kind: this.#kindName(kind), id, where: whereIs(first) };
        this.#report(yaml.file, yaml.locate(path), {
          message: fill(this.#messages.problemDuplicateId, values),
          mend: this.#messages.problemDuplicateIdMend,
          code: 'duplicate-id',
          data: { kind, id },
        });
        return false;
      }
      seen.set(id, { yaml, path });
      return true;
    });
  }

  #checkNote({ note, yaml, bodyLine }: ParsedNote): void {
    this.#checkIds('note', note.related, { yaml, path: ['related'] });
    const claims = note.claims.map(claim => claim.id);
    for (const [index, claim] of note.claims.entries()) {
      this.#checkSources(claim.sources, { yaml, path: ['claims', index, 'sources'] });
      this.#checkClaimIsFirst(claims, index, yaml);
      this.#checkSecondHand(claim, yaml.locate(['claims', index, 'evidence']), yaml.file);
    }
    for (const [index, objection] of (note.contested ?? []).entries()) {
      this.#checkId('claim', objection.against, yaml.file, {
        place: yaml.locate(['contested', index, 'against']),
        known: claims,
      });
      this.#checkSources(objection.sources, { yaml, path: ['contested', index, 'sources'] });
    }
    this.#checkBody(note.body, bodyLine, { yaml, claims });
    this.#checkVerdict(note, yaml);
  }

  #checkClaimIsFirst(claims: readonly string[], index: number, yaml: YamlFile): void {
    const id = claims[index] ?? '';
    const first = claims.indexOf(id);
    if (first !== index) {
      const where = whereIs({ yaml, path: ['claims', first, 'id'] });
      this.#report(yaml.file, yaml.locate(['claims', index, 'id']), {
        message: fill(this.#messages.problemDuplicateId, { kind: this.#kindName('claim'), id, where }),
        mend: this.#messages.problemDuplicateIdMend,
        code: 'duplicate-id',
        data: { kind: 'claim', id },
      });
    }
  }

  /** A finding that we know only from reports about it never counts for more than limited. */
  #checkSecondHand(claim: ParsedNote['note']['claims'][number], place: Place, file: string): void {
    const isSecondHand = claim.sources.every(source => source.read === 'secondary');
    if (
      isSecondHand &&
      claim.basis === 'measurement' &&
      (claim.evidence === 'strong' || claim.evidence === 'moderate')
    ) {
      this.#report(file, place, {
        message: fill(this.#messages.problemSecondHand, { grade: claim.evidence }),
        mend: this.#messages.problemSecondHandMend,
        code: 'second-hand',
      });
    }
  }

  #checkBody(body: string, bodyLine: number, { yaml, claims }: { yaml: YamlFile; claims: readonly string[] }): void {
    const cited = new Set<string>();
    for (const reference of findBodyReferences(body)) {
      const known = reference.kind === 'claim' ? claims : this.#ids[reference.kind];
      const line = bodyLine + reference.line - 1;
      const place = { line, column: reference.column, endLine: line, endColumn: reference.endColumn };
      this.#checkId(reference.kind, reference.id, yaml.file, { place, known });
      if (reference.kind === 'claim') {
        cited.add(reference.id);
      }
    }
    for (const [index, id] of claims.entries()) {
      if (!cited.has(id)) {
        this.#report(yaml.file, yaml.locate(['claims', index, 'id']), {
          message: fill(this.#messages.problemUncitedClaim, { id }),
          mend: fill(this.#messages.problemUncitedClaimMend, { id }),
          code: 'uncited-claim',
          data: { id },
        });
      }
    }
  }

  #checkVerdict(note: ParsedNote['note'], yaml: YamlFile): void {
    const { verdict, claims } = note;
    const needsSupport = verdict === 'changes' || verdict === 'does-not-change';
    if (needsSupport && !claims.some(claim => claim.compares === 'both' || claim.basis === 'definition')) {
      this.#report(yaml.file, yaml.locate(['verdict']), {
        message: fill(this.#messages.problemVerdict, { verdict }),
        mend: this.#messages.problemVerdictMend,
        code: 'unsupported-verdict',
      });
    }
  }

  #checkSources(references: readonly SourceReference[] | undefined, { yaml, path }: EntryPlace): void {
    for (const [index, reference] of (references ?? []).entries()) {
      const place = yaml.locate([...path, index, 'id']);
      this.#checkId('source', reference.id, yaml.file, { place, known: this.#ids.source });
    }
  }

  #checkOptionalId(kind: EntryKind, id: string | undefined, { yaml, path }: EntryPlace): void {
    if (id !== undefined) {
      this.#checkId(kind, id, yaml.file, { place: yaml.locate(path), known: this.#ids[kind] });
    }
  }

  #checkIds(kind: EntryKind, ids: readonly string[] | undefined, { yaml, path }: EntryPlace): void {
    for (const [index, id] of (ids ?? []).entries()) {
      this.#checkId(kind, id, yaml.file, { place: yaml.locate([...path, index]), known: this.#ids[kind] });
    }
  }

  #checkId(kind: Kind, id: string, file: string, where: { place: Place; known: KnownIds }): void {
    const { known } = where;
    const isKnown = 'has' in known ? known.has(id) : known.includes(id);
    if (isKnown || this.#brokenIds.has(id)) {
      return;
    }
    const near = this.#findNear(id, known);
    const name = this.#kindName(kind);
    this.#report(file, where.place, {
      message: fill(this.#messages.problemUnknownReference, { kind: name, id }),
      mend: near
        ? fill(this.#messages.problemUnknownReferenceNear, { near })
        : fill(this.#messages.problemUnknownReferenceMend, { kind: name }),
      code: 'unknown-reference',
      data: { kind, id, ...(near === undefined ? {} : { near }) },
    });
  }

  #findNear(id: string, known: KnownIds): string | undefined {
    this.#compared += 'size' in known ? known.size : known.length;
    return id.length <= longestId && this.#compared <= mostCompared ? nearest(id, [...known]) : undefined;
  }

  #kindName(kind: Kind): string {
    const { kindNote: note, kindTerm: term, kindSource: source, kindClaim: claim } = this.#messages;
    const { kindFamily: family, kindSurface: surface, kindTechnique: technique } = this.#messages;
    return { note, term, family, surface, technique, source, claim }[kind];
  }

  #report(file: string, place: Place, words: Omit<Problem, 'file' | keyof Place>): void {
    this.#problems.push({ file, ...place, ...words });
  }
}
