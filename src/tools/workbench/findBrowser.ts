import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Where an installed browser of the Chromium family may be, best first. */
export function browserPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return macPlaces(environment['HOME']);
  if (platform === 'win32') return windowsPlaces(environment);
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(folder => folder !== '');
  const linked = linuxNames.flatMap(name => folders.map(folder => join(folder, name)));
  return [...linked, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

function macPlaces(home: string | undefined): string[] {
  const roots = ['/Applications', ...(home === undefined ? [] : [join(home, 'Applications')])];
  return roots.flatMap(root => macApplications.map(name => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
}

function windowsPlaces(environment: NodeJS.ProcessEnv): string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map(name => environment[name])
    .filter(root => root !== undefined);
  return roots.flatMap(root => windowsPrograms.map(program => `${root}\\${program}`));
}

export function findExecutable(places: readonly string[]): string | undefined {
  return places.find(place => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
