import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundlePath, createEnglishBundle, formatTexts } from './localisation/englishBundle.ts';
import { repositoryRoot } from './workbench/repository.ts';

/** `npm run l10n`: writes the English bundle anew; `npm run check` then says what the translations lack. */
const path = join(repositoryRoot, bundlePath);
const texts = await createEnglishBundle();
await mkdir(dirname(path), { recursive: true });
await writeFile(path, formatTexts(texts));
console.log(`${bundlePath}: ${Object.keys(texts).length} texts`);
