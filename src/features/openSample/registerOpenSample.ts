import * as vscode from 'vscode';
import { commandIds } from '../../platform/contributions.ts';
import type { Failures } from '../../platform/failures.ts';
import { registerCommands } from '../../platform/registerCommands.ts';
import { SampleFiles, samplePath } from './sampleFiles.ts';

/** The file system that holds the sample; package.json has it among the activation events. */
const sampleScheme = 'open-vs-closed';

/** *Open Sample File*: a file with terms and access sites, for the first minutes. It is read-only and on no disk. */
export function registerOpenSample(failures: Failures): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(sampleScheme, new SampleFiles(), { isReadonly: true }),
    registerCommands(failures, {
      [commandIds.openSample]: async () => {
        const uri = vscode.Uri.from({ scheme: sampleScheme, path: samplePath });
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      },
    }),
  );
}
