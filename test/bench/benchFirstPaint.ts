import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { exportNoteMarkdown } from '../../src/core/exports/exportNoteMarkdown.ts';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { englishMessages } from '../../src/core/messages.ts';
import { compileBuiltIn } from '../../src/tools/builtInKnowledge.ts';
import type { Workbench } from '../../src/tools/workbench/installWorkbench.ts';
import { pollUntil } from '../../src/tools/workbench/pollUntil.ts';
import { repositoryRoot, sampleWorkspace } from '../../src/tools/workbench/repository.ts';
import { startServer } from '../../src/tools/workbench/startServer.ts';
import { median, percentile, rounded } from './statistics.ts';

const noteId = 'access-and-techniques';
const fileName = 'note.md';

/** Each of the two so often, by turns; the first time of each is reported by itself. */
const rounds = 12;

interface Choice {
  /** Opens the pick and narrows it down, to the point where Enter chooses. */
  readonly prepare: (page: Page) => Promise<void>;
  /** Words that only this page has. */
  readonly shows: string;
}

/**
 * From Enter on a note in a pick to the first paint of its text, and beside it the same for VS Code's own preview of a
 * Markdown file with the same text, chosen in Quick Open. Both begin without a panel. Milliseconds.
 */
export async function benchFirstPaint(workbench: Workbench, browser: Browser): Promise<object> {
  const { text, title } = await readNote();
  const settings = { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.preview.editor' } };
  const server = await startServer(workbench, { honourPayload: true, settings });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    const folder = join(server.temporaryFolder, 'workspace');
    await cp(sampleWorkspace, folder, { recursive: true });
    await writeFile(join(folder, fileName), text);
    await page.addInitScript(noteEnter);
    await page.goto(server.url({ folder, developmentPaths: [repositoryRoot] }));
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    const note: Choice = {
      prepare: async () => {
        const command = 'Open vs Closed: Open Note...';
        await openPick(page, { key: 'F1', text: `>${command}`, row: command });
        await page.keyboard.press('Enter');
        await page.getByPlaceholder('Which note?').fill(title);
        await waitForRow(page, title);
      },
      shows: title,
    };
    const file = { key: 'ControlOrMeta+P', text: join(folder, fileName), row: fileName };
    const preview: Choice = { prepare: () => openPick(page, file), shows: title };
    const times = { note: [] as number[], preview: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      times.note.push(await measure(page, note));
      times.preview.push(await measure(page, preview));
    }
    return describe(times);
  } finally {
    await page.close();
    await server.dispose();
  }
}

function describe({ note: [firstNote = 0, ...notes], preview: [firstPreview = 0, ...previews] }: Times): object {
  const [ours, theirs] = [median(notes), median(previews)];
  return {
    noteMs: rounded(ours),
    note90Ms: rounded(percentile(notes, 0.9)),
    firstNoteMs: rounded(firstNote),
    markdownPreviewMs: rounded(theirs),
    markdownPreview90Ms: rounded(percentile(previews, 0.9)),
    firstMarkdownPreviewMs: rounded(firstPreview),
    ratio: rounded(ours / theirs),
    goal: 'ratio below 1',
  };
}

interface Times {
  readonly note: readonly number[];
  readonly preview: readonly number[];
}

async function readNote(): Promise<{ readonly text: string; readonly title: string }> {
  const { data } = await compileBuiltIn();
  const knowledge = new KnowledgeBase(data);
  const note = knowledge.note(noteId);
  if (!note) {
    throw new Error(`there is no note ${noteId}`);
  }
  const context = { knowledge, messages: englishMessages, today: '2026-11-26', version: '0' };
  return { text: exportNoteMarkdown(note, context), title: note.title };
}

/** Runs in the workbench: notes when Enter was pressed last, in milliseconds since 1970. */
function noteEnter(): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      (window as { lastEnter?: number }).lastEnter = performance.timeOrigin + event.timeStamp;
    }
  };
  window.addEventListener('keydown', onKey, { capture: true });
}

interface Pick {
  readonly key: string;
  readonly text: string;
  /** What the row says that Enter is to choose: commands come only once the extensions are known. */
  readonly row: string;
}

async function openPick(page: Page, { key, text, row }: Pick): Promise<void> {
  const input = page.locator('.quick-input-widget .quick-input-filter input').first();
  await pollUntil(
    async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      return input
        .fill(text, { timeout: 3_000 })
        .then(() => waitForRow(page, row, 3_000))
        .then(
          () => true,
          () => false,
        );
    },
    { waitingFor: `a pick with "${row}"`, timeoutMs: 90_000 },
  );
}

function waitForRow(page: Page, text: string, timeout = 30_000): Promise<void> {
  return page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first().waitFor({ timeout });
}

/** One choice, from no panel to its first paint; then the panel is closed. */
async function measure(page: Page, { prepare, shows }: Choice): Promise<number> {
  await prepare(page);
  await page.keyboard.press('Enter');
  const painted = await pollUntil(() => firstPaint(page, shows), { waitingFor: `the first paint of "${shows}"` });
  const chosen = await page.evaluate(() => (window as { lastEnter?: number }).lastEnter ?? Number.NaN);
  await openPick(page, { key: 'F1', text: '>View: Close All Editors', row: 'View: Close All Editors' });
  await page.keyboard.press('Enter');
  await pollUntil(async () => (await page.locator('iframe.webview').count()) === 0, { waitingFor: 'the panel to go' });
  return painted - chosen;
}

/** When the webview with a text first painted anything, in milliseconds since 1970; undefined where it has not yet. */
async function firstPaint(page: Page, text: string): Promise<number | undefined> {
  const times = await Promise.all(page.frames().map(frame => firstPaintIn(frame, text)));
  return times.find(time => time !== undefined);
}

async function firstPaintIn(frame: Frame, text: string): Promise<number | undefined> {
  if (frame.parentFrame() === null) {
    return undefined;
  }
  const read = (wanted: string) => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const isIt = document.querySelector('h1')?.textContent?.includes(wanted) === true;
    return paint && isIt ? performance.timeOrigin + paint.startTime : undefined;
  };
  // A frame may go while it is asked; then it is not the one.
  return frame.evaluate(read, text).catch(() => undefined);
}
