/**
 * A line of plain text, in which `words between backticks` are code, as Markdown: nothing else in it has a meaning
 * there. Little is escaped, so that the text reads well as it is.
 */
export function escapeLine(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeInline(part)))
    .join('')
    .replace(/^(\s*)([-+=#>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** An address to stand between `<` and `>`. */
export function escapeAddress(address: string): string {
  return address.replace(/[\s\p{Cc}<>"\\^`{|}[\]]/gu, encodeURIComponent);
}

function escapeInline(text: string): string {
  return text
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}
