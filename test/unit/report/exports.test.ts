import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import type { AccessReport } from '../../../src/core/report/accessReport.ts';
import { exportCsv } from '../../../src/core/report/exportCsv.ts';
import { exportJson } from '../../../src/core/report/exportJson.ts';
import { exportMarkdown } from '../../../src/core/report/exportMarkdown.ts';
import { messages, textOf } from '../support.ts';
import {
  api,
  builderOf,
  createFamily,
  createLicence,
  createRetirement,
  createSite,
  createTechnique,
  reportOn,
} from './reportParts.ts';

const licence = createLicence({ name: 'Terms', spdx: undefined, duties: ['show "Built with F"'] });
const family = createFamily({
  id: 'f',
  label: 'Family F',
  vendor: 'Acme',
  weights: 'open',
  licence,
  retirements: [createRetirement({ id: 'm', shutdown: '2027-01-14' })],
  endpoints: ['api'],
});
const techniques = [
  createTechnique({ id: 'tune', label: 'Tuning', needs: [['gradients']] }),
  createTechnique({ id: 'rank', label: 'Ranking', needs: [['data'], ['hosted-tuning']], instead: 'ask twice' }),
  createTechnique({ id: 'bias', label: 'Bias', needs: [['hosted-tuning']] }),
];

function exampleReport(): AccessReport {
  const builder = builderOf(
    {
      'src/a.py': [
        createSite({ kind: 'load', tier: 'white', model: 'acme/f', family }),
        createSite({ model: 'm', family, surface: api, server: api }),
        createSite({ kind: 'parameter', granted: 'unknown', modelOfCall: 'm', family, internals: ['hosted-tuning'] }),
        createSite({ kind: 'load', tier: 'white' }),
      ],
      'README.md': [createSite({ kind: 'model-id', model: 'm', family, isMention: true })],
    },
    { techniques },
  );
  builder.passOver({ folder: '', path: 'locked.py' }, 'unreadable');
  builder.passOver({ folder: '', path: 'a.bin' }, 'binary');
  builder.addFile({ folder: '', path: 'z.py', sites: [], isWronglyEncoded: true });
  builder.stop('cancelled');
  return builder.create();
}

const hostile = '|`<img src=x onerror=alert(1)>`[a](https://e.org)**b**\n# c @you www.e.org \u202Egnp.exe';

