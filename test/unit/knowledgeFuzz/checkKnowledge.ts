import { checkChecking, checkLoading } from './checkFolder.ts';
import { checkSurfaces } from './checkSurfaces.ts';
import type { FuzzedKnowledge } from './randomKnowledge.ts';

/** The way of two folders from their files to everything that shows: nothing may throw on it. */
export function checkKnowledge({ outer, inner }: FuzzedKnowledge): void {
  const layers = [checkLoading(outer, 'file:///w'), checkLoading(inner, 'file:///w/inner')];
  checkChecking(inner, 'file:///w/inner');
  checkSurfaces(...layers);
}
