import * as vscode from 'vscode';
import { assembleFolder, type FileContent, type FolderContent } from '../core/knowledge/assembleFolder.ts';
import { noEntries } from '../core/knowledge/knowledgeData.ts';
import { knowledgeLimits } from '../core/knowledge/limits.ts';
import type { Problem } from '../core/knowledge/problem.ts';
import { binaryProblem, linkProblem, tooLargeProblem, unreadableProblem } from '../core/knowledge/problemAtStart.ts';
import { replaceFile } from '../core/knowledge/replaceFile.ts';
import { decodeText } from '../core/walk/decodeText.ts';
import type { Pace } from '../core/walk/pace.ts';
import { listKnowledgeFiles } from './listKnowledgeFiles.ts';
import { readAhead } from './readAhead.ts';
import { readMessages } from './readMessages.ts';

/** What a file held when it was last read. */
interface KeptFile extends FileContent {
  /** Its time and size then: while they are the same, the file is. */
  readonly stamp: string;
}

/** What has been read of a file, and is yet to be parsed. */
interface ReadText {
  readonly stamp: string;
  readonly size: number;
  readonly text: string;
  readonly isWronglyEncoded: boolean;
}

/** One folder `.open-vs-closed`, file by file: a file that has not changed is not parsed again. */
export class KnowledgeFolder {
  /** The address of the folder that holds it, and where it applies. */
  readonly scope: string;
  readonly #root: vscode.Uri;
  readonly #pace: Pace;
  #files = new Map<string, KeptFile>();
  #content: FolderContent | undefined;

  constructor(scope: string, root: vscode.Uri, pace: Pace) {
    this.scope = scope;
    this.#root = root;
    this.#pace = pace;
  }

  /** Undefined before it was first read, and where there is no such folder any more. */
  get content(): FolderContent | undefined {
    return this.#content;
  }

  /** Lists the folder, and reads what is new or has changed; what is named, in any case. */
  async scan(named: ReadonlySet<string> = new Set()): Promise<void> {
    const listed = await listKnowledgeFiles(this.#root);
    if (!listed) {
      this.#files = new Map();
      this.#content = undefined;
      return;
    }
    const files = new Map<string, KeptFile>();
    const before = (path: string) => (named.has(path) ? undefined : this.#files.get(path));
    let bytes = 0;
    for await (const [path, read] of readAhead(listed.files, path => this.#read(path, before(path)))) {
      const kept = read && ('text' in read ? await this.#parse(path, read) : read);
      if (kept) {
        files.set(path, kept);
        bytes += kept.size;
      }
      if (bytes > knowledgeLimits.totalBytes) {
        break;
      }
    }
    for (const path of listed.links) {
      files.set(path, problemFile(linkProblem(path, readMessages())));
    }
    this.#files = files;
    await this.#assemble();
  }

  /** Reads some files again, by their paths within the folder; one that is new is first looked for in the folder. */
  async update(paths: ReadonlySet<string>): Promise<void> {
    if ([...paths].some(path => !this.#files.has(path))) {
      return this.scan(paths);
    }
    let content = this.#content;
    for (const path of paths) {
      const read = await this.#read(path, undefined);
      const before = this.#files.get(path);
      const after = read && ('text' in read ? await this.#parse(path, read) : read);
      if (after) {
        this.#files.set(path, after);
      } else {
        this.#files.delete(path);
      }
      content = content && replaceFile(content, { before, after });
    }
    if (content) {
      this.#content = { ...content, problems: problemsOf(this.#files) };
    } else {
      await this.#assemble();
    }
  }

  async #assemble(): Promise<void> {
    await this.#pace.rest();
    const options = { scope: this.scope, messages: readMessages() };
    this.#content = await this.#pace.through(assembleFolder(this.#files, options));
    await this.#pace.rest();
  }

  /** Undefined where the file has gone meanwhile. */
  async #read(path: string, before: KeptFile | undefined): Promise<ReadText | KeptFile | undefined> {
    const messages = readMessages();
    const uri = vscode.Uri.joinPath(this.#root, path);
    try {
      const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
      const stamp = `${mtime} ${size}`;
      if (type !== vscode.FileType.File) {
        return (type & vscode.FileType.SymbolicLink) === 0 ? undefined : problemFile(linkProblem(path, messages));
      }
      if (before?.stamp === stamp) {
        return before;
      }
      if (size > knowledgeLimits.fileBytes) {
        return problemFile(tooLargeProblem(path, messages), stamp);
      }
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.byteLength > knowledgeLimits.fileBytes) {
        return problemFile(tooLargeProblem(path, messages), stamp);
      }
      const decoded = decodeText(bytes, some => new TextDecoder().decode(some));
      return decoded
        ? { stamp, size: bytes.byteLength, ...decoded }
        : problemFile(binaryProblem(path, messages), stamp);
    } catch (error) {
      return isGone(error) ? undefined : problemFile(unreadableProblem(path, reasonOf(error), messages));
    }
  }

  /** What a library makes of a text that it was not made for hides no other file. */
  async #parse(path: string, read: ReadText): Promise<KeptFile> {
    try {
      return await this.#parseInSteps(path, read);
    } catch (error) {
      return problemFile(unreadableProblem(path, String(error), readMessages()));
    }
  }

  async #parseInSteps(path: string, { text, stamp, size, isWronglyEncoded }: ReadText): Promise<KeptFile> {
    const readKnowledgeFile = await loadParser(this.#pace);
    const options = { scope: this.scope, messages: readMessages(), size, isWronglyEncoded };
    return { stamp, ...(await this.#pace.through(readKnowledgeFile({ path, text }, options))) };
  }
}

/** In the order of the paths. */
function problemsOf(files: ReadonlyMap<string, KeptFile>): readonly Problem[] {
  return [...files].toSorted(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, { problems }]) => problems);
}

/** The libraries of the parser take a while to be evaluated, each: others have their turn between them. */
async function loadParser(pace: Pace) {
  if (!isParserLoaded) {
    await import('../core/knowledge/yamlFile.ts');
    await pace.rest();
    await import('../core/knowledge/formats.ts');
    await pace.rest();
    await import('../core/knowledge/bodyMarkdown.ts');
    await pace.rest();
    isParserLoaded = true;
  }
  const { readKnowledgeFile } = await import('../core/knowledge/readKnowledgeFile.ts');
  return readKnowledgeFile;
}

let isParserLoaded = false;

/** A file of which nothing could be taken. Without a stamp, it is looked at again each time. */
function problemFile(problem: Problem, stamp = ''): KeptFile {
  return { stamp, size: 0, ...noEntries, problems: [problem] };
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function reasonOf(error: unknown): string {
  return error instanceof vscode.FileSystemError ? error.code : String(error);
}
