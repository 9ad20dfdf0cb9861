import fc from 'fast-check';
import type { KnowledgeFile } from '../../../src/core/knowledge/parseNote.ts';
import { type Damage, damageKinds, damageText } from './damage.ts';
import { realFiles } from './realPieces.ts';

/** A folder with damaged files, and the ids of what was left as it was in them. */
export interface DamagedFolder {
  readonly files: readonly KnowledgeFile[];
  readonly untouched: readonly string[];
}

/** Two folders to be laid over each other. */
export interface FuzzedKnowledge {
  readonly outer: DamagedFolder;
  readonly inner: DamagedFolder;
}

const part = fc.nat({ max: 9_999 });
const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...damageKinds),
  at: part,
  to: part,
  size: fc.nat({ max: 60 }),
});
const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

const damagedFile = fc
  .record({
    file: fc.constantFrom(...realFiles),
    from: part,
    count: fc.integer({ min: 1, max: 3 }),
    broken: fc.nat({ max: 2 }),
    damages,
    isWhole: fc.boolean(),
  })
  .map(({ file: { path, pieces }, from, count, broken, damages: list, isWhole }) => {
    const start = Math.floor((pieces.length * from) / 10_000);
    const taken = pieces.slice(start, start + count);
    if (isWhole || taken.length < 2) {
      return { path, text: damageText(taken.join(''), list), untouched: [] };
    }
    const index = broken % taken.length;
    const damaged = damageText(taken[index] ?? '', list);
    // Without its own beginning, what is left belongs to the entry above it.
    const first = /^(?:[ \t]*(?:#.*)?\r?\n)*[^\s#]/.test(damaged) ? index : index - 1;
    const untouched = taken.flatMap((piece, each) =>
      each >= first && each <= index ? [] : (/^- id: ([\w.-]+)/m.exec(piece)?.[1] ?? []),
    );
    const text = taken.with(index, `${damaged}\n`).join('');
    return { path, text, untouched };
  });

/** Files of the names of good ones get names of their own; no two have the same. */
const damagedFolder: fc.Arbitrary<DamagedFolder> = fc
  .uniqueArray(damagedFile, { minLength: 1, maxLength: 2, selector: ({ path }) => path })
  .map(list => ({
    files: list.map(({ path, text }, index) => ({ path: renameFile(path, index), text })),
    untouched: list.flatMap(({ untouched }) => untouched),
  }));

/** A list that has a name of its own lies beside the good one; `.yml` is read as well. */
function renameFile(path: string, index: number): string {
  return path.includes('/') ? path.replace(/\.(?=\w+$)/, `-${index}.`) : path.replace(/\.yaml$/, '.yml');
}

export const fuzzedKnowledge: fc.Arbitrary<FuzzedKnowledge> = fc.record({
  outer: damagedFolder,
  inner: damagedFolder,
});