describe('the report as Markdown', () => {
  it('says all that the report has', () => {
    assert.deepEqual(exportMarkdown(exampleReport(), messages).split('\n'), [
      '# Access report',
      '',
      'Made on 2026-11-23. Files read: 3; with access sites: 2.',
      '',
      '**Not complete: cancelled after z.py.**',
      '',
      messages.reportTierNote,
      '',
      '## Totals',
      '',
      '| White-box | Grey-box | Black-box | Named only |',
      '| --- | --- | --- | --- |',
      '| 2 | 0 | 2 | 1 |',
      '',
      '### By vendor',
      '',
      '| Vendor | White-box | Grey-box | Black-box | Named only |',
      '| --- | --- | --- | --- | --- |',
      '| Acme | 1 | 0 | 2 | 1 |',
      '| Not known | 1 | 0 | 0 | 0 |',
      '',
      '### By model',
      '',
      '| Model | Family | White-box | Grey-box | Black-box | Named only |',
      '| --- | --- | --- | --- | --- | --- |',
      '| m | Family F | 0 | 0 | 2 | 1 |',
      '| acme/f | Family F | 1 | 0 | 0 | 0 |',
      '| Not known from the line |  | 1 | 0 | 0 | 0 |',
      '',
      '### By folder',
      '',
      '| Folder | White-box | Grey-box | Black-box | Named only |',
      '| --- | --- | --- | --- | --- |',
      '| src | 2 | 0 | 2 | 0 |',
      '| . | 0 | 0 | 0 | 1 |',
      '',
      '### By kind of site',
      '',
      '| Kind | White-box | Grey-box | Black-box | Named only |',
      '| --- | --- | --- | --- | --- |',
      '| Load | 2 | 0 | 0 | 0 |',
      '| Call | 0 | 0 | 1 | 0 |',
      '| Parameter | 0 | 0 | 1 | 0 |',
      '| Model id | 0 | 0 | 0 | 1 |',
      '',
      '## What this code can do',
      '',
      messages.reportTechniquesNote,
      '',
      '### Possible',
      '',
      '- Tuning — first at src/a.py:1:1',
      '',
      '### Not known: a parameter may be asked for and not given',
      '',
      '- Ranking — first at src/a.py:3:1; needs training data; nearest: ask twice',
      '- Bias — first at src/a.py:3:1; needs hosted tuning',
      '',
      '## Licences of the weights in hand',
      '',
      '- Terms (Family F), as of 2026-11',
      '  - show "Built with F"',
      '',
      'Sites with weights in hand whose licence is not known: 1.',
      '',
      '## Calendar of model ids',
      '',
      '| Model | Family | Answered by | What is listed | Seen | Sites | Named only |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      '| m | Family F | The API | listed to retire 2027-01-14, in 52 days; calls then fail | as of 2026-11 | 2 | 1 |',
      '',
      '## Files passed over',
      '',
      '- Unreadable: 1',
      '  - locked.py',
      '- Binary: 1',
      '- Read in part, with bytes that are no text: 1',
      '  - z.py',
      '',
      '## Sites',
      '',
      '| Place | Kind | Tier | Model | Family | Through | Answered by | Granted |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| src/a.py:1:1 | Load | White-box | acme/f | Family F |  |  |  |',
      '| src/a.py:2:1 | Call | Black-box | m | Family F | The API | The API |  |',
      '| src/a.py:3:1 | Parameter | Black-box | m | Family F |  |  | asked for, not known whether given |',
      '| src/a.py:4:1 | Load | White-box | Not known from the line |  |  |  |  |',
      '| README.md:1:1 | Model id | Named only | m | Family F |  |  |  |',
      '',
    ]);
  });

  it('says that nothing was found, and that nothing was passed over', () => {
    assert.deepEqual(exportMarkdown(reportOn({ 'a.py': [] }, { techniques }), messages).split('\n\n'), [
      '# Access report',
      'Made on 2026-11-23. Files read: 1; with access sites: 0.',
      messages.reportTierNote,
      'No access site was found.',
      '## Files passed over',
      'None.\n',
    ]);
  });

  it('counts the files that were read in part, also where it does not name all', () => {
    const builder = builderOf({});
    for (let index = 0; index < 1002; index++) {
      builder.addFile({ folder: '', path: `${index}.json`, sites: [], isWronglyEncoded: index > 0, isBroken: true });
    }
    const lines = exportMarkdown(builder.create(), messages).split('\n');
    assert.deepEqual(
      lines.filter(line => line.startsWith('- Read in part')),
      [
        '- Read in part, with bytes that are no text: 1001',
        '- Read in part, notebooks and JSON with errors in their form: 1002',
      ],
    );
  });

  it('takes the words of files and of the knowledge for no Markdown', () => {
    const bad = createFamily({
      id: 'bad',
      label: hostile,
      vendor: hostile,
      weights: 'open',
      licence: createLicence({ name: hostile, duties: [hostile] }),
      retirements: [createRetirement({ id: hostile.toLowerCase(), replacement: hostile })],
    });
    const builder = builderOf(
      {
        [hostile]: [
          createSite({ model: hostile, family: bad, surface: { ...api, label: hostile } }),
          createSite({ kind: 'load', tier: 'white', family: bad }),
        ],
      },
      { techniques: [createTechnique({ id: 't', label: hostile, needs: [['data']], instead: hostile })] },
    );
    builder.passOver({ folder: hostile, path: hostile }, 'unreadable');
    builder.addFile({ folder: hostile, path: hostile, sites: [], isWronglyEncoded: true });
    builder.stop('tooManyFiles');
    const markdown = exportMarkdown(builder.create(), messages);
    const html = new MarkdownIt({ html: true, linkify: true }).render(markdown);
    const tags = new Set(Array.from(html.matchAll(/<(\w+)/g), ([, name]) => name));
    const ours = ['h1', 'h2', 'h3', 'p', 'strong', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'li'];
    assert.deepEqual([...tags].sort(), ours.sort());
    assert.equal(html.match(/<strong>/g)?.length, 1);
    assert.equal(/\u202E/.test(markdown), false);
    const shown = hostile.replace('\n', ' ').replace('\u202E', '\uFFFD');
    const lines = textOf(html).split('\n');
    for (const line of [shown, `${shown}:1:1`, `${shown} (${shown}), as of 2026-11`, `${shown}/${shown}`]) {
      assert.ok(lines.includes(line), line);
    }
  });
});

describe('the report as JSON', () => {
  it('is the whole report behind the number of its format', () => {
    const report = exampleReport();
    assert.deepEqual(JSON.parse(exportJson(report)), { format: 1, ...report });
    assert.equal(Object.keys(JSON.parse(exportJson(report)))[0], 'format');
  });
});

describe('the report as CSV', () => {
  it('has a row for each site', () => {
    assert.deepEqual(exportCsv(exampleReport()).split('\r\n'), [
      'folder,path,line,column,endLine,endColumn,kind,tier,model,family,vendor,surface,server,granted',
      ',src/a.py,1,1,1,2,load,white,acme/f,f,Acme,,,yes',
      ',src/a.py,2,1,2,2,call,black,m,f,Acme,api,api,yes',
      ',src/a.py,3,1,3,2,parameter,black,m,f,Acme,,,unknown',
      ',src/a.py,4,1,4,2,load,white,,,,,,yes',
      ',README.md,1,1,1,2,model-id,named,m,f,Acme,,,yes',
      '',
    ]);
  });

  it('quotes what needs it, and guards what a spreadsheet would run', () => {
    const ids = ['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', 'a=1', 'a,b', 'say "hi"', 'two\r\nlines', '=A1,"x"'];
    const csv = exportCsv(reportOn({ 'a,b.py': ids.map(model => createSite({ model })) }));
    const start = ['', '"a,b.py"'].join(',');
    const cells = csv
      .split(`${start},`)
      .slice(1)
      .map(row => row.split('call,black,')[1]?.replace(',,,,,yes\r\n', ''));
    assert.deepEqual(cells, [
      "'=1+1",
      "'+1",
      "'-1",
      "'@sum",
      "'\t=1",
      '"\'\r=1"',
      'a=1',
      '"a,b"',
      '"say ""hi"""',
      '"two\r\nlines"',
      '"\'=A1,""x"""',
    ]);
  });

  it('is the row of names alone where nothing was found', () => {
    assert.equal(exportCsv(reportOn({})).split('\r\n').length, 2);
  });
});
