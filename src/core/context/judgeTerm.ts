import type { Term } from '../knowledge/knowledgeData.ts';
import { type CardForm, inContextFrom, type Judgement, type ModelContext, type Reason } from './modelContext.ts';
import { foldSign, generalSigns, type Signs } from './senseWords.ts';
import { type PlaceInText, type Weighed, weighSigns } from './weighSigns.ts';

/** What has to speak for a place, taken together, for a full card. */
const fullFrom = 1.4;

/** The most that the text as a whole says for a place. */
const mostOfText = 2.5;

/** What a term's own signs say beside general ones: a card too few is a smaller fault than a card too many. */
const modelsWeight = 1;
const elsewhereWeight = -1.6;

/** What a term's own sign says that stands anywhere in the text, and the most that these say together. */
const distantWeight = 0.25;
const mostOfDistant = 1.5;

/** Nothing in a style sheet is about models, unless the words around say so loudly. */
const stylesheetWeight = -4;
const stylesheets: ReadonlySet<string> = new Set(['css', 'less', 'sass', 'scss', 'stylus']);

const mostWords = 4;
const mostReasons = 2;

/**
 * Judges whether a term at a place is about foundation models: by the text as a whole, and by the words around the
 * place. A word that is unambiguous is; the reasons are then empty. The stretch around the place should hold
 * `nearLines` lines or `nearCharacters` characters to either side, whichever is less.
 */
export function judgeTerm(term: Term, place: PlaceInText, context: ModelContext): Judgement {
  if (!term.ambiguous) {
    return { form: 'full', because: [] };
  }
  const own = signsOf(term);
  const near = weighSigns(place, [own, generalSigns]);
  const ofText = Math.min(context.weight, mostOfText) + weighDistant(own, context);
  const ofLanguage = isStylesheet(context) ? stylesheetWeight : 0;
  const form = near.models + near.elsewhere + ofText + ofLanguage >= fullFrom ? 'full' : 'compact';
  return { form, because: explain(form, near, context) };
}

function isStylesheet({ languageId }: ModelContext): boolean {
  return stylesheets.has(languageId);
}

function weighDistant(own: Signs, { words }: ModelContext): number {
  let models = 0;
  let elsewhere = 0;
  for (const [sign, weight] of own) {
    if (words.has(sign)) {
      models += Math.max(weight, 0);
      elsewhere += Math.min(weight, 0);
    }
  }
  return Math.min(models * distantWeight, mostOfDistant) + Math.max(elsewhere * distantWeight, -mostOfDistant);
}

function explain(form: CardForm, near: Weighed, context: ModelContext): readonly Reason[] {
  const reasons = form === 'full' ? reasonsFor(near, context) : reasonsAgainst(near, context);
  return reasons.length > 0 ? reasons.slice(0, mostReasons) : [{ kind: 'nothing' }];
}

function reasonsFor({ modelSigns }: Weighed, context: ModelContext): readonly Reason[] {
  const ofText = context.because.filter(({ kind }) => kind !== 'nothing');
  const isEnough = context.weight >= inContextFrom || modelSigns.length === 0;
  return isEnough ? ofText : [{ kind: 'words', words: modelSigns.slice(0, mostWords) }, ...ofText];
}

function reasonsAgainst({ elsewhereSigns }: Weighed, context: ModelContext): readonly Reason[] {
  if (elsewhereSigns.length > 0) {
    return [{ kind: 'otherWords', words: elsewhereSigns.slice(0, mostWords) }];
  }
  return isStylesheet(context) ? [{ kind: 'language', languageId: context.languageId }] : [];
}

const compiledSigns = new WeakMap<Term, Signs>();

/** A term's own signs, compiled once. Its own words are no signs of anything. */
function signsOf(term: Term): Signs {
  const known = compiledSigns.get(term);
  if (known) {
    return known;
  }
  const ownWords = new Set(term.spellings.flatMap(spelling => [spelling, ...spelling.split(' ')]).map(foldSign));
  const signs = new Map([
    ...(term.signs?.elsewhere ?? []).map(sign => [foldSign(sign), elsewhereWeight] as const),
    ...(term.signs?.models ?? []).map(sign => [foldSign(sign), modelsWeight] as const),
    ...[...ownWords].map(word => [word, 0] as const),
  ]);
  compiledSigns.set(term, signs);
  return signs;
}
