import { pathToFileURL } from 'node:url';

export interface WorkbenchUrlOptions {
  /** Absolute paths. Of `folder` and `workspace` (a .code-workspace file) one at most. */
  readonly folder?: string;
  readonly workspace?: string;
  /** Extensions that run from their folders. */
  readonly developmentPaths?: readonly string[];
  /** A CommonJS module that exports `run()`; inside a development path, whose extension host runs it. */
  readonly testsPath?: string;
  readonly openFile?: string;
}

/** The address of a workbench; the payload is honoured by a server with `--enable-smoke-test-driver` only. */
export function workbenchUrl(authority: string, options: WorkbenchUrlOptions): string {
  const url = new URL(`http://${authority}/`);
  if (options.folder !== undefined) url.searchParams.set('folder', serverPath(options.folder));
  if (options.workspace !== undefined) url.searchParams.set('workspace', serverPath(options.workspace));
  const remote = (path: string) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload: [string, string][] = [];
  for (const path of options.developmentPaths ?? []) payload.push(['extensionDevelopmentPath', remote(path)]);
  if (options.testsPath !== undefined) payload.push(['extensionTestsPath', remote(options.testsPath)]);
  if (options.openFile !== undefined) payload.push(['openFile', remote(options.openFile)]);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return url.href;
}

/** As the server names it: `/c:/…` on Windows. */
function serverPath(path: string): string {
  return decodeURIComponent(pathToFileURL(path).pathname);
}
