import { availableParallelism } from 'node:os';
import { basename, relative } from 'node:path';
import type { EventData } from 'node:test';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { finishPart } from './testResults.ts';
import { repositoryRoot } from './workbench/repository.ts';

/*
 * `npm run test:unit`: the tests in test/unit, a process for each file. Prints what failed and what was left out, then
 * the counts.
 */

const startedAt = performance.now();
const counts = { passed: 0, failed: 0, skipped: 0 };
/** The names that lead to the test being reported; a file's events come one after the other. */
const path: string[] = [];

for await (const { type, data } of run({
  globPatterns: ['test/unit/**/*.test.ts'],
  cwd: repositoryRoot,
  concurrency: availableParallelism(),
})) {
  switch (type) {
    case 'test:start':
      path.splice(data.nesting, Number.POSITIVE_INFINITY, data.name);
      break;
    case 'test:pass':
      onPass(data);
      break;
    case 'test:fail':
      onFail(data);
      break;
    case 'test:stdout':
    case 'test:stderr':
      process.stderr.write(data.message);
      break;
  }
}
await finishPart('unit', counts, startedAt);

function onPass(data: EventData.TestPass): void {
  if (isLeftOut(data)) {
    leaveOut(data);
  } else if (data.details.type !== 'suite' && !isWholeFile(data)) {
    counts.passed++;
  }
}

function onFail(data: EventData.TestFail): void {
  const { error } = data.details;
  if ('failureType' in error && error.failureType === 'subtestsFailed') {
    return;
  }
  if (isLeftOut(data)) {
    leaveOut(data);
    return;
  }
  counts.failed++;
  const { cause = error } = error;
  console.error(`\nFAILED ${describe(data)}`);
  console.error(cause instanceof Error ? withoutOwnFrames(cause.stack ?? cause.message) : inspect(cause));
}

/** Leaves out the lines of a stack that lie in Node itself. */
function withoutOwnFrames(stack: string): string {
  return stack.replace(/\n +at .*\(?node:.*/g, '');
}

function leaveOut(data: EventData.TestPass | EventData.TestFail): void {
  counts.skipped++;
  const reason = [data.skip, data.todo].find(value => typeof value === 'string' && value !== '');
  console.log(`skipped ${describe(data)}${reason === undefined ? '' : `: ${reason}`}`);
}

function isLeftOut({ skip, todo }: EventData.TestPass | EventData.TestFail): boolean {
  return (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false);
}

/** A file without tests passes under its own name: nothing ran in it. */
function isWholeFile({ name, file }: EventData.TestPass): boolean {
  return file !== undefined && basename(file) === basename(name);
}

function describe({ file, line, nesting, name }: EventData.TestPass | EventData.TestFail): string {
  const place = file === undefined ? '' : `${relative(repositoryRoot, file)}:${line} `;
  return `${place}${[...path.slice(0, nesting), name].join(' > ')}`;
}
