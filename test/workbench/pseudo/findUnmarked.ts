import type { Locator } from 'playwright-core';
import type { KnowledgeTexts } from './knowledgeTexts.ts';

interface Rest {
  /** Texts with the same number stand in the same paragraph, cell or heading. */
  readonly block: number;
  readonly text: string;
}

export interface Surface {
  /** Names it in what fails. */
  readonly place: string;
  readonly root: Locator;
  /** True: the names and titles of its elements count too (not where VS Code adds to them). */
  readonly attributes?: boolean;
}

/** What is no language: names of the product, of formats, files, the code of the samples. */
const names =
  /^(?:open vs closed:?|bibtex|csl-json|markdown|html|csv|json|cyclonedx|[\w./-]+\.(?:py|ts|md|json)(?::\d+)*)$/i;

/** The texts of a surface that are neither in the brackets of a message nor content, each with its place. */
export async function findUnmarked(surface: Surface, knowledge: KnowledgeTexts): Promise<readonly string[]> {
  await surface.root.first().waitFor({ state: 'attached' });
  const found = await surface.root.evaluateAll(readRests, surface.attributes ?? false);
  if (!found.some(({ hasMarks }) => hasMarks)) return [`${surface.place}: has no message in brackets at all`];
  const isFine = (text: string) =>
    !/\p{L}{2}/u.test(text) || names.test(text.replace(/\s+/g, ' ').trim()) || knowledge.has(text);
  return found.flatMap(({ rests, isBalanced }) => {
    const blocks = [...Map.groupBy(rests, ({ block }) => block).values()];
    const unmarked = blocks
      .filter(parts => !isFine(parts.map(({ text }) => text).join(' ')))
      .flatMap(parts => parts.filter(({ text }) => !isFine(text)))
      .map(({ text }) => `${surface.place}: ${JSON.stringify(text.trim().replace(/\s+/g, ' '))}`);
    return isBalanced ? unmarked : [...unmarked, `${surface.place}: brackets do not match`];
  });
}

interface Found {
  readonly rests: readonly Rest[];
  readonly isBalanced: boolean;
  readonly hasMarks: boolean;
}

/** Runs in the page: what stands outside of all brackets, text by text. Brackets may hold elements. */
function readRests(roots: readonly Element[], withAttributes: boolean): Found[] {
  const blockElements =
    'p,li,td,th,h1,h2,h3,h4,h5,h6,dt,dd,div,figcaption,summary,text,title,section,article,option,.detail';
  // Some separators of a pick are VS Code's own.
  const notOurs = 'style,script,.quick-input-list-separator';
  // VS Code uses rows of a pick again, with what stood in them before, hidden.
  const isStale = (element: Element) => element.closest('.quick-input-list-row') !== null && !element.checkVisibility();
  const outside = (text: string, depthBefore: number) => {
    let depth = depthBefore;
    const rest = Array.from(text).filter(character => {
      if (character === '⟦') depth += 1;
      if (character === '⟧') depth -= 1;
      return depth === 0 && character !== '⟧';
    });
    return { rest: rest.join(''), depth };
  };
  const namesOf = (element: Element) =>
    ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']
      .map(name => element.getAttribute(name) ?? '')
      // A webview gives links their address as a title.
      .filter(value => !/^(?:#|https:)\S+$/.test(value));
  return roots.map(root => {
    const blocks: (Element | null)[] = [];
    const rests: { block: number; text: string }[] = [];
    let depth = 0;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest(notOurs) || isStale(parent)) continue;
      const part = outside(node.textContent ?? '', depth);
      const block = parent.closest(blockElements);
      if (!blocks.includes(block)) blocks.push(block);
      rests.push({ block: blocks.indexOf(block), text: part.rest });
      depth = part.depth;
    }
    const elements = withAttributes ? [root, ...root.querySelectorAll('*')] : [];
    const names = elements.flatMap(namesOf).map((name, index) => ({ block: -1 - index, text: outside(name, 0).rest }));
    return {
      rests: [...rests, ...names].filter(({ text }) => text.trim() !== ''),
      isBalanced: depth === 0,
      hasMarks: root.outerHTML.includes('⟦'),
    };
  });
}
