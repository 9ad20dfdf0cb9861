import type { RandomText } from './randomTexts.ts';

/** Every text over which our matcher and the reference ever differed, as fast-check had shrunk it. */
export const regressions: readonly RandomText[] = [
  { text: 'deadbeef01234567w\u00ade\u00adi\u00adg\u00adh\u00adt\u00ads' },
  { text: 'deadbeef01234567נוֹסַח' },
  { text: 'w\u00ade\u00adi\u00adg\u00adh\u00adt\u00ads+https://' },
  { text: 'deadbeef01234567데이터' },
  { text: 'WEIGHTS\ufe0fs' },
];
