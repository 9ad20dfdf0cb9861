/*
 * Runs of characters whose parts are no words: addresses, e-mail addresses, and long codes in hexadecimal or base64.
 */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far the text is looked at to either side, for addresses, and for codes. */
const reach = 400;
const codeReach = 200;

/**
 * Whether a word touches an address, an e-mail address or a long code. Both its ends are looked at: with a soft hyphen in
 * the middle of it, only one of them may do so.
 */
export function isInOpaqueRun(text: string, word: Stretch): boolean {
  return !standsAlone(text, word) && (isOpaque(text, word.start) || isOpaque(text, word.end - 1));
}

function isOpaque(text: string, offset: number): boolean {
  const from = Math.max(offset - reach, 0);
  const around = text.slice(from, offset + reach);
  return isInCode(text, offset) || isInAddress(around, offset - from) || isInMailAddress(around, offset - from);
}

/** Most words have white space or a quote on either side and need no closer look. */
function standsAlone(text: string, { start, end }: Stretch): boolean {
  return end - start < shortestHex && endsAddress(text.charCodeAt(start - 1)) && endsAddress(text.charCodeAt(end));
}

/** What ends an address, as VS Code has it for links: quotes, angles, the punctuation of Chinese and Japanese. */
const addressEnds = new Set(
  Array.from(
    '"\'`<>|\u00a0\u2018\u2019\u201c\u201d\u2026、。｡､，．：；〈〉《》「」『』【】〔〕（［｛｢｣｝］）｀～！？',
    sign => sign.charCodeAt(0),
  ),
);

/** Whether a character (or the end of the text, NaN) ends an address. */
function endsAddress(code: number): boolean {
  return !(code > 32) || addressEnds.has(code) || (code >= 0x2000 && code <= 0x200b) || isRareSpace(code);
}

function isRareSpace(code: number): boolean {
  return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000;
}

const addressStart = /[a-z][a-z\d+.-]*:\/\/|(?<![a-z\d_])www\./gi;

function isInAddress(text: string, offset: number): boolean {
  if (!text.includes('://') && !/[wW]{3}\./.test(text)) {
    return false;
  }
  addressStart.lastIndex = 0;
  let match = addressStart.exec(text);
  while (match && match.index <= offset) {
    const end = findAddressEnd(text, match.index);
    if (offset < end) {
      return true;
    }
    addressStart.lastIndex = Math.max(end, addressStart.lastIndex);
    match = addressStart.exec(text);
  }
  return false;
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** Brackets belong to an address as long as it opens them itself. */
function findAddressEnd(text: string, start: number): number {
  const open: string[] = [];
  let end = start;
  while (!endsAddress(text.charCodeAt(end))) {
    const sign = text.charAt(end);
    const closer = closing.get(sign);
    if (closer !== undefined) {
      open.push(closer);
    } else if ((sign === ')' || sign === ']' || sign === '}') && open.pop() !== sign) {
      break;
    }
    end++;
  }
  return end;
}

const mailAddress = /[\u0300-\u036f\w.+%\u00c0-\u024f-]+@[\w-]+(?:\.[\w-]+)+/g;

function isInMailAddress(text: string, offset: number): boolean {
  return (
    text.includes('@') &&
    [...text.matchAll(mailAddress)].some(({ index, 0: mail }) => index <= offset && offset < index + mail.length)
  );
}

const shortestHex = 16;
const shortestBase64 = 24;

/** In a code the kind of character changes far more often than in any name. */
const busiest = 0.42;

function isInCode(text: string, offset: number): boolean {
  if (!isLetterOrDigit(text.charCodeAt(offset))) {
    return false;
  }
  const hexadecimal = runAround(text, offset, isLetterOrDigit);
  if (hexadecimal.length >= shortestHex && /^(?:0x)?[\da-f]+$/i.test(hexadecimal) && /\d/.test(hexadecimal)) {
    return true;
  }
  const base64 = runAround(text, offset, isInBase64);
  return base64.length >= shortestBase64 && /\d/.test(base64) && changes(base64) / base64.length > busiest;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isInBase64(code: number): boolean {
  return isLetterOrDigit(code) || code === 43 || code === 47 || code === 61;
}

/** How often neighbouring characters are of different kinds: small letters, capitals, digits, signs. */
function changes(run: string): number {
  const kinds = Array.from(run, character =>
    /\d/.test(character) ? 0 : /[a-z]/.test(character) ? 1 : /[A-Z]/.test(character) ? 2 : 3,
  );
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}

function runAround(text: string, offset: number, isInside: (code: number) => boolean): string {
  return text.slice(edge(text, offset, -1, isInside), edge(text, offset, 1, isInside));
}

function edge(text: string, offset: number, direction: 1 | -1, isInside: (code: number) => boolean): number {
  const limit = direction > 0 ? Math.min(offset + codeReach, text.length) : Math.max(offset - codeReach, 0);
  let place = offset;
  while (place !== limit && isInside(text.charCodeAt(direction > 0 ? place : place - 1))) {
    place += direction;
  }
  return place;
}
