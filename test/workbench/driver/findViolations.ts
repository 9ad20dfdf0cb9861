import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** What axe, with the rules for contrast, finds in a frame: a line for each place. */
export async function findViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() => {
    const { axe: injected } = window as unknown as { axe: typeof axe };
    return injected.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: false } },
    });
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html.slice(0, 120)}`));
}
