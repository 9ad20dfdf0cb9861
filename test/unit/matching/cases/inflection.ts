import type { CaseGroup } from './caseTable.ts';

export const inflection: readonly CaseGroup[] = [
  {
    rule: 'regular plurals',
    cases: [
      ['⟦weight⟧ ⟦weights⟧', 'weights', 'weights'],
      ['⟦policy⟧ ⟦policies⟧', 'policy', 'policy'],
      ['⟦black boxes⟧', 'black box'],
      ['⟦API keys⟧', 'API key'],
      ['⟦losses⟧ ⟦loss⟧', 'loss', 'loss'],
      ['⟦personas⟧ ⟦persona⟧', 'personas', 'personas'],
      ['⟦f⟧ fs', 'f'],
      ['policie, weightses'],
    ],
  },
  {
    rule: 'irregular plurals',
    cases: [
      ['⟦matrices⟧ ⟦matrix⟧', 'matrix', 'matrix'],
      ['⟦bias⟧ ⟦biases⟧', 'bias', 'bias'],
      ['⟦corpora⟧ ⟦corpus⟧', 'corpus', 'corpus'],
      ['⟦analyses⟧ ⟦analysis⟧', 'analyses', 'analyses'],
      ['⟦indices⟧ ⟦index⟧ ⟦indexes⟧', 'indices', 'indices', 'indices'],
      ['⟦criterion⟧ ⟦criteria⟧', 'criteria', 'criteria'],
      ['⟦phenomena⟧ ⟦phenomenon⟧', 'phenomenon', 'phenomenon'],
      ['⟦lens⟧ ⟦lenses⟧ len', 'lens', 'lens'],
      ['⟦data⟧ datas datum', 'data'],
    ],
  },
  {
    rule: 'every word inflects',
    cases: [
      ['⟦weights decay⟧', 'weight decay'],
      ['⟦weights decays⟧', 'weight decay'],
      ['⟦models weight⟧', 'model weights'],
      ['⟦APIsKey⟧', 'API key'],
      ['⟦large languages models⟧', 'large language model'],
      ['⟦700 million monthly active user⟧', '700 million monthly active users'],
      ['⟦700 millions monthly active users⟧', '700 million monthly active users'],
    ],
  },
  {
    rule: 'verb forms are forms',
    cases: [
      ['⟦fine-tune⟧ ⟦fine-tunes⟧', 'fine-tuning', 'fine-tuning'],
      ['⟦fine-tuned⟧', 'fine-tuning'],
      ['⟦finetuned⟧ ⟦fineTuned⟧', 'fine-tuning', 'fine-tuning'],
      ['⟦finetuning⟧ ⟦FINE_TUNING⟧', 'fine-tuning', 'fine-tuning'],
      ['fine-tuner'],
    ],
  },
  {
    rule: 'possessives stay outside',
    cases: [
      ["the ⟦policy⟧'s end", 'policy'],
      ['the ⟦policy⟧’s end', 'policy'],
      ["the ⟦policies⟧' end", 'policy'],
      ['the ⟦LLM⟧’s', 'LLM'],
      ["⟦LLMs⟧' and ⟦LLM⟧'s", 'LLM', 'LLM'],
      // The words on either side of a possessive are no compound.
      ["the model's ⟦weights⟧", 'weights'],
      ["an ⟦API⟧'s key", 'API'],
      ["a ⟦black box⟧'s", 'black box'],
    ],
  },
];
