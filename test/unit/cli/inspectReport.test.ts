import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';
import { sourcesText } from '../support.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-vs-closed-inspect-report-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

write('team/sources.yaml', sourcesText());
write(
  'team/models/acme.yaml',
  `- id: acme-one
  label: "Acme One"
  vendor: "Acme"
  match: ["acme-one*"]
  examples: ["acme-one-2025"]
  kind: text
  weights: open
  retirements:
    - {id: acme-one-2025, endpoint: acme, shutdown: 2024-01-02, afterwards: fails, sources: [{id: paper}], asOf: 2026-11}
  sources: [{id: paper, supports: [name]}]
  asOf: 2026-11
`,
);
write(
  'team/surfaces/acme.yaml',
  '- {id: acme, label: Acme API, kind: endpoint, tier: black, reach: black, sources: [{id: paper}], asOf: 2026-11}\n',
);
write('project/src/a.py', 'MODEL = "acme-one-2025"\n');
write('project/README.md', 'Nothing.\n');

function inspect(...args: readonly string[]) {
  const program = join(repositoryRoot, 'src', 'cli', 'inspect.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--knowledge', 'team', '--no-builtin', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('inspect --report', () => {
  it('prints the totals as one JSON object', () => {
    const { status, stdout, stderr } = inspect('--report', 'project');
    const { date, passedOver, ...rest } = JSON.parse(stdout);
    const counts = { black: 0, grey: 0, white: 0, named: 1 };
    assert.match(date, /^\d{4}-\d\d-\d\d$/);
    assert.deepEqual(Object.keys(passedOver), ['counts', 'names']);
    assert.deepEqual([status, stderr, stdout.split('\n').length], [0, '', 2]);
    assert.deepEqual(rest, {
      path: 'project',
      files: { read: 2, withSites: 1, wronglyEncoded: [], wronglyEncodedCount: 0, broken: [], brokenCount: 0 },
      stopped: null,
      highest: null,
      totals: {
        tiers: counts,
        vendors: [{ key: 'Acme', counts }],
        models: [{ model: 'acme-one-2025', family: 'acme-one', vendor: 'Acme', counts }],
        folders: [{ key: 'src', counts }],
        kinds: [{ key: 'model-id', counts }],
      },
    });
  });

  it('exports the whole report in each format', async () => {
    const [markdown, json, csv, cycloneDx] = ['markdown', 'json', 'csv', 'cyclonedx'].map(format => {
      const { status, stdout, stderr } = inspect('--report', '--export', format, 'project');
      assert.deepEqual([status, stderr], [0, ''], format);
      return stdout;
    });
    assert.match(markdown ?? '', /^# Access report\n/);
    assert.deepEqual(
      [JSON.parse(json ?? '').format, JSON.parse(json ?? '').sites.length, csv?.split('\r\n')[1]],
      [1, 1, ',src/a.py,1,10,1,23,model-id,named,acme-one-2025,acme-one,Acme,,,yes'],
    );
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    assert.equal(await validator.validate(cycloneDx ?? ''), null);
    const [component] = JSON.parse(cycloneDx ?? '').components;
    assert.deepEqual([component.type, component.name], ['machine-learning-model', 'acme-one-2025']);
  });

  it('says how it is used where it is asked for something else', () => {
    const wrong = [
      ['--report'],
      ['--report', 'project', 'team'],
      ['--report', '--export', 'xml', 'project'],
      ['--report', '--requests', 'x', 'project'],
      ['--export', 'json', 'project/README.md'],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = inspect(...args);
      assert.deepEqual([status, stdout, stderr.split('\n')[0]?.slice(0, 6)], [2, '', 'usage:'], args.join(' '));
    }
  });

  it('fails where there is no such folder', () => {
    const { status, stdout, stderr } = inspect('--report', 'nowhere');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /nowhere/);
  });
});
