import type { CaseGroup } from './caseTable.ts';

export const ranges: readonly CaseGroup[] = [
  {
    rule: 'beside emoji',
    cases: [
      ['🎉⟦weights⟧🎉', 'weights'],
      ['🎉 ⟦API key⟧ 🎉⟦weights⟧', 'API key', 'weights'],
      ['👩‍💻⟦LLM⟧', 'LLM'],
      ['⟦LLM⟧👩‍💻', 'LLM'],
      ['⚠️⟦weights⟧', 'weights'],
      ['❤️⟦weights⟧❤️', 'weights'],
      ['1️⃣⟦weights⟧', 'weights'],
      ['👍🏽⟦weights⟧👍🏽', 'weights'],
      ['🇩🇪⟦weights⟧🇩🇪', 'weights'],
      ['🎉‸⟦weights⟧', 'weights'],
    ],
  },
  {
    rule: 'combining marks',
    cases: [
      ['cafe\u0301⟦Weights⟧', 'weights'],
      ['cafe\u0301 ⟦weights⟧', 'weights'],
      ['⟦we\u0301ights⟧', 'weights'],
      ['⟦weights\u0301⟧', 'weights'],
      // A mark that belongs to nothing belongs to no word.
      ['\u0301⟦weights⟧', 'weights'],
    ],
  },
  {
    rule: 'soft hyphens, joiners, and what has no width',
    cases: [
      ['⟦wei\u00adghts⟧', 'weights'],
      ['⟦black\u00adbox⟧', 'black box'],
      ['⟦black\u00ad\u00adBox⟧', 'black box'],
      ['load\u00ad⟦Weights⟧', 'weights'],
      ['⟦weights⟧\u00ad', 'weights'],
      ['\u00ad⟦weights⟧', 'weights'],
      ['⟦bf\u00ad16⟧', 'bf16'],
      ['⟦wei\u200cghts⟧', 'weights'],
      // A space without width parts words, and joins none.
      ['black\u200bbox'],
      ['\ufeff⟦weights⟧', 'weights'],
    ],
  },
  {
    rule: 'line ends and tabs',
    cases: [
      ['\r\n⟦weights⟧\r\n', 'weights'],
      ['a\r\n\t⟦weights⟧', 'weights'],
      ['⟦weights⟧\r⟦API⟧\n⟦LLM⟧', 'weights', 'API', 'LLM'],
      ['\t⟦weights⟧\t', 'weights'],
      ['a\u2028⟦weights⟧', 'weights'],
    ],
  },
  {
    rule: 'the cursor',
    cases: [
      ['‸⟦weights⟧', 'weights'],
      ['⟦wei‸ghts⟧', 'weights'],
      ['⟦weights⟧‸', 'weights'],
      ['⟦weights⟧‸ and', 'weights'],
      ['⟦weights⟧ ‸and', 'weights'],
      ['the‸ ⟦weights⟧', 'weights'],
      ['⟦black‸ box⟧', 'black box'],
      ['⟦black ‸box⟧', 'black box'],
      ['load‸⟦Weights⟧', 'weights'],
      ['lo‸ad⟦Weights⟧', 'weights'],
      ['⟦weights⟧‸Path', 'weights'],
      // What begins at the cursor goes before what ends there.
      ['⟦LLM⟧‸⟦API⟧', 'LLM', 'API'],
      ["⟦policy⟧‸'s", 'policy'],
      ["⟦policy⟧'‸s", 'policy'],
      ['‸'],
    ],
  },
  {
    rule: 'broken text',
    cases: [
      ['\ud83d⟦weights⟧', 'weights'],
      ['\udc00⟦weights⟧', 'weights'],
      ['a\udc00⟦weights⟧', 'weights'],
      ['⟦weights⟧\ud83d', 'weights'],
      ['\0⟦weights⟧\0', 'weights'],
      ['black\0box'],
      ['wei\ud83dghts'],
    ],
  },
];
