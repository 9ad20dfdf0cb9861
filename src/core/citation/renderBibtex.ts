import type { CitedName } from './personName.ts';
import type { Reference, ReferenceKind } from './reference.ts';

const types: Readonly<Record<ReferenceKind, string>> = {
  article: 'article',
  conference: 'inproceedings',
  preprint: 'misc',
  report: 'techreport',
  webpage: 'misc',
  dataset: 'misc',
  entry: 'misc',
  'dictionary-entry': 'misc',
};

/** References as BibTeX entries in UTF-8, with the fields that BibLaTeX reads, too (`urldate`, `eprint`). */
export function renderBibtex(references: readonly Reference[]): string {
  return references.map(renderEntry).join('\n\n');
}

function renderEntry(reference: Reference): string {
  const { id, kind } = reference;
  const fields = fieldsOf(reference).filter(([, value]) => value !== undefined && value !== '');
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${types[kind]}{${id},\n${lines.join(',\n')}\n}`;
}

type Field = readonly [name: string, value: string | undefined];

function fieldsOf(reference: Reference): readonly Field[] {
  const { title, names, date, version, doi, arxiv, number, url, seen, note } = reference;
  const [year, month] = date?.split('-') ?? [];
  const notes = [note, reference.kind === 'report' ? undefined : number, seen && `Seen ${seen}`];
  return [
    // A second pair of braces keeps capitals as they are.
    ['title', `{${escapeBibtex(title)}}`],
    ['author', names.map(renderName).join(' and ')],
    ['year', year],
    ['month', month && String(Number(month))],
    ...placeFields(reference),
    ['version', version && escapeBibtex(version)],
    ['doi', doi && escapeAddress(doi)],
    ['eprint', arxiv],
    ['archiveprefix', arxiv && 'arXiv'],
    ['url', url && escapeAddress(url)],
    ['urldate', seen],
    [
      'note',
      notes
        .filter(Boolean)
        .map(each => escapeBibtex(each ?? ''))
        .join('. '),
    ],
  ];
}

function placeFields({ kind, venue, publisher, number }: Reference): readonly Field[] {
  const name = venue && escapeBibtex(venue.name);
  const place = venue && escapeBibtex(venue.text);
  const pages = venue?.pages?.replace('-', '--');
  switch (kind) {
    case 'article':
      return [
        ['journal', name],
        ['volume', venue?.volume],
        ['number', venue?.issue],
        ['pages', pages],
      ];
    case 'conference':
      return [
        ['booktitle', name],
        ['volume', venue?.volume],
        ['pages', pages],
      ];
    case 'report':
      return [
        ['institution', publisher && escapeBibtex(publisher)],
        ['number', number && escapeBibtex(number)],
        ['howpublished', place],
      ];
    default:
      return [
        ['howpublished', place],
        ['publisher', publisher && escapeBibtex(publisher)],
      ];
  }
}

/** "van der Maaten, Laurens"; a group in braces, so that it is not taken apart. */
function renderName(name: CitedName): string {
  if ('literal' in name) {
    return `{${escapeBibtex(name.literal)}}`;
  }
  const { particle, family, suffix, given } = name;
  // Braces keep a family name of several words, or with "and" in it, in one piece.
  const whole = /\s/.test(family) ? `{${escapeBibtex(family)}}` : escapeBibtex(family);
  const last = particle === undefined ? whole : `${escapeBibtex(particle)} ${whole}`;
  return [last, suffix && escapeBibtex(suffix), given && escapeBibtex(given)].filter(Boolean).join(', ');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // A bare brace would count when BibTeX looks for the end of the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  // In TeX's own fonts these three are other signs.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Signs that TeX makes into one with the sign behind them: two hyphens, two quotes. */
const ligature = /(['`,-])(?=\1)|[?!](?=`)/g;

/** Takes from a plain text every meaning that it could have in TeX. */
function escapeBibtex(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\{}<>|~^&%$#_]/g, character => escapes[character] ?? character)
    .replace(ligature, '$&{}');
}

/** Addresses are taken as they are, but for what would end the field. */
function escapeAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, character => encodeURIComponent(character));
}
