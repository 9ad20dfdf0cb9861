import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';
import { glossaryText } from '../support.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-vs-closed-inspect-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into the folder of the tests; returns its path. */
function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const team = join(folder, 'team');
write('team/sources.yaml', '');
write('team/glossary/own.yaml', '- {id: house, label: "house model", definition: "our own"}\n- {id: bad}\n');

interface Run {
  readonly status: number | null;
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  readonly errors: string;
}

/** Runs `inspect`; every line on its standard output has to be a JSON object. */
function inspect(...args: readonly string[]): Run {
  const program = join(repositoryRoot, 'src', 'cli', 'inspect.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
  const answers = stdout
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line));
  return { status, answers, errors: stderr };
}

const requestFile = (...requests: readonly object[]) =>
  write('requests.jsonl', `${requests.map(request => JSON.stringify(request)).join('\n')}\n`);

const unrelated = { inContext: false, because: ['has nothing that speaks of models'] };
const nothing = { modelContext: unrelated, terms: [], sites: [] };

// An ambiguous word beside one that is not.
const words = join(folder, 'words');
write('words/sources.yaml', '');
write(
  'words/glossary/words.yaml',
  '- {id: weights, label: weights, forms: [weight], definition: the numbers, brief: numbers, ambiguous: true}\n' +
    '- {id: api-key, label: API key, definition: buys calls}\n',
);
const ownWords = ['--knowledge', words, '--no-builtin'];

