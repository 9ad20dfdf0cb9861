/** How far a file is looked through for a NUL, which no text has; in bytes. */
const binaryProbe = 8 * 1024;

/** So many UTF-16 units are made into a string at once; a call takes no unbounded number of arguments. */
const chunkUnits = 8 * 1024;

export interface DecodedText {
  readonly text: string;
  /** Whether some bytes are none of the encoding: U+FFFD stands in their place. */
  readonly isWronglyEncoded: boolean;
}

/**
 * Reads bytes as UTF-8, or as UTF-16 where they begin with its byte order mark. The mark is not part of the text.
 * Nothing for binary files, which have a NUL within the first 8 KiB.
 *
 * @param decodeUtf8 replaces what it cannot read by U+FFFD and leaves the mark out, as `TextDecoder` does
 */
export function decodeText(bytes: Uint8Array, decodeUtf8: (bytes: Uint8Array) => string): DecodedText | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return decodeUtf16(bytes, first === 0xff);
  }
  if (bytes.subarray(0, binaryProbe).includes(0)) {
    return undefined;
  }
  const text = decodeUtf8(bytes);
  return { text, isWronglyEncoded: hasReplacements(text, bytes) };
}

function decodeUtf16(bytes: Uint8Array, isLittleEndian: boolean): DecodedText | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let place = 2; place + 1 < bytes.length; place += 2 * chunkUnits) {
    const length = Math.min(chunkUnits, (bytes.length - place) >> 1);
    const units = Array.from({ length }, (_, index) => view.getUint16(place + 2 * index, isLittleEndian));
    parts.push(String.fromCharCode(...units));
  }
  const read = parts.join('');
  if (read.slice(0, binaryProbe / 2).includes('\0')) {
    return undefined;
  }
  const text = read.replace(/\p{Surrogate}/gu, '\uFFFD') + (bytes.length % 2 === 0 ? '' : '\uFFFD');
  return { text, isWronglyEncoded: text !== read };
}

/** Whether a text has more U+FFFD than are written in its bytes. */
function hasReplacements(text: string, bytes: Uint8Array): boolean {
  let count = 0;
  for (let place = text.indexOf('\uFFFD'); place >= 0; place = text.indexOf('\uFFFD', place + 1)) {
    count++;
  }
  for (let place = bytes.indexOf(0xef); count > 0 && place >= 0; place = bytes.indexOf(0xef, place + 1)) {
    count -= bytes[place + 1] === 0xbf && bytes[place + 2] === 0xbd ? 1 : 0;
  }
  return count > 0;
}
