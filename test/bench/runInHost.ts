import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { startServer } from '../../src/tools/workbench/startServer.ts';

/** The prefix of the line by which results leave the extension host. */
const prefix = 'ovc-bench ';

export interface HostRun {
  readonly workbench: Workbench;
  readonly browser: Browser;
  /** A module of this folder that exports `run()` and logs one line with the prefix and its results as JSON. */
  readonly module: string;
  /** The folder that is open. */
  readonly folder: string;
  /** The folder of the extension that is there, built; ours, where it is not given. */
  readonly extension?: string;
}

/** Runs a module inside the extension host, beside an extension, and gives its results. */
export async function runInHost<Result>(run: HostRun): Promise<Result> {
  const { workbench, browser, module, folder, extension = repositoryRoot } = run;
  const server = await startServer(workbench, { honourPayload: true });
  const page = await browser.newPage();
  try {
    // The tests have to lie inside the extension that they test; a copy leaves a fixture as it is.
    const isOurs = extension === repositoryRoot;
    const path = isOurs ? extension : join(server.temporaryFolder, 'extension');
    if (!isOurs) {
      await cp(extension, path, { recursive: true });
    }
    const testsPath = join(path, 'dist', 'bench', `${module}.js`);
    const entry = join(repositoryRoot, 'test', 'bench', `${module}.ts`);
    await build({
      entryPoints: [entry],
      outfile: testsPath,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['vscode'],
    });
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const said: string[] = [];
    const listen = (line: string) => {
      said.push(line.slice(0, 500));
      const start = line.indexOf(prefix);
      if (start >= 0) {
        resolve(JSON.parse(line.slice(start + prefix.length).split('\n', 1)[0] ?? '') as Result);
      }
    };
    page.on('console', message => listen(message.text()));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) =>
      listen(args.map(String).join(' ')),
    );
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      if (code !== 0) {
        reject(new Error(`the extension host ended with code ${code}:\n${said.slice(-5).join('\n')}`));
      }
    });
    await page.goto(server.url({ folder, developmentPaths: [path], testsPath }));
    return await promise;
  } finally {
    await page.close();
    await server.dispose();
  }
}
