import { escapeMarkdown } from '../cards/renderMarkdown.ts';

/** A table in Markdown. Every cell is plain text: it is escaped here. Nothing for a table without rows. */
export function markdownTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly string[] {
  if (rows.length === 0) {
    return [];
  }
  const rule = heads.map(() => '---');
  return [[...[heads, ...rows].map(escapeRow)].toSpliced(1, 0, writeRow(rule)).join('\n')];
}

function escapeRow(cells: readonly (string | number)[]): string {
  return writeRow(cells.map(cell => markdownText(String(cell))));
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Plain text for Markdown, without the signs that no eye sees or that turn the order of others around. */
export function markdownText(text: string): string {
  return escapeMarkdown(text.replace(/[\r\n\t]+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD'));
}
