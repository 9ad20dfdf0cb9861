import { spawn } from 'node:child_process';
import { clearResults, readResults } from './testResults.ts';

/*
 * `npm test`: the project's checks, then the unit, host and workbench tests. Every part runs, even where an earlier one
 * failed; a part that leaves no results counts as a failure.
 */

const started = Date.now();
await clearResults();
const checks = [await runScript('check'), await runScript('build'), await runScript('package')];
const parts = ['unit', 'host', 'workbench'];
const totals = { passed: 0, failed: checks.filter(code => code !== 0).length, skipped: 0 };
for (const part of parts) {
  const code = await runScript(`test:${part}`);
  const results = await readResults(part);
  totals.passed += results?.passed ?? 0;
  totals.skipped += results?.skipped ?? 0;
  const failed = results?.failed ?? 0;
  totals.failed += code !== 0 && failed === 0 ? 1 : failed;
  if (!results) {
    console.log(`${part}: left no results, which counts as a failure`);
  }
}
console.log(`\nTook ${Math.round((Date.now() - started) / 1000)} s.`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

/** Runs an npm script with its output passed through; resolves to its exit status. */
function runScript(name: string): Promise<number> {
  console.log(`\n> npm run ${name}`);
  return new Promise(resolve => {
    const child = spawn('npm', ['run', '--silent', name], { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(1));
    child.on('exit', code => resolve(code ?? 1));
  });
}
