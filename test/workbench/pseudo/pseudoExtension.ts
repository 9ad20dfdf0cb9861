import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot, testFolder } from '../../../src/tools/workbench/repository.ts';

/** VS Code's own name for the language of tests that look for texts without a translation. */
export const pseudoLanguage = 'qps-ploc';

const parts = ['package.json', 'package.nls.json', 'dist', 'l10n', 'media', 'knowledge/schema', 'LICENSE', 'README.md'];

/** A copy of what has been built, with one more language: every message is in brackets of its own. */
export async function createPseudoExtension(): Promise<string> {
  const folder = join(testFolder, 'pseudo-extension');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(join(repositoryRoot, part), join(folder, part), { recursive: true });
  await translate(join(folder, 'l10n', 'bundle.l10n.json'), join(folder, 'l10n', `bundle.l10n.${pseudoLanguage}.json`));
  await translate(join(folder, 'package.nls.json'), join(folder, `package.nls.${pseudoLanguage}.json`));
  return folder;
}

/** `⟦Open Overview⟧`; line by line, and within the label of a line that is a link: VS Code makes a button of such. */
export function mark(text: string): string {
  const lines = text.split('\n').map(line => line.replace(/^(\[?)(.+?)(\]\(command:\S+\))?$/, wrap));
  return lines.join('\n');
}

function wrap(line: string, start: string, middle: string, end = ''): string {
  return start !== '' && end !== '' ? `${start}⟦${middle}⟧${end}` : `⟦${line}⟧`;
}

async function translate(from: string, to: string): Promise<void> {
  const texts = JSON.parse(await readFile(from, 'utf8')) as Readonly<Record<string, string>>;
  const marked = Object.entries(texts).map(([key, text]) => [key, mark(text)]);
  await writeFile(to, JSON.stringify(Object.fromEntries(marked)));
}
