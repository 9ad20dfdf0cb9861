import { fill, type Messages } from '../messages.ts';

export interface BodyExport {
  /** The ids of the claims, in the order in which they are numbered. */
  readonly claims: readonly string[];
  readonly messages: Messages;
}

/**
 * The body of a note for readers elsewhere: citations become "(Claim 2)", links to other pages of ours become words, and
 * what we do not render (HTML, images, other addresses) shows as text there, too. Code stays as it is.
 */
export function exportBodyMarkdown(body: string, context: BodyExport): string {
  let fence: string | undefined;
  const lines = body
    .trim()
    .split(/\r?\n/)
    .map(line => {
      const [, mark] = /^\s{0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
      if (fence === undefined && mark !== undefined) {
        fence = mark;
        return line;
      }
      if (fence !== undefined) {
        fence = mark?.startsWith(fence) ? undefined : fence;
        return line;
      }
      return exportLine(line, context);
    });
  return lines.join('\n');
}

/** A link to anything but an https address; there may be code in its words. */
const otherLink = /(?<![\\!])\[((?:[^\]`]|`[^`]*`)*)\]\((?!https:\/\/)[^)]*\)/g;

function exportLine(line: string, context: BodyExport): string {
  return line
    .replace(otherLink, '$1')
    .split(/(`+[^`]+`+)/)
    .map((part, index) => (index % 2 === 1 ? part : exportText(part, context)))
    .join('')
    .replace(/^(\s{0,3})\[(?=[^\]]+\]:)/, '$1\\[');
}

function exportText(text: string, context: BodyExport): string {
  return text
    .replace(/(?:\s*\[\^[^\]\s]+\])+/g, citations => nameClaims(citations, context))
    .replace(/\](?=\((?!https:\/\/))/g, '\\]')
    .replace(/!\[/g, '!\\[')
    .replace(/<(?!https:\/\/[^\s<>]+>)/g, '\\<');
}

function nameClaims(citations: string, { claims, messages }: BodyExport): string {
  const numbers = Array.from(citations.matchAll(/\[\^([^\]\s]+)\]/g), ([, id = '']) => claims.indexOf(id) + 1);
  const names = numbers.filter(number => number > 0).map(number => fill(messages.pageClaimLink, { number }));
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
