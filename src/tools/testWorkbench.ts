import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { finishPart } from './testResults.ts';
import { buildExtension, packageExtension, readExtensionFolder } from './workbench/extensionFolder.ts';
import { repositoryRoot } from './workbench/repository.ts';

// A real VS Code in a real browser, as a person would use it. Words on the command line choose files by name.
const words = process.argv.slice(2);
const folder = join(repositoryRoot, 'test', 'workbench');
const files = globSync('**/*.test.ts', { cwd: folder })
  .filter(file => words.length === 0 || words.some(word => file.includes(word)))
  .sort()
  .map(file => join(folder, file));

const startedAt = performance.now();
buildExtension(await readExtensionFolder(repositoryRoot));
packageExtension();
const counts = { passed: 0, failed: 0, skipped: 0 };

/** A suite, and the file itself, end like a test; a file that breaks off counts as a failed one. */
function isTest(event: { readonly name: string; readonly details: { readonly type?: string | undefined } }): boolean {
  return event.details.type !== 'suite' && !files.includes(event.name);
}

// A workbench and its browser fill two cores.
const concurrency = Math.max(1, Math.floor(availableParallelism() / 2));
const events = run({ files, concurrency });
events.on('test:pass', event => {
  if (isTest(event)) counts[event.skip !== undefined || event.todo !== undefined ? 'skipped' : 'passed'] += 1;
});
events.on('test:fail', event => {
  if (event.details.type !== 'suite') counts.failed += 1;
});
const shown = events.compose(spec);
shown.pipe(process.stdout);
await finished(shown);
await finishPart('workbench', counts, startedAt);
