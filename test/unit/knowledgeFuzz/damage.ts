import { decodeText } from '../../../src/core/walk/decodeText.ts';

/** One way to damage a text; places are parts of 10,000, so that they fit any text. */
export interface Damage {
  readonly kind: DamageKind;
  readonly at: number;
  readonly to: number;
  readonly size: number;
}

type Damager = (text: string, damage: Damage) => string;

const whole = 10_000;
const placeIn = (text: string, at: number) => Math.floor((text.length * at) / whole);
const splice = (text: string, at: number, removed: number, put: string) => {
  const place = placeIn(text, at);
  return text.slice(0, place) + put + text.slice(place + removed);
};
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const swapped = [
  'null',
  '~',
  '12',
  '-0.5',
  'true',
  '[]',
  '{}',
  '[a, b]',
  '{a: b}',
  '2026-11-23',
  '1e999',
  '0x1F',
  "''",
];
const controls = [
  '\0',
  '\u0001',
  '\u0007',
  '\b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u2066',
];
const marks = ['\uFEFF', '\ud83d', '\udc00', '\uFFFE', '\uFFFF', '\u00a0', '\u200b', '\u2060', 'а', 'ｉd'];
const signs = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  '- ',
  '? ',
  '#',
  '|',
  '>',
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  ',',
  '\\',
  '---',
  '...',
];
const anchors = ['&a ', '*a', '&a *a', '<<: *a\n', '&a [*a, *a]', '- &b [*a,*a,*a]\n', '*nowhere', '&id ', '*id '];
const tags = [
  '!!js/function "x"',
  '!!binary aGk=',
  '!!set {a}',
  '!!int "12"',
  '!!omap []',
  '!<tag:x> ',
  '!local ',
  '!!str ',
  '%YAML 1.1\n---\n',
  '!!timestamp 2026-11-23',
  '!!merge <<',
];
const front = ['---\n', '--- \n', '---\n---\n', '...\n', '--\n', '+++\n', '\n---', '--- # x\n', '---\n%TAG ! x\n'];
const markdown = [
  '[x](note:%ff)',
  '[x](term:%)',
  '[^',
  '[^x]',
  '[a][b]\n\n[b]: note:c\n',
  '![x](y)',
  '<b>',
  '```\n',
  '    code\n',
  '| a |\n|-|\n',
  '[',
  '](',
  '**',
  '\\',
  '&#0;',
  '[x](<note:a b>)',
  '[^__proto__]',
  '[x](note:constructor)',
];
const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '../up',
  'a/b',
  'a\\b',
  '',
  '.',
  '-',
  'con',
  'overview',
];

const onLine = (text: string, at: number, change: (line: string, lines: readonly string[]) => string): string => {
  const lines = text.split('\n');
  const index = Math.min(Math.floor((lines.length * at) / whole), lines.length - 1);
  return lines.with(index, change(lines[index] ?? '', lines)).join('\n');
};
const lineAt = (lines: readonly string[], at: number) => lines[Math.floor((lines.length * at) / whole)] ?? '';

const damagers = {
  flipByte: (text, { at, size }) => flipBytes(text, at, size),
  duplicateLine: (text, { at }) => onLine(text, at, line => `${line}\n${line}`),
  removeLine: (text, { at }) => onLine(text, at, () => ''),
  joinLine: (text, { at }) => splice(text, at, 0, '').replace(/\n/, size => (at % 2 ? ' ' : size)),
  moveLine: (text, { at, to }) => onLine(text, at, (line, lines) => `${lineAt(lines, to)}\n${line}`),
  indentLine: (text, { at, size }) => onLine(text, at, line => ' '.repeat(size % 9) + line),
  outdentLine: (text, { at }) => onLine(text, at, line => line.trimStart()),
  tabLine: (text, { at }) => onLine(text, at, line => `\t${line.trimStart()}`),
  swapValue: (text, { at, size }) => onLine(text, at, line => line.replace(/:\s.*$/, () => `: ${pick(swapped, size)}`)),
  renameKey: (text, { at, size }) => onLine(text, at, line => line.replace(/[\w-]+:/, () => `${pick(names, size)}:`)),
  renameValue: (text, { at, size }) => onLine(text, at, line => line.replace(/:\s.*$/, () => `: ${pick(names, size)}`)),
  duplicateKey: (text, { at, to }) =>
    onLine(text, at, (line, lines) => `${line}\n${lineAt(lines, to).replace(/^\s*- /, '  ')}`),
  nest: (text, { at, size }) =>
    splice(text, at, 0, pick(['[', '{a: ', '- ', '? ', '> ', '(', '- - '], size).repeat(size * 3)),
  nestLines: (text, { at, size }) =>
    splice(text, at, 0, Array.from({ length: size }, (_, depth) => `\n${' '.repeat(depth)}a:`).join('')),
  hugeScalar: (text, { at, size }) =>
    splice(text, at, 0, pick(['x', ' ', '\n', 'ab ', '"', '#', '[^a]', '`', '*'], size).repeat(size * 25)),
  bomb: (text, { at, size }) => splice(text, at, 0, bomb(2 + (size % 12))),
  cutOff: (text, { at }) => text.slice(0, placeIn(text, at)),
  cutHead: (text, { at }) => text.slice(placeIn(text, at)),
  empty: (_text, { size }) => pick(['', '\n', ' ', '#', '---', '\uFEFF', 'null', '[]', '- ', '-'], size),
  windowsLines: text => text.replaceAll('\n', '\r\n'),
  mixedLines: (text, { size }) =>
    text.replace(/\n/g, (line, place: number) => pick([line, '\r\n', '\r', '\n\r'], place * size)),
  remove: (text, { at, size }) => splice(text, at, size, ''),
  repeat: (text, { at, size }) => splice(text, at, 0, text.slice(placeIn(text, at), placeIn(text, at) + size * 5)),
  control: (text, { at, size }) => splice(text, at, 0, pick(controls, size)),
  mark: (text, { at, size }) => splice(text, at, 0, pick(marks, size)),
  sign: (text, { at, size }) => splice(text, at, 0, pick(signs, size)),
  anchor: (text, { at, size }) => splice(text, at, 0, pick(anchors, size)),
  tag: (text, { at, size }) => splice(text, at, 0, pick(tags, size)),
  front: (text, { at, size }) =>
    size % 3 === 0 ? pick(front, size) + text : splice(text, at, size % 4, pick(front, size)),
  markdown: (text, { at, size }) => splice(text, at, 0, pick(markdown, size)),
} satisfies Readonly<Record<string, Damager>>;

export type DamageKind = keyof typeof damagers;

export const damageKinds = Object.keys(damagers) as DamageKind[];

export function damageText(text: string, damages: readonly Damage[]): string {
  return damages.reduce((damaged, damage) => (damagers[damage.kind] as Damager)(damaged, damage), text);
}

/** As it comes out of the decoder; a file that is binary then has no text. */
function flipBytes(text: string, at: number, size: number): string {
  const bytes = Buffer.from(text);
  const place = Math.floor((bytes.length * at) / whole);
  const flipped = bytes.subarray(place, place + 1);
  for (const [index, byte] of flipped.entries()) {
    flipped[index] = byte ^ (1 << (size % 8));
  }
  return decodeText(bytes, read => new TextDecoder().decode(read))?.text ?? '';
}

/** Lists within lists, each twice or more, so that what they stand for grows without bound. */
function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const inner = level === 0 ? '"x"' : `*b${level - 1}`;
    return `  b${level}: &b${level} [${Array(9).fill(inner).join(', ')}]`;
  });
  return `\n${lines.join('\n')}\n`;
}
