import type { ModelName } from './modelIndex.ts';
import { tierOfSpelling } from './resolveAccess.ts';
import type { AccessSite, Stretch } from './site.ts';

/** The site of an id that stands by itself: nothing is called there, and the tier is the one that its spelling implies. */
export function mentionOf(name: ModelName, { start, end }: Stretch): AccessSite {
  return {
    start,
    end,
    kind: 'model-id',
    tier: tierOfSpelling(name),
    model: name.id,
    modelAt: { start, end },
    ...(name.family ? { family: name.family } : {}),
    ...(name.endpoint ? { server: name.endpoint } : {}),
    granted: 'yes',
    raisedBy: [],
    internals: [],
    isMention: true,
    isUnnamedLocalServer: false,
  };
}
