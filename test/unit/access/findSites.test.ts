import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonPaths } from '../../../src/core/access/commonPaths.ts';
import { findCellSites, findSites } from '../../../src/core/access/findSites.ts';
import { repositoryOptions, weightsEndings } from '../../../src/core/access/modelKeys.ts';
import { index, sitesOf } from './catalogue.ts';

const lines = (...text: string[]) => text.join('\n');

describe('access sites in code', () => {
  it('are one for a call with its id on the line, and two where the id is on another', () => {
    assert.deepEqual(sitesOf('import acme\nc.chat.create(model="gpt-4o")'), ['2 call black chat.create [gpt-4o]']);
    assert.deepEqual(sitesOf('import acme\nc.chat.create(\n  model="gpt-4o",\n)'), [
      '2 call black chat.create',
      '3 model-id black gpt-4o',
    ]);
  });

  it('need the package of the call, unless its name is distinctive', () => {
    assert.deepEqual(sitesOf('c.chat.create(model=name)'), []);
    assert.deepEqual(sitesOf('AutoModelForCausalLM.from_pretrained("acme/x-7b")'), [
      '1 load white AutoModelForCausalLM.from_pretrained [acme/x-7b]',
    ]);
  });

  it('do not guess an id that comes from a variable', () => {
    assert.deepEqual(sitesOf('import acme\nc.chat.create(model=MODEL)'), ['2 call black chat.create']);
    assert.deepEqual(sitesOf('import os\nM = os.environ.get("MODEL", "gpt-4o")'), ['2 model-id black gpt-4o']);
  });

  it('are raised by a parameter that is given, and not by one that is not', () => {
    assert.deepEqual(sitesOf('import acme\nc.chat.create(model="gpt-4o", logprobs=True)'), [
      '2 call grey chat.create [gpt-4o]',
      '2 parameter grey logprobs',
    ]);
    assert.deepEqual(sitesOf('import acme\nc.chat.create(model="o4-mini", logprobs=True)'), [
      '2 call black chat.create [o4-mini]',
      '2 parameter black logprobs no',
    ]);
    assert.deepEqual(sitesOf('import acme\nc.chat.create(model="gpt-4o", logit_bias={"1": 2})'), [
      '2 call black chat.create [gpt-4o]',
      '2 parameter black logit_bias no',
    ]);
  });

  it('name those parameters that raise the tier, and no others', () => {
    const raisers = (text: string, languageId = 'python') =>
      findSites(text, { languageId, index }).sites.find(({ kind }) => kind === 'call')?.raisedBy;
    const client = (address: string) =>
      `import acme\nc = acme.Client(base_url="${address}")\nc.chat.create(model="llama3.1:8b", logprobs=True)`;
    const posted = (address: string) =>
      `requests.post("${address}", json={"model": "llama3.1:8b", "logprobs": True, "logit_bias": {"1": 2}})`;
    const sent = (address: string) => `curl ${address} -d '{"model": "llama3.1:8b", "logprobs": true}'`;
    const path = '/v1/chat/completions';
    assert.deepEqual(
      ['http://localhost:11434', 'http://localhost:8000', 'https://api.acme.example'].map(server => [
        raisers(client(`${server}/v1`)),
        raisers(posted(`${server}${path}`)),
        raisers(sent(`${server}${path}`), 'shellscript'),
      ]),
      [
        [[], [], []],
        [[], [], []],
        [['logprobs'], ['logprobs'], ['logprobs']],
      ],
    );
  });

  it('pass over a parameter that is turned off or only declared', () => {
    for (const value of ['False', 'None', 'false', '0']) {
      assert.deepEqual(sitesOf(`import acme\nc.chat.create(model="gpt-4o", logprobs=${value})`), [
        '2 call black chat.create [gpt-4o]',
      ]);
    }
    assert.deepEqual(sitesOf("import a from '@acme/sdk';\ninterface A { logprobs?: boolean }", 'typescript'), []);
  });

  it('follow the server that an address names', () => {
    const call = 'client.chat.create(model="llama-3.1-8b")';
    const at = (address: string) => sitesOf(`import acme\nclient = acme.Client(base_url=${address})\n${call}`)[0];
    assert.equal(at('"http://localhost:11434/v1"'), '3 call white chat.create [llama-3.1-8b]');
    assert.equal(at('"http://runner:8000/v1"'), '3 call white chat.create [llama-3.1-8b]');
    assert.equal(at('"http://localhost:8000/v1"'), '3 call black chat.create [llama-3.1-8b]');
    assert.equal(at('os.environ["RUNNER_URL"]'), '3 call white chat.create [llama-3.1-8b]');
  });

  it('pass over comments, documentation, imports, keys and prose', () => {
    const text = lines(
      'import acme  # gpt-4o',
      '"""Uses "gpt-4o"."""',
      '# c.chat.create(model="gpt-4o")',
      'key = "sk-gpt-4o-key-123456"',
      'print("we use gpt-4o here")',
      'open("gpt-4o.json")',
    );
    assert.deepEqual(sitesOf(text), []);
  });

  it('take a configuration as one site, and what is set in it as part of it', () => {
    assert.deepEqual(sitesOf('import loader\nc = LoraConfig(load_in_4bit=True)'), ['2 parameter white LoraConfig']);
    assert.deepEqual(sitesOf('import loader\nm = AutoModel.from_pretrained("a/b-1", load_in_4bit=True)'), [
      '2 load white AutoModel.from_pretrained [a/b-1]',
      '2 parameter white load_in_4bit',
    ]);
  });

  it('leave functions of the file itself alone', () => {
    assert.deepEqual(sitesOf('import acme\ndef ChatAcme(model):\n  pass\nChatAcme("gpt-4o")').length, 1);
  });

  it('count some calls with one value of an argument only, and bound clients with a model only', () => {
    assert.deepEqual(sitesOf('import acme\nc.files.upload(f, purpose="batch")'), []);
    assert.deepEqual(sitesOf('import acme\nc.files.upload(f, purpose="fine-tune")'), ['2 call grey files.upload']);
    assert.deepEqual(sitesOf('import acme\nChatAcme(key=k)'), []);
    assert.deepEqual(sitesOf('import acme\nChatAcme(model="gpt-4o")'), ['2 call black ChatAcme [gpt-4o]']);
  });

  it('read builders', () => {
    const java = 'import com.acme.Client;\nvar m = ChatAcme.builder().x(1).model("gpt-4o").build();';
    assert.deepEqual(sitesOf(java, 'java'), ['2 model-id black gpt-4o']);
  });
});

