import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

/*
 * `npm run package`: a vsix of what runs, and nothing else. There is no repository address yet, so relative links in the
 * README are left as they are.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const packagePath = join(root, 'open-vs-closed.vsix');
const largestBytes = 1536 * 1024;

await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  skipLicense: false,
});
const { size } = await stat(packagePath);
console.log(`open-vs-closed.vsix: ${Math.round(size / 1024)} kB`);
if (size > largestBytes) {
  console.error(`The package is larger than ${largestBytes / 1024} kB. Mend: take pictures or chunks out.`);
  process.exitCode = 1;
}
