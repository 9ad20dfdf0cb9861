import 'mocha/mocha.js';
import { formatHostEvent, type HostEvent } from '../../src/tools/workbench/hostReport.ts';

// The distributive conditional keeps the two kinds of event apart.
type WithoutIndex<T> = T extends unknown ? Omit<T, 'index'> : never;
type Said = WithoutIndex<HostEvent>;

/**
 * Runs the tests inside an extension host. Mocha's browser build serves Node and the web worker alike; results
 * leave as console lines, the one way out that every host has.
 */
export async function runTests(loadTests: readonly (() => Promise<unknown>)[]): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: Mocha.reporters.Base });
  // What Mocha does for each file that it loads itself: defines describe, it and the hooks.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of loadTests) await load();
  const failures = await new Promise<number>(resolve => report(mocha.run(resolve)));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function report(runner: Mocha.Runner): void {
  let index = 0;
  const say = (event: Said) => console.log(formatHostEvent({ ...event, index: index++ }));
  const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Mocha.Runner.constants;
  runner.on(EVENT_TEST_PASS, test => say(describeTest(test, 'passed')));
  runner.on(EVENT_TEST_FAIL, (test, error) => say(describeTest(test, 'failed', error)));
  runner.on(EVENT_TEST_PENDING, test => say(describeTest(test, 'skipped')));
  runner.on(EVENT_RUN_END, () => say({ kind: 'end' }));
}

function describeTest(test: Mocha.Test, state: Extract<Said, { kind: 'test' }>['state'], error?: Error): Said {
  const told = error === undefined ? {} : { error: error.stack ?? String(error) };
  return { kind: 'test', title: test.titlePath().join(' › '), state, milliseconds: test.duration ?? 0, ...told };
}
