import type { Standing } from '../accessReport.ts';
import type { OnlyField } from './panelParts.ts';
import type { ReportColumn } from './renderReportShell.ts';
import type { ReportRow } from './reportRow.ts';

/** Which rows of the table of sites show, and in which order. */
export interface RowChoice {
  /** Words that all have to stand somewhere in the row, in any case. */
  readonly text: string;
  /** `''` for all. */
  readonly tier: string;
  /** `''` for all. */
  readonly kind: string;
  /** One exact value of one field, with the name by which a reader knows it. */
  readonly only: { readonly field: OnlyField; readonly value: string; readonly name: string } | null;
  readonly sort: { readonly column: ReportColumn; readonly isDescending: boolean };
}

export const allRows: RowChoice = {
  text: '',
  tier: '',
  kind: '',
  only: null,
  sort: { column: 'place', isDescending: false },
};

/** Whether every row shows, in the order of the report. */
export function showsAllInOrder({ text, tier, kind, only, sort }: RowChoice): boolean {
  return text.trim() === '' && tier === '' && kind === '' && !only && sort.column === 'place' && !sort.isDescending;
}

/** The positions of the rows that a choice shows, in its order; rows that are alike stay in the order of the report. */
export function selectRows(
  rows: readonly ReportRow[],
  choice: RowChoice,
  names: Readonly<Record<string, string>>,
): readonly number[] {
  const words = choice.text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const chosen = [...rows.keys()].filter(position => {
    const row = rows[position];
    return row !== undefined && isChosen(row, choice) && hasWords(row, words, names);
  });
  return sortPositions(chosen, rows, choice);
}

function isChosen(row: ReportRow, { tier, kind, only }: RowChoice): boolean {
  return (
    (tier === '' || row.tier === tier) &&
    (kind === '' || row.kind === kind) &&
    (!only || row[only.field] === only.value)
  );
}

function hasWords(row: ReportRow, words: readonly string[], names: Readonly<Record<string, string>>): boolean {
  if (words.length === 0) {
    return true;
  }
  const { place, kind, tier, model, family, vendor, surface, server } = row;
  const text = [place, names[kind], names[tier], model, family, vendor, surface, server].join('\n').toLowerCase();
  return words.every(word => text.includes(word));
}

const ranks: Readonly<Record<Standing, number>> = { white: 0, grey: 1, black: 2, named: 3 };

/** What is empty comes last, whichever way the rest is sorted; places are in the order of the report. */
function sortPositions(
  positions: readonly number[],
  rows: readonly ReportRow[],
  { sort: { column, isDescending } }: RowChoice,
): readonly number[] {
  if (column === 'place') {
    return isDescending ? positions.toReversed() : positions;
  }
  const keys = new Map(positions.map(position => [position, sortKey(rows[position], column)]));
  const direction = isDescending ? -1 : 1;
  return positions.toSorted((one, other) => {
    const [key = '', otherKey = ''] = [keys.get(one), keys.get(other)];
    if (key === '' || otherKey === '') {
      return Number(key === '') - Number(otherKey === '') || one - other;
    }
    return key === otherKey ? one - other : key < otherKey ? -direction : direction;
  });
}

function sortKey(row: ReportRow | undefined, column: ReportColumn): string {
  return row === undefined ? '' : column === 'tier' ? String(ranks[row.tier]) : row[column].toLowerCase();
}
