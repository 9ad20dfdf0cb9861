import type { Frame } from 'playwright-core';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { openWorkbench } from '../workbench/driver/openWorkbench.ts';
import type { WorkbenchPage } from '../workbench/driver/workbenchPage.ts';
import { median, percentile, rounded } from './statistics.ts';

const moves = 40;
const warmUps = 4;
const longestUpdateMs = 10_000;

/** Two lines of `triage.py` on which a model is named or loaded, and how far right of the indent that is. */
const places = [
  { line: 9, right: 12, label: 'DistilBERT' },
  { line: 18, right: 8, label: 'GPT-4o' },
] as const;

/**
 * From a key that moves the cursor onto another site, in a real workbench, until the view *At Cursor* shows its card:
 * the rest that the view waits for (150 ms) included. Milliseconds.
 */
export async function benchAtCursor(): Promise<object> {
  const workbench = await openWorkbench({ extension: repositoryRoot });
  try {
    await workbench.openFile('triage.py');
    await workbench.openViewContainer('Open vs Closed');
    await workbench.runCommand('Open vs Closed: Focus on At Cursor View');
    const frame = await workbench.webviewFrame('at the cursor');
    await workbench.runCommand('View: Focus Active Editor Group');
    const times: number[] = [];
    for (let move = -warmUps; move < moves; move++) {
      const time = await timeMove(workbench, frame, places[Math.abs(move) % 2] ?? places[0]);
      if (move >= 0) {
        times.push(time);
      }
    }
    return {
      moves,
      percentile50Ms: rounded(median(times)),
      percentile99Ms: rounded(percentile(times, 0.99)),
      ofWhichRestMs: 150,
    };
  } finally {
    await workbench.dispose();
  }
}

/** The last key of the way is the one that leads from a word without a card onto the site. */
async function timeMove(workbench: WorkbenchPage, frame: Frame, place: (typeof places)[number]): Promise<number> {
  const { page } = workbench;
  await workbench.goToLine(place.line);
  await page.keyboard.press('Home');
  for (let step = 1; step < place.right; step++) {
    await page.keyboard.press('ArrowRight');
  }
  const shown = frame.evaluate(waitForHeading, { label: place.label, longestMs: longestUpdateMs });
  const started = performance.now();
  await page.keyboard.press('ArrowRight');
  await shown;
  return performance.now() - started;
}

/** Runs in the page of the view. */
function waitForHeading({ label, longestMs }: { label: string; longestMs: number }): Promise<void> {
  const isShown = () => document.querySelector('h2')?.textContent === label;
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (isShown()) {
        observer.disconnect();
        resolve();
      }
    });
    observer.observe(document.body, { subtree: true, childList: true });
    setTimeout(() => reject(new Error(`the card of ${label} did not show`)), longestMs);
  });
}
