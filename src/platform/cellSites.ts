import { type FindSitesOptions, type FoundAccess, findSites } from '../core/access/findSites.ts';
import type { AccessSite } from '../core/access/site.ts';

const shell = 'shellscript';

/** Lines of a Python cell that go to the shell, with the lines that go on with them. */
const commandLines = /^[ \t]*!(?:[^\n\\]|\\\r?\n|\\.)*/gm;

/** The access sites of one cell of a notebook; where it is Python, its commands for the shell count. */
export function findCellSites(text: string, options: FindSitesOptions): FoundAccess {
  if (options.languageId !== 'python') {
    return findSites(text, options);
  }
  if (/^\s*%%(?:bash|sh|script)\b/.test(text)) {
    return findSites(text, { ...options, languageId: shell });
  }
  const found = findSites(text, options);
  const commands = keepCommands(text);
  return commands.trim() === ''
    ? found
    : { ...found, sites: merge(found.sites, findSites(commands, { ...options, languageId: shell }).sites) };
}

/** The commands where they stand, and blanks for all else. */
function keepCommands(text: string): string {
  let kept = '';
  for (const { index, 0: command } of text.matchAll(commandLines)) {
    kept += blank(text.slice(kept.length, index)) + command.replace('!', ' ');
  }
  return kept;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function merge(sites: readonly AccessSite[], others: readonly AccessSite[]): readonly AccessSite[] {
  const isNew = ({ start, end }: AccessSite) => !sites.some(site => site.start < end && site.end > start);
  return [...sites, ...others.filter(isNew)].toSorted((one, other) => one.start - other.start);
}
