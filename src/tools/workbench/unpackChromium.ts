import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnce } from './installOnce.ts';
import { repositoryRoot, testFolder } from './repository.ts';

export interface UnpackedChromium {
  readonly executable: string;
  /** What the browser's process needs on a machine that has neither its libraries nor fonts. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The Chromium inside the npm package @sparticuz/chromium (Linux only), with the libraries and fonts that it brings. */
export async function unpackChromium(onProgress: (line: string) => void): Promise<UnpackedChromium> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(fileURLToPath(manifest), 'utf8')) as { version: string };
  const folder = join(testFolder, `chromium-${version}`);
  await installOnce({
    folder,
    stamp: `${version} ${process.arch}`,
    install: target => unpackInto(target, onProgress),
    onProgress: line => onProgress(`Chromium: ${line}`),
  });
  // Written at every start: the paths in it are absolute, and the repository may have been moved.
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration(folder));
  const libraries = [folder, join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * The package always unpacks into the system's temporary folder, and its own libraries only when it believes
 * to be in Lambda; a process of its own lets both be said without changing this one's environment.
 */
async function unpackInto(target: string, onProgress: (line: string) => void): Promise<void> {
  onProgress('Chromium: unpacking it from its npm package');
  const script = `import chromium from ${JSON.stringify(import.meta.resolve('@sparticuz/chromium'))}; await chromium.executablePath();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`Chromium could not be unpacked (${code})`);
}

/** The system's fonts where there are some; else the package's Open Sans, and a fixed-width font when one is installed. */
function fontConfiguration(folder: string): string {
  const fixedWidth = join(repositoryRoot, 'node_modules', 'dejavu-fonts-ttf', 'ttf');
  const folders = [join(folder, 'fonts', 'fonts'), ...(existsSync(fixedWidth) ? [fixedWidth] : [])];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map(font => `  <dir>${font}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
