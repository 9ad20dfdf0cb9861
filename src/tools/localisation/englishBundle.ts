import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { englishMessages } from '../../core/messages.ts';
import { readSourceFiles } from '../checkLayers.ts';
import { repositoryRoot } from '../workbench/repository.ts';

/** Key and text; in the English bundle they are the same. */
export type Texts = Readonly<Record<string, string>>;

export const bundlePath = 'l10n/bundle.l10n.json';

/**
 * What `l10n/bundle.l10n.json` should hold: the texts of all calls of `vscode.l10n.t`, and the messages of the core,
 * which `readMessages` asks for in the same way. Sorted, so that a change reads well.
 */
export async function createEnglishBundle(): Promise<Texts> {
  const sources = await readSourceFiles();
  const files = sources.filter(({ text }) => text.includes('l10n.t('));
  const called = await getL10nJson(files.map(({ text }) => ({ contents: text, extension: '.ts' })));
  const keys = [...new Set([...Object.keys(called), ...Object.values(englishMessages)])].sort();
  return Object.fromEntries(keys.map(key => [key, key]));
}

export function formatTexts(texts: Texts): string {
  return `${JSON.stringify(texts, null, 2)}\n`;
}

/** Of a file in the repository; a text may stand with a comment for translators. */
export async function readTexts(path: string): Promise<Texts> {
  const parsed = JSON.parse(await readFile(join(repositoryRoot, path), 'utf8')) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
}
