/** Where a paper appeared, taken from the words of its source: "ICML 2024, PMLR 235, pages 23082–23104". */
export interface Venue {
  readonly kind: 'article' | 'conference' | 'preprint';
  /** All of it, as the source has it. */
  readonly text: string;
  /** The journal or the proceedings alone. */
  readonly name: string;
  readonly volume?: string;
  readonly issue?: string;
  /** `23082-23104` */
  readonly pages?: string;
}

const conference =
  /\b(?:proceedings|conference|symposium|workshop|meeting|AAAI|ACL|AIES|AISTATS|BlackboxNLP|CCS|CHI|COLING|COLM|CVPR|EACL|ECCV|EMNLP|FAccT|ICCV|ICLR|ICML|ICSE|IJCAI|Interspeech|KDD|NAACL|NDSS|NeurIPS|NIPS|SaTML|SIGIR|UAI|USENIX|WWW)\b/i;

const preprint = /\b(?:arXiv|preprint|working paper|position paper)\b/i;

/** Reads the words of a venue; where a preprint has appeared, too, the other place counts. */
export function readVenue(text: string): Venue {
  const parts = text.split(/\s*;\s*/);
  const appeared = parts.find(part => conference.test(part));
  const part = appeared ?? parts.find(each => !preprint.test(each)) ?? text;
  const [, volume] = /\bvolume (\d+)/i.exec(part) ?? /^[^\d,(]+ (\d{1,3})(?:\((?:\d+)\))?(?:,|$)/.exec(part) ?? [];
  const [, issue] = /\bnumber (\d+)/i.exec(part) ?? /\d\((\d+)\)/.exec(part) ?? [];
  const [, first, last] = /\bpages? (\d+)(?:[–-](\d+))?/i.exec(part) ?? [];
  return {
    kind: appeared !== undefined ? 'conference' : preprint.test(part) ? 'preprint' : 'article',
    text,
    name: nameOf(part, appeared !== undefined),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(first === undefined ? {} : { pages: last === undefined ? first : `${first}-${last}` }),
  };
}

/** Of a conference all but the pages, the volume and the number; of a journal the words before the first figure. */
function nameOf(part: string, isConference: boolean): string {
  if (!isConference) {
    return (/^[^\d,(]+/.exec(part)?.[0] ?? part).trim();
  }
  return part
    .replace(/,? \b(?:pages?|volume|number) \d+(?:[–-]\d+)?/gi, '')
    .replace(/^also at /i, '')
    .trim();
}
