import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import MarkdownIt from 'markdown-it';
import { loadKnowledge } from '../../../src/cli/loadKnowledge.ts';
import type { ExportContext } from '../../../src/core/exports/exportContext.ts';
import { exportNoteHtml } from '../../../src/core/exports/exportNoteHtml.ts';
import { exportNoteMarkdown } from '../../../src/core/exports/exportNoteMarkdown.ts';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase.ts';
import type { Note } from '../../../src/core/knowledge/knowledgeData.ts';
import { createKnowledge, createNote, createSource, messages, textOf, today } from '../support.ts';

const { data } = await loadKnowledge({ folder: undefined, builtIn: true });
const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
const contextOf = (knowledge: KnowledgeBase): ExportContext => ({ knowledge, messages, today, version: '1.2.3' });
const builtIn = contextOf(new KnowledgeBase(data));

const hostile =
  '<script>alert(1)</script> & "quotes" \'single\' </style> {a} $& `<b>code</b>` [`y`](javascript:alert(2)) [x](javascript:alert(1)) ![i](https://a.org/i.png) *s* _u_';

const hostileNote: Note = createNote({
  id: 'hostile',
  title: hostile,
  shortTitle: '<b>Hostile</b> & note',
  verdict: 'depends',
  verdictBasis: hostile,
  summary: hostile,
  both: hostile,
  body: [
    '## In short',
    `${hostile} [^first][^second] and [a note](note:other), [elsewhere](https://example.org/a).`,
    '```html\n<b>[^first]</b>\n```',
    '[x]: javascript:alert(1)',
  ].join('\n\n'),
  claims: ['first', 'second'].map(id => ({
    id,
    text: hostile,
    evidence: 'strong',
    basis: 'definition',
    scope: hostile,
    compares: 'both',
    sources: [{ id: 'paper', at: hostile, read: 'secondary' }],
  })),
  contested: [{ against: 'second', text: hostile, sources: [{ id: 'paper', at: 'p. 1', read: 'primary' }] }],
});
const hostileContext = contextOf(createKnowledge({ sources: [createSource({ title: hostile, authors: [hostile] })] }));

const all = [...data.notes.map(note => [note, builtIn] as const), [hostileNote, hostileContext] as const];

describe('a note as HTML', () => {
  for (const [note, context] of all) {
    it(`is valid: ${note.id}`, async () => {
      const report = await validator.validateString(exportNoteHtml(note, context));
      const found = report.results.flatMap(({ messages: list }) => list);
      assert.deepEqual(
        found.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
        [],
      );
    });

    it(`needs nothing else and runs nothing: ${note.id}`, () => {
      const page = exportNoteHtml(note, context);
      assert.doesNotMatch(page, /<(?:script|link|img|iframe|object|embed|form)\b/i);
      assert.doesNotMatch(page, /\son\w+=|javascript:[^<]*"|url\(|@import|var\(--vscode/i);
      const targets = Array.from(page.matchAll(/ href="([^"]*)"/g), ([, href = '']) => href);
      const ids = new Set(Array.from(page.matchAll(/ id="([^"]*)"/g), ([, id = '']) => id));
      for (const href of targets) {
        assert.ok(href.startsWith('#') ? ids.has(href.slice(1)) : href.startsWith('https://'), href);
      }
    });
  }

  it('says everything that the note does', () => {
    for (const note of data.notes) {
      const page = textOf(exportNoteHtml(note, builtIn));
      for (const claim of note.claims) {
        assert.ok(page.includes(claim.text.replaceAll('`', '')), claim.id);
      }
      for (const source of builtIn.knowledge.sourcesOf(note)) {
        assert.ok(page.includes(source.url), source.id);
      }
    }
  });

  it('keeps the lines of code as they are, the empty ones and the blanks at their ends', () => {
    const code = 'first  \n\n\n\tsecond\t\n \nthird';
    const note = createNote({ id: 'code', body: `## In short\n\n\`\`\`text\n${code}\n\`\`\`\n\nMore.` });
    const page = exportNoteHtml(note, hostileContext);
    assert.match(page, /<pre>/);
    assert.ok(page.includes(`>${code}\n</code></pre>`), page);
  });

  it('leaves no empty lines where a note has no verdict, no figure and no sources', () => {
    const page = exportNoteHtml(createNote({ id: 'bare', body: 'Words.' }), hostileContext);
    assert.doesNotMatch(page, /\n\s*\n|[ \t]\n/);
  });

  it('has its figure with colours of its own', () => {
    const note = data.notes.find(({ figure }) => figure === 'access-ladder');
    assert.ok(note);
    assert.match(exportNoteHtml(note, builtIn), /svg \.tier \{ fill: none; stroke: #0b5cad;[\s\S]*<svg role="img"/);
  });
});

describe('a note as Markdown', () => {
  const render = (text: string) => new MarkdownIt({ html: true, linkify: false }).render(text);

  it('numbers its claims and its sources', () => {
    const note = data.notes.find(({ id }) => id === 'misuse-risk');
    assert.ok(note);
    const text = exportNoteMarkdown(note, builtIn);
    assert.match(text, /^# How much worse is misuse risk from open foundation models\?\n/);
    const page = render(text);
    const lists = page.split('<h2>');
    const itemsOf = (heading: string) => lists.find(part => part.startsWith(heading))?.match(/<li>/g)?.length;
    assert.equal(itemsOf('Claims'), note.claims.length);
    assert.equal(itemsOf('Sources'), builtIn.knowledge.sourcesOf(note).length);
    assert.match(text, /\(Claim 1/);
    assert.doesNotMatch(text, /\[\^|\]\((?:note|term):/);
  });

  it('has no HTML, no picture, and no address but of https', () => {
    for (const [note, context] of all) {
      const page = render(exportNoteMarkdown(note, context));
      assert.doesNotMatch(page, /<(?:script|img|b)\b/i, note.id);
      const targets = Array.from(page.matchAll(/(?:href|src)="([^"]*)"/g), ([, target = '']) => target);
      assert.deepEqual(
        targets.filter(target => !target.startsWith('https://')),
        [],
      );
    }
  });

  it('reads as the note does, whatever stands in it', () => {
    const text = exportNoteMarkdown(hostileNote, hostileContext);
    const plain = textOf(render(text));
    const shown = hostile.replaceAll('`', '');
    assert.ok(plain.startsWith(shown), plain.slice(0, 200));
    assert.match(text, /```html\n<b>\[\^first\]<\/b>\n```/);
    assert.match(text, /\(Claim 1, Claim 2\) and a note, \[elsewhere\]\(https:\/\/example\.org\/a\)\./);
  });
});
