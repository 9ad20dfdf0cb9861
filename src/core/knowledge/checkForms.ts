import { spellForms } from '../matching/spellForms.ts';
import { fill, type Messages } from '../messages.ts';
import { type EntryPlace, whereIs } from './entryPlace.ts';
import type { Term } from './knowledgeData.ts';
import type { ParsedEntry } from './parseList.ts';
import type { Problem } from './problem.ts';

interface Owner {
  readonly id: string;
  readonly place: EntryPlace;
}

/**
 * Checks the forms of terms, one term after the other: each has to match something other than the words that stand
 * everywhere, and no two terms may match the same words.
 */
export function* checkFormsSteps(
  terms: readonly ParsedEntry<Term>[],
  messages: Messages,
): Generator<readonly Problem[], void> {
  const owners = new Map<string, Owner>();
  for (const entry of terms) {
    const forms = [
      ...new Map(entry.value.forms?.map(form => [keysOf(form, entry.value).join() || form, form])).values(),
    ];
    yield forms.flatMap(form => checkForm(form, entry, owners, messages) ?? []);
  }
}

function checkForm(
  form: string,
  entry: ParsedEntry<Term>,
  owners: Map<string, Owner>,
  messages: Messages,
): Problem | undefined {
  const { id } = entry.value;
  const place = placeOf(form, entry);
  const keys = keysOf(form, entry.value);
  if (keys.length === 0) {
    return {
      ...problemAt(place),
      message: fill(messages.problemSilentForm, { form }),
      mend: messages.problemSilentFormMend,
      code: 'silent-form',
      data: { form, path: place.path },
    };
  }
  const owner = keys.map(key => owners.get(key)).find(known => known !== undefined && known.id !== id);
  for (const key of keys.filter(unowned => !owners.has(unowned))) {
    owners.set(key, { id, place });
  }
  if (!owner) {
    return undefined;
  }
  const message = fill(messages.problemDuplicateForm, { form, other: owner.id, where: whereIs(owner.place) });
  const data = { form, id: owner.id, path: place.path };
  return { ...problemAt(place), message, mend: messages.problemDuplicateFormMend, code: 'duplicate-form', data };
}

/** What a form matches, apart for terms whose case counts or that hold in some languages only. */
function keysOf(form: string, { caseSensitive, languages }: Term): readonly string[] {
  const spellings = spellForms([form]);
  const shown = caseSensitive && spellings.length > 0 ? [`=${form}`] : spellings;
  return shown.map(spelling => `${spelling} ${languages?.join() ?? ''}`);
}

function placeOf(form: string, { yaml, index }: ParsedEntry<Term>): EntryPlace {
  const position = (yaml.value as { forms?: string[] }[])[index]?.forms?.indexOf(form) ?? -1;
  return { yaml, path: position >= 0 ? [index, 'forms', position] : [index, 'label'] };
}

function problemAt({ yaml, path }: EntryPlace) {
  return { file: yaml.file, ...yaml.locate(path) };
}
