import * as vscode from 'vscode';
import { decodeText } from '../core/walk/decodeText.ts';
import { largestFile } from '../core/walk/limits.ts';

export interface ReadOptions {
  /** Bytes; a larger file is not read. */
  readonly largest?: number;
  /** Once it is cancelled, no file is opened any more. */
  readonly token?: vscode.CancellationToken;
}

export type FileText =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Whether U+FFFD stands for bytes that are neither UTF-8 nor, behind its mark, UTF-16. */
      readonly isWronglyEncoded: boolean;
      /** Whether it is what an editor holds, and not yet on the disk. */
      readonly isUnsaved: boolean;
    }
  /** `size` in bytes; of an unsaved text, in UTF-16 units. */
  | { readonly kind: 'tooLarge'; readonly size: number }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unreadable'; readonly reason: 'noPermission' | 'failed'; readonly error: unknown }
  | { readonly kind: 'gone' }
  | { readonly kind: 'cancelled' };

/**
 * Reads a file for scanning; never rejects. What an editor holds unsaved counts instead of the disk (of a notebook, the
 * disk). A file that changed while it was read, by its time or its size, is read once more and then taken as it is.
 */
export async function readTextFile(uri: vscode.Uri, options: ReadOptions = {}): Promise<FileText> {
  const { largest = largestFile } = options;
  const unsaved = findUnsaved(uri);
  if (unsaved) {
    const text = unsaved.getText();
    return text.length > largest
      ? { kind: 'tooLarge', size: text.length }
      : { kind: 'text', text, isWronglyEncoded: false, isUnsaved: true };
  }
  try {
    const bytes = await readSettled(uri, { ...options, largest });
    return bytes instanceof Uint8Array ? decode(bytes) : bytes;
  } catch (error) {
    return describeFailure(error);
  }
}

function findUnsaved(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find(document => document.isDirty && document.uri.toString() === address);
}

type Limits = ReadOptions & { readonly largest: number };

async function readSettled(uri: vscode.Uri, limits: Limits): Promise<Uint8Array | FileText> {
  const before = await vscode.workspace.fs.stat(uri);
  const bytes = await readOnce(uri, before, limits);
  if (!(bytes instanceof Uint8Array)) {
    return bytes;
  }
  const after = await vscode.workspace.fs.stat(uri);
  const isSame = after.mtime === before.mtime && after.size === before.size;
  return isSame ? bytes : readOnce(uri, after, limits);
}

async function readOnce(
  uri: vscode.Uri,
  { type, size }: vscode.FileStat,
  { largest, token }: Limits,
): Promise<Uint8Array | FileText> {
  if (token?.isCancellationRequested) {
    return { kind: 'cancelled' };
  }
  // A pipe or a device might never come to an end.
  if ((type & vscode.FileType.File) === 0) {
    return { kind: 'unreadable', reason: 'failed', error: new Error('This is not a file.') };
  }
  if (size > largest) {
    return { kind: 'tooLarge', size };
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  return bytes.byteLength > largest ? { kind: 'tooLarge', size: bytes.byteLength } : bytes;
}

function decode(bytes: Uint8Array): FileText {
  const decoded = decodeText(bytes, some => new TextDecoder().decode(some));
  return decoded ? { kind: 'text', ...decoded, isUnsaved: false } : { kind: 'binary' };
}

function describeFailure(error: unknown): FileText {
  const code = error instanceof vscode.FileSystemError ? error.code : undefined;
  if (code === 'FileNotFound') {
    return { kind: 'gone' };
  }
  return { kind: 'unreadable', reason: code === 'NoPermissions' ? 'noPermission' : 'failed', error };
}
