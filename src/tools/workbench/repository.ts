import { join, resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** Everything that is fetched or written by tests; ignored by git. */
export const testFolder = join(repositoryRoot, '.vscode-test');

export const fixturesFolder = join(repositoryRoot, 'test', 'fixtures');

/** The folder that every test and `npm start` opens. */
export const sampleWorkspace = join(fixturesFolder, 'workspace');

export const extensionId = 'open-vs-closed.open-vs-closed';
