import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../workbench/repository.ts';
import { bundlePath, createEnglishBundle, readTexts } from './englishBundle.ts';
import { findTextFailings } from './findTextFailings.ts';

const manifestPath = 'package.nls.json';

/** Languages beside English, as in the name of their bundle: `zh-cn`. */
export async function readLanguages(): Promise<readonly string[]> {
  const names = await readdir(join(repositoryRoot, 'l10n'));
  return names.flatMap(name => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? []);
}

/** The English bundle is what the sources say, and every language has the same texts as English, in bundle and manifest. */
export async function checkTexts(): Promise<readonly string[]> {
  const [english, written, manifest, languages] = await Promise.all([
    createEnglishBundle(),
    readTexts(bundlePath),
    readTexts(manifestPath),
    readLanguages(),
  ]);
  const stale = findTextFailings(bundlePath, english, written).map(failing => `${failing} Mend: npm run l10n.`);
  const translations = languages.map(async language => {
    const [bundle, nls] = [`l10n/bundle.l10n.${language}.json`, `package.nls.${language}.json`];
    return [
      ...findTextFailings(bundle, english, await readTexts(bundle)),
      ...findTextFailings(nls, manifest, await readTexts(nls)),
    ];
  });
  return [...stale, ...(await Promise.all(translations)).flat()];
}
