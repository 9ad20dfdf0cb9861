import type { CaseGroup } from './caseTable.ts';

export const scripts: readonly CaseGroup[] = [
  {
    rule: 'diacritics fold',
    cases: [
      ['⟦père⟧ ⟦pere⟧ ⟦PÈRE⟧ ⟦pe\u0300re⟧', 'père', 'père', 'père', 'père'],
      ['peere paere'],
      ['⟦naïve⟧ ⟦naive⟧ ⟦nai\u0308ve⟧ naieve', 'naïve', 'naïve', 'naïve'],
      ['⟦pères⟧', 'père'],
      ['mon⟦Père⟧', 'père'],
      // A letter with a stroke, and a ligature, are letters of their own.
      ['pøre, pœre'],
    ],
  },
  {
    rule: 'German writes umlauts and ß out',
    cases: [
      ['⟦Größe⟧ ⟦Groesse⟧ ⟦Grosse⟧ ⟦GRÖSSE⟧ ⟦GROESSE⟧', 'Größe', 'Größe', 'Größe', 'Größe', 'Größe'],
      ['⟦gro\u0308ße⟧', 'Größe'],
      ['⟦Fußnote⟧ ⟦Fussnote⟧ ⟦FUSSNOTE⟧', 'Fußnote', 'Fußnote', 'Fußnote'],
      ['⟦Koeln⟧ ⟦Köln⟧', 'Koeln', 'Koeln'],
      ['Koln, Grööße'],
      // In one match all umlauts are written out, or none.
      ['⟦Ölfeld Höhe⟧ ⟦Oelfeld-Hoehe⟧ ⟦olfeldHohe⟧', 'Ölfeld Höhe', 'Ölfeld Höhe', 'Ölfeld Höhe'],
    ],
  },
  {
    rule: 'Cyrillic and Greek',
    cases: [
      ['одна ⟦модель⟧', 'модель'],
      ['⟦МОДЕЛЬ⟧ ⟦Модель⟧', 'модель', 'модель'],
      ['моя⟦Модель⟧', 'модель'],
      ['⟦ΛΟΓΟΣ⟧ ⟦λόγος⟧ ⟦Λόγοσ⟧', 'ΛΟΓΟΣ', 'ΛΟΓΟΣ', 'ΛΟΓΟΣ'],
    ],
  },
  {
    rule: 'right-to-left text',
    cases: [
      ['هذا ⟦نموذج⟧ جديد', 'نموذج'],
      ['هذا ⟦نَمُوذَج⟧', 'نموذج'],
      // Letters with case and letters without never make one word: "the API" is written in one.
      ['ال⟦API⟧', 'API'],
      ['ה⟦API⟧', 'API'],
      ['ה-⟦API⟧', 'API'],
      ['\u200f⟦weights⟧\u200f', 'weights'],
      ['\u2067⟦weights⟧\u2069 שלום', 'weights'],
      ['⟦נוסח⟧ ⟦נוֹסַח⟧', 'נוסח', 'נוסח'],
      ['הנוסח'],
    ],
  },
  {
    rule: 'Indic scripts keep their vowel signs',
    cases: [['एक ⟦मॉडल⟧ है', 'मॉडल'], ['मडल']],
  },
  {
    rule: 'Chinese within a run',
    cases: [
      ['这是⟦模型⟧的', '模型'],
      ['一个⟦语言模型⟧很好', '语言模型'],
      ['⟦大语言模型⟧', '大语言模型'],
      ['⟦模型⟧⟦模型⟧', '模型', '模型'],
      ['使用⟦API⟧的', 'API'],
      ['⟦权重⟧。⟦模型⟧', '权重', '模型'],
      ['模 型'],
      ['模\n型'],
      ['模'],
      ['⟦AI模型⟧ ⟦AI 模型⟧ ⟦ai-模型⟧', 'AI模型', 'AI模型', 'AI模型'],
      ['这是‸⟦模型⟧的', '模型'],
      ['这是⟦模‸型⟧的', '模型'],
      // A cursor just behind the last character counts here as everywhere.
      ['这是⟦模型⟧‸的', '模型'],
      ['这‸是⟦模型⟧的', '模型'],
      ['这是⟦模型⟧的‸', '模型'],
      ['𠮷⟦模型⟧𠮷', '模型'],
    ],
  },
  {
    rule: 'Japanese within a run',
    cases: [
      ['この⟦データ⟧を', 'データ'],
      ['この⟦モデル⟧は', 'モデル'],
      ['⟦API⟧を使う', 'API'],
      // Voiced and voiceless are different letters.
      ['テータ'],
      ['⟦テ\u3099ータ⟧', 'データ'],
      ['⟦ﾃﾞｰﾀ⟧', 'データ'],
      ['⟦重み⟧⟦データ⟧', '重み', 'データ'],
      ['⟦モ‸デル⟧は', 'モデル'],
    ],
  },
  {
    rule: 'Korean within a run',
    cases: [
      ['이 ⟦모델⟧은', '모델'],
      ['⟦데이터⟧를', '데이터'],
      ['⟦API⟧를', 'API'],
      [`이 ⟦${'모델'.normalize('NFD')}⟧은`, '모델'],
      ['모'],
      ['⟦모델⟧‸은', '모델'],
    ],
  },
];