describe('inspect', () => {
  it('answers a file with its language, and the places of its terms', () => {
    write('a.py', '\uFEFFx = 1\r\nload_weights(API_KEY) # 🎉 weights\r\n');
    const { status, answers, errors } = inspect('a.py', ...ownWords);
    const place = (column: number, endColumn: number, term: string, card: string) => ({
      line: 2,
      column,
      endColumn,
      term,
      card,
    });
    assert.deepEqual(
      { status, answers, errors },
      {
        status: 0,
        answers: [
          {
            path: 'a.py',
            languageId: 'python',
            modelContext: { inContext: false, because: ['speaks of API key (line 2)'] },
            terms: [
              place(6, 13, 'weights', 'compact'),
              place(14, 21, 'api-key', 'full'),
              place(28, 35, 'weights', 'compact'),
            ],
            sites: [],
          },
        ],
        errors: '',
      },
    );
  });

  it('answers requests, then files, in the order asked', () => {
    write('b.txt', '');
    const requests = requestFile(
      { path: 'x.md', text: '' },
      { path: 'b.txt' },
      { path: 'y', text: '', languageId: 'rust' },
    );
    const { status, answers } = inspect('b.txt', '--requests', requests, '--no-builtin');
    assert.deepEqual(
      [status, answers],
      [
        0,
        [
          { path: 'x.md', languageId: 'markdown', ...nothing },
          { path: 'b.txt', languageId: 'plaintext', ...nothing },
          { path: 'y', languageId: 'rust', ...nothing },
          { path: 'b.txt', languageId: 'plaintext', ...nothing },
        ],
      ],
    );
  });

  it('adds knowledge, leaves out that which is built in, and names problems beside the answers', () => {
    const requests = requestFile({ path: 'a', text: 'house model weights' });
    const runs = [['--knowledge', team], ['--knowledge', team, '--no-builtin'], ['--no-builtin'], []].map(options =>
      inspect(...options, '--requests', requests),
    );
    const terms = runs.map(({ answers }) =>
      answers.flatMap(answer => (answer['terms'] as { term: string }[]).map(({ term }) => term)),
    );
    assert.deepEqual(terms, [['house', 'weights'], ['house'], [], ['weights']]);
    assert.deepEqual(
      runs.map(({ status }) => status),
      [0, 0, 0, 0],
    );
    assert.match(runs[0]?.errors ?? '', /^glossary\/own\.yaml:2:3: This entry needs a "label" or "forms"\. Mend: /);
  });

  it('shows the card at a place, or null where there is none', () => {
    write('own/glossary/a.yaml', glossaryText(['  sources: [{id: paper}]\n', '']));
    const text = 'a\nmodel weights, b';
    const ats = [
      [2, 7],
      [2, 14],
      [2, 15],
      [1, 1],
      [9, 9],
      [2, 99],
    ];
    const requests = requestFile(...ats.map(at => ({ path: 'a', text, at })));
    const { answers } = inspect('--knowledge', join(folder, 'own'), '--no-builtin', '--requests', requests);
    const hover = {
      line: 2,
      column: 1,
      endColumn: 14,
      terms: ['weights'],
      markdown: '**[weights](#term-weights)** — the numbers  \nno source given · date unknown',
    };
    assert.deepEqual(
      answers.map(answer => answer['hover']),
      [hover, hover, null, null, null, null],
    );
  });

  it('tells full from compact cards, and what that went by', () => {
    const model = 'import transformers\n\nweights = 1\n';
    const requests = requestFile(
      { path: 'x/model.py', text: model, at: [3, 1] },
      { path: 'x/style.css', text: 'h1 { weight: 1 }', at: [1, 6] },
      { path: 'x/a.ts', text: 'const API_KEY = 1', at: [1, 7] },
    );
    const { answers } = inspect(...ownWords, '--requests', requests);
    const told = answers.map(({ modelContext, terms, hover }) => ({
      context: modelContext,
      cards: (terms as { card: string }[]).map(({ card }) => card),
      markdown: (hover as { markdown: string }).markdown,
    }));
    const mutes = (language: string, id: string) =>
      `[Not this word](#mute-term-weights) · [Not in ${language}](#mute-language-${id}) · ` +
      `[Only in model code](#mute-outsideModelCode-${id})`;
    assert.deepEqual(told, [
      {
        context: { inContext: true, because: ['imports transformers (line 1)'] },
        cards: ['full'],
        markdown:
          '**[weights](#term-weights)** — the numbers  \nno source given · date unknown  \n' +
          `Shown because this file imports transformers (line 1) · ${mutes('Python', 'python')}`,
      },
      {
        context: unrelated,
        cards: ['compact'],
        markdown: `**weights** — numbers · [More](#term-weights) · ${mutes('CSS', 'css')}`,
      },
      {
        context: { inContext: false, because: ['speaks of API key (line 1)'] },
        cards: ['full'],
        markdown: '**[API key](#term-api-key)** — buys calls  \nno source given · date unknown',
      },
    ]);
  });

  it('goes by the packages of the nearest project, up to its repository', () => {
    write('project/a.py', '');
    write('project/package.json', '{"dependencies": {"openai": "^4.1.0"}}');
    write('project/src/deep/a.py', '');
    write('project/src/own/requirements.txt', 'numpy\n');
    write('project/src/own/a.py', '');
    write('project/other/.git/HEAD', '');
    write('project/other/a.py', '');
    const files = ['project/a.py', 'project/src/deep/a.py', 'project/src/own/a.py', 'project/other/a.py'];
    const requests = requestFile(...['project/src/b.py', 'project/gone/b.py'].map(path => ({ path, text: '' })));
    const { answers } = inspect(...ownWords, '--requests', requests, ...files);
    const ofProject = { inContext: false, because: ['belongs to a project with openai (package.json)'] };
    assert.deepEqual(
      answers.map(({ modelContext }) => modelContext),
      [ofProject, unrelated, ofProject, ofProject, unrelated, unrelated],
    );
  });

  it('goes on after what cannot be read, and ends with status 1', () => {
    write('c.py', '');
    const { status, answers } = inspect('gone.py', '.', 'c.py', '--no-builtin');
    const [gone, directory, last] = answers;
    assert.deepEqual(
      [status, Object.keys(gone ?? {}), Object.keys(directory ?? {}), last],
      [1, ['path', 'error'], ['path', 'error'], { path: 'c.py', languageId: 'python', ...nothing }],
    );
    assert.deepEqual([gone?.['path'], directory?.['path']], ['gone.py', '.']);
    assert.match(String(gone?.['error']), /ENOENT/);
  });

  it('goes on after what is no request', () => {
    const requests = write(
      'bad.jsonl',
      '{"path": 5}\nnot JSON\n\n{"path": "a", "text": "", "at": [0, 1]}\n{"path": "b", "text": ""}\n',
    );
    const { status, answers } = inspect('--no-builtin', '--requests', requests);
    assert.deepEqual(
      [status, answers.map(answer => [answer['path'], 'error' in answer])],
      [
        1,
        [
          ['5', true],
          ['', true],
          ['a', true],
          ['b', false],
        ],
      ],
    );
  });

  it('says on standard error alone what it cannot do at all', () => {
    const runs = [[], ['--colour'], ['--requests', 'gone.jsonl'], ['--knowledge', 'gone', 'a.py']].map(args =>
      inspect(...args),
    );
    assert.deepEqual(
      runs.map(({ status, answers, errors }) => [status, answers, errors !== '']),
      [
        [2, [], true],
        [2, [], true],
        [2, [], true],
        [2, [], true],
      ],
    );
    assert.match(runs[0]?.errors ?? '', /^usage: /);
  });
});