describe('access sites elsewhere', () => {
  it('are ids that stand as a value by themselves', () => {
    assert.deepEqual(sitesOf('model: gpt-4o\ntitle: gpt-4o\nnote: we use gpt-4o today\n', 'yaml'), [
      '1 model-id black gpt-4o',
    ]);
    assert.deepEqual(sitesOf(`MODEL=gpt-4o\nOTHER=\${X:-llama3.1:8b}\n`, 'dotenv'), [
      '1 model-id black gpt-4o',
      '2 model-id white llama3.1:8b',
    ]);
  });

  it('are command lines, and requests with what their body asks for', () => {
    assert.deepEqual(sitesOf('runner run llama3.1:8b "hello"', 'shellscript'), [
      '1 call white runner run llama3.1:8b [llama3.1:8b]',
    ]);
    const request = 'curl https://api.acme.example/v1/chat -d \'{"model": "gpt-4o", "logprobs": true}\'';
    assert.deepEqual(sitesOf(request, 'shellscript'), [
      '1 call grey https://api.acme.example/v1/chat [gpt-4o]',
      '1 parameter grey logprobs',
    ]);
  });

  it('have the id alone where more stands behind it in the same word', () => {
    const text = 'runner eval --model_args "pretrained=acme/x-7b,dtype=float16"';
    const [site] = findSites(text, { languageId: 'shellscript', index }).sites;
    assert.equal(text.slice(site?.modelAt?.start, site?.modelAt?.end), 'acme/x-7b');
  });

  it('are ids alone in documents: in code spans, tables and fences', () => {
    const text = lines('gpt-4o is fine', 'use `gpt-4o`', '| gpt-4o-mini | x |', '```', 'gpt-4o', '# gpt-4o', '```');
    assert.deepEqual(sitesOf(text, 'markdown'), [
      '2 model-id black gpt-4o',
      '3 model-id black gpt-4o-mini',
      '5 model-id black gpt-4o',
    ]);
  });

  it('are those of the cells of a notebook, on the lines of the file', () => {
    const cell = (kind: string, source: string[]) => ({ cell_type: kind, source, metadata: {}, outputs: ['gpt-4o'] });
    const notebook = JSON.stringify(
      { cells: [cell('code', ['import acme\n', 'c.chat.create(model="gpt-4o")']), cell('markdown', ['`gpt-4o`'])] },
      undefined,
      1,
    );
    const found = findSites(notebook, { languageId: 'jupyter', index }).sites;
    assert.deepEqual(
      found.map(({ start, end }) => notebook.slice(start, end)),
      ['chat.create', 'gpt-4o'],
    );
  });

  it('need more than a common word', () => {
    assert.deepEqual(sitesOf('{"model": "command"}', 'json'), []);
    assert.deepEqual(sitesOf('import acme\nc.chat.create(model="command")'), ['2 call black chat.create [command]']);
  });
});

