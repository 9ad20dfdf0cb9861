import * as vscode from 'vscode';
import type { ModelContext } from '../../core/context/modelContext.ts';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase.ts';
import type { TermMatch } from '../../core/matching/findTerms.ts';
import { takeFirstOccurrences } from '../../core/matching/takeFirstOccurrences.ts';
import { scanTerms } from '../../platform/scanTerms.ts';
import type { Settings } from '../../platform/settings.ts';

export interface ScanRequest {
  readonly document: vscode.TextDocument;
  readonly settings: Settings;
  readonly knowledge: KnowledgeBase;
  /** There where only what is about models counts. */
  readonly context: ModelContext | undefined;
  readonly isCancelled: () => boolean;
}

/** A longer document is scanned as far as it shows. In UTF-16 units. */
const longestDocument = 1_000_000;

/** A part of a document: its text, and where it begins. */
interface Part {
  readonly text: string;
  readonly start: vscode.Position;
  readonly from: number;
  readonly to: number;
}

/** Finds the places to mark in a document, in slices between which others have their turn. */
export class DocumentScan {
  readonly #request: ScanRequest;

  constructor(request: ScanRequest) {
    this.#request = request;
  }

  /**
   * Yields the ranges to mark: first as far as the visible part needs, then for the whole document, if it is not too
   * long. Ends early when cancelled.
   */
  async *run(visible: readonly vscode.Range[]): AsyncGenerator<readonly vscode.Range[]> {
    for (const part of this.#parts(visible)) {
      const matches = await this.#scan(part);
      if (!matches) {
        return;
      }
      yield matches.map(match => this.#rangeOf(match, part));
    }
  }

  *#parts(visible: readonly vscode.Range[]): Iterable<Part> {
    const { document, settings } = this.#request;
    const shown = enclose(visible, document);
    const lastLine = document.lineAt(document.lineCount - 1).range.end;
    if (document.offsetAt(lastLine) > longestDocument) {
      const text = document.getText(shown).slice(0, longestDocument);
      yield { text, start: shown.start, from: 0, to: text.length };
      return;
    }
    const text = document.getText();
    const start = new vscode.Position(0, 0);
    // What is first in the document depends on all that comes before it.
    const from = settings.highlightOccurrences === 'first' ? 0 : document.offsetAt(shown.start);
    const to = document.offsetAt(shown.end);
    yield { text, start, from, to };
    if (from > 0 || to < text.length) {
      yield { text, start, from: 0, to: text.length };
    }
  }

  /** The matches to mark in a part; undefined when cancelled. */
  async #scan({ text, from, to }: Part): Promise<readonly TermMatch[] | undefined> {
    const { document, settings } = this.#request;
    const marked = await scanTerms({ ...this.#request, text, from, to, languageId: document.languageId });
    return marked && settings.highlightOccurrences === 'first' ? takeFirstOccurrences(marked) : marked;
  }

  #rangeOf({ start, end }: TermMatch, part: Part): vscode.Range {
    const { document } = this.#request;
    const base = document.offsetAt(part.start);
    return new vscode.Range(document.positionAt(base + start), document.positionAt(base + end));
  }
}

/** Lines shown beyond the visible ones, so that a little scrolling finds them marked. */
const margin = 40;

/** Whole lines around all that is visible. */
function enclose(visible: readonly vscode.Range[], document: vscode.TextDocument): vscode.Range {
  const first = Math.max(Math.min(...visible.map(({ start }) => start.line)) - margin, 0);
  const last = Math.max(...visible.map(({ end }) => end.line)) + margin;
  const whole = new vscode.Range(Number.isFinite(first) ? first : 0, 0, Number.isFinite(last) ? last : 0, 0);
  const { start, end } = document.validateRange(whole);
  return new vscode.Range(start, document.lineAt(end.line).range.end);
}
