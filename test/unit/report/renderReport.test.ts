import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fill, englishMessages as messages } from '../../../src/core/messages.ts';
import { renderReport } from '../../../src/core/report/panel/renderReport.ts';
import { renderReportShell } from '../../../src/core/report/panel/renderReportShell.ts';
import { ReportBuilder } from '../../../src/core/report/reportBuilder.ts';
import { createKnowledge, textOf, today } from '../support.ts';
import { createFamily, createSite } from './reportParts.ts';

const evil = '"><img src=x onerror=alert(1)>';

describe('the report as a page', () => {
  it('escapes every string from files and from the knowledge', () => {
    const builder = new ReportBuilder({ knowledge: createKnowledge({}), today });
    const family = createFamily({ id: evil, label: evil, vendor: evil, weights: 'open' });
    const site = createSite({ model: evil, family, tier: 'white', kind: 'load' });
    builder.addFile({
      folder: evil,
      path: `${evil}/a.py`,
      sites: [{ site, place: { line: 1, column: 1, endColumn: 2 } }],
      isBroken: true,
    });
    builder.passOver({ folder: evil, path: 'b.py' }, 'unreadable');
    builder.stop('cancelled');
    const page = renderReport(builder.create(), messages).toString();
    assert.ok(!page.includes('<img'));
    assert.ok(page.includes('&lt;img'));
    assert.doesNotMatch(page, / style=| on\w+="|<script/);
  });

  it('says so where nothing was found', () => {
    const page = renderReport(new ReportBuilder({ knowledge: createKnowledge({}), today }).create(), messages);
    assert.ok(page.toString().includes(messages.reportNothing));
  });

  it('counts what was passed over or read in part, also where it does not name all', () => {
    const builder = new ReportBuilder({ knowledge: createKnowledge({}), today });
    for (let index = 0; index < 1003; index++) {
      const file = { folder: '', path: `${index}.json` };
      builder.addFile({ ...file, sites: [], isWronglyEncoded: index > 1, isBroken: index > 0 });
      builder.passOver(file, 'unreadable');
    }
    const page = textOf(renderReport(builder.create(), messages).toString());
    for (const [template, count] of [
      [messages.reportWronglyEncoded, 1001],
      [messages.reportBroken, 1002],
      [messages.reportUnreadable, 1003],
    ] as const) {
      const note = fill(messages.reportLongList, { shown: 200, count });
      assert.ok(page.includes(fill(template, { count })), template);
      assert.ok(page.includes(note), note);
    }
  });

  it('has a shell without inline script or style, with the words for its script', () => {
    const shell = renderReportShell(messages).toString();
    assert.doesNotMatch(shell, / style=| on\w+="|<script/);
    assert.match(shell, /data-words="\{&quot;columns&quot;/);
  });
});