describe('access sites in a cell', () => {
  const sitesOf = (text: string) =>
    findCellSites(text, { languageId: 'python', index }).sites.map(
      ({ kind, model, start, end }) => [kind, model, text.slice(start, end)] as const,
    );
  const command = 'runner run llama3.1:8b';

  it('are those of its commands too, once each, on a line or on several', () => {
    const alone = sitesOf(`!${command}`);
    assert.ok(alone.length > 0);
    assert.deepEqual(sitesOf(`x = "gpt-4o"\n  !${command}`).slice(1), alone);
    assert.deepEqual(
      sitesOf('!runner run \\\n  "llama3.1:8b"').map(([kind, model]) => [kind, model]),
      [
        ['call', null],
        ['model-id', 'llama3.1:8b'],
      ],
    );
  });

  it('are those of a shell where the whole cell goes there', () => {
    assert.deepEqual(sitesOf(`%%bash\n${command}`), sitesOf(`!${command}`));
  });
});

describe('what is found where nothing else hints at a model', () => {
  it('is each of the common paths', () => {
    const found = commonPaths.map(({ path, tier }) => {
      const address = `https://models.example${path.replace('*', '')}`;
      return [sitesOf(`post("${address}")`), [`1 call ${tier} ${address}`]];
    });
    assert.deepEqual(
      found.map(([sites]) => sites),
      found.map(([, expected]) => expected),
    );
    assert.ok(commonPaths.some(({ path }) => path === '*/audio/speech'));
    assert.ok(commonPaths.some(({ path }) => path === '*/v1/fine_tuning/jobs'));
  });

  it('is a file of weights, by each of the endings, in any folder', () => {
    for (const ending of weightsEndings) {
      for (const file of [`somebody-7b${ending}`, `/models/somebody-7b${ending}`]) {
        assert.deepEqual(sitesOf(`load("${file}")`), [`1 model-id white ${file}`]);
      }
    }
    assert.ok(['.gguf', '.ggml', '.llamafile'].every(ending => weightsEndings.includes(ending)));
  });

  it('is the repository that an option takes, unless programs of all kinds have that option', () => {
    const found = [...repositoryOptions].filter(
      option => sitesOf(`serve --${option} somebody/thing-7b`, 'shellscript').length > 0,
    );
    assert.deepEqual(found, ['model-id', 'model-path', 'draft-model', 'speculative-model', 'hf-repo']);
  });
});

describe('what cannot be read', () => {
  it('throws nothing', () => {
    const texts = [
      '',
      '\0\0',
      'import acme\nc.chat.create(',
      '"""',
      'import acme\nc.chat.create(model="gpt-4o'.repeat(200),
      '\ud800'.repeat(50),
      '{"cells": [{"cell_type": "code", "source": ["c.chat.create(model=\\"gpt-4o\\")"',
      `x = "${'a'.repeat(500_000)}"`,
    ];
    for (const languageId of [
      'python',
      'typescript',
      'jupyter',
      'markdown',
      'yaml',
      'shellscript',
      'css',
      'plaintext',
    ]) {
      for (const text of texts) {
        assert.ok(findSites(text, { languageId, index }).sites.length >= 0);
      }
    }
  });

  it('takes no longer for one long run than for its length: else this test would last for minutes', () => {
    const call = 'acme.chat.create(model="gpt-4o")';
    const runs = [`# ${'long '.repeat(40_000)}`, `${'a.'.repeat(100_000)}b`, `x = [${'a, '.repeat(60_000)}]`];
    for (const run of runs) {
      const { sites } = findSites(`import acme\nimport other ${run}\n${call}\n`, { languageId: 'python', index });
      assert.deepEqual(
        sites.map(({ model }) => model),
        ['gpt-4o'],
        run.slice(0, 20),
      );
    }
    const address = 'http://localhost:8000/v1/chat/completions ';
    const { sites } = findSites(address.repeat(4_000), { languageId: 'shellscript', index });
    assert.equal(sites.length, 4_000);
  });
});
