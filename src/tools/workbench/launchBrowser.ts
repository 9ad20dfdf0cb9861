import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { browserPlaces, findExecutable } from './findBrowser.ts';
import { unpackChromium } from './unpackChromium.ts';

export interface BrowserExecutable {
  readonly executable: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Headless: a browser named by OVC_BROWSER, an installed one, the one from npm (Linux), or playwright's own. */
export async function launchBrowser(onProgress: (line: string) => void = console.log): Promise<Browser> {
  const { executable, environment } = await locateBrowser(onProgress);
  const args = ['--font-render-hinting=none', '--force-color-profile=srgb'];
  // Chromium refuses to run as root with its sandbox.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable,
    args,
    chromiumSandbox: !isRoot && environment === undefined,
    env: definedOnly({ ...process.env, ...environment }),
  });
}

async function locateBrowser(onProgress: (line: string) => void): Promise<BrowserExecutable> {
  const named = process.env['OVC_BROWSER'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`OVC_BROWSER names ${named}, which does not exist`);
    return { executable: named };
  }
  const places = browserPlaces(process.platform, process.env);
  const installed = findExecutable(places);
  if (installed !== undefined) return { executable: installed };
  const isCarried = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (isCarried) return unpackChromium(onProgress);
  const ownOfPlaywright = chromium.executablePath();
  if (existsSync(ownOfPlaywright)) return { executable: ownOfPlaywright };
  const looked = [...places, ownOfPlaywright].map(place => `  ${place}`).join('\n');
  throw new Error(`no browser of the Chromium family was found; set OVC_BROWSER to one. Looked for:\n${looked}`);
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
