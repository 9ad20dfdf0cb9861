import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../core/walk/decodeText.ts';
import { largestFile } from '../core/walk/limits.ts';

export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly isWronglyEncoded: boolean }
  | { readonly kind: 'tooLarge' | 'binary' | 'gone' | 'unreadable' };

/**
 * Reads a file on the disk for scanning; never rejects.
 *
 * @param largest bytes; a larger file is not read
 */
export async function readTextFile(path: string, largest = largestFile): Promise<FileText> {
  try {
    const { size } = await stat(path);
    if (size > largest) {
      return { kind: 'tooLarge' };
    }
    const bytes = await readFile(path);
    return bytes.byteLength > largest ? { kind: 'tooLarge' } : decode(bytes);
  } catch (error) {
    return { kind: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unreadable' };
  }
}

function decode(bytes: Uint8Array): FileText {
  const decoded = decodeText(bytes, decodeUtf8);
  return decoded ? { kind: 'text', ...decoded } : { kind: 'binary' };
}

/** A file as an editor shows it that is told to open it whatever is in it: text in its encoding, or bytes as UTF-8. */
export function decodeAnyway(bytes: Uint8Array): string {
  return decodeText(bytes, decodeUtf8)?.text ?? decodeUtf8(bytes);
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
