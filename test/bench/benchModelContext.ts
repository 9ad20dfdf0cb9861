import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/cli/loadKnowledge.ts';
import { judgeTerm } from '../../src/core/context/judgeTerm.ts';
import type { CardForm } from '../../src/core/context/modelContext.ts';
import { readModelContext } from '../../src/core/context/readModelContext.ts';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { findTerms } from '../../src/core/matching/findTerms.ts';
import { fixturesFolder } from '../../src/tools/workbench/repository.ts';
import { rounded } from './statistics.ts';

/** One file of the labelled set; its README says what the fields mean. */
interface LabelledFile {
  readonly file: string;
  readonly languageId: string;
  readonly places: readonly LabelledPlace[];
}

interface LabelledPlace {
  readonly line: number;
  readonly word: string;
  readonly occurrence: number;
  readonly term: string;
  readonly card: CardForm;
}

/** A place with the card that it should get and the card that it gets; none where no match stands there. */
interface Outcome {
  readonly expected: CardForm;
  readonly actual: CardForm | undefined;
  readonly isAmbiguous: boolean;
}

const folder = join(fixturesFolder, 'modelContext');

/** Precision and recall of full cards on both parts of the labelled set for model context. */
export async function benchModelContext(): Promise<object> {
  const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
  const knowledge = new KnowledgeBase(data);
  const files = JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as readonly LabelledFile[];
  const part = async (name: string) => {
    const ofPart = files.filter(({ file }) => file.startsWith(`${name}/`));
    const outcomes = await Promise.all(ofPart.map(file => judgeFile(file, knowledge)));
    return describe(outcomes.flat());
  };
  const goal = 'precision at least 0.95, recall at least 0.9';
  return { goal, tuning: await part('tuning'), heldBack: await part('heldBack') };
}

function describe(outcomes: readonly Outcome[]): object {
  const ambiguous = outcomes.filter(({ isAmbiguous }) => isAmbiguous);
  return {
    places: outcomes.length,
    notFound: outcomes.filter(({ actual }) => actual === undefined).length,
    all: measure(outcomes),
    ambiguousAlone: measure(ambiguous),
  };
}

function measure(outcomes: readonly Outcome[]): object {
  const count = (expected: CardForm, actual: CardForm) =>
    outcomes.filter(outcome => outcome.expected === expected && outcome.actual === actual).length;
  const right = count('full', 'full');
  const tooMany = count('compact', 'full');
  const expected = outcomes.filter(outcome => outcome.expected === 'full').length;
  return { precision: rounded(right / (right + tooMany)), recall: rounded(right / expected), right, tooMany, expected };
}

async function judgeFile(labelled: LabelledFile, knowledge: KnowledgeBase): Promise<readonly Outcome[]> {
  const { languageId } = labelled;
  const text = await readFile(join(folder, labelled.file), 'utf8');
  const context = readModelContext(text, { languageId, knowledge });
  const { matches } = findTerms(text, knowledge.lexicon, { languageId });
  return labelled.places.map(place => {
    const start = offsetOf(place, text);
    const end = start + place.word.length;
    const match = matches.find(found => found.start === start && found.end === end);
    const term = match?.termIds.includes(place.term) ? knowledge.term(place.term) : undefined;
    const actual = term && judgeTerm(term, { text, start, end }, context).form;
    return { expected: place.card, actual, isAmbiguous: term?.ambiguous === true };
  });
}

function offsetOf({ line, word, occurrence }: LabelledPlace, text: string): number {
  const lines = text.split('\n');
  const lineStart = lines.slice(0, line - 1).reduce((offset, { length }) => offset + length + 1, 0);
  let column = -1;
  for (let count = 0; count < occurrence; count++) {
    column = (lines[line - 1] ?? '').indexOf(word, column + 1);
  }
  return lineStart + column;
}
