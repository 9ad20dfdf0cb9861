import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../core/walk/decodeText.ts';

/** Source that people write is far smaller; what is larger is data or generated. In bytes. */
const largestFile = 512 * 1024;

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
  const decoded = decodeText(bytes, some => new TextDecoder().decode(some));
  return decoded ? { kind: 'text', ...decoded } : { kind: 'binary' };
}
