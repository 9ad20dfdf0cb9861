import type { Family } from '../knowledge/knowledgeData.ts';
import { foldName } from '../search/searchWords.ts';
import type { ToolContext, ToolProblem } from './toolContext.ts';

/** A family by its id, its name, or an exact model id of any host; a problem where none is known. */
export function findFamily(name: string, context: ToolContext): Family | ToolProblem {
  const { knowledge } = context;
  const folded = foldName(name);
  const family =
    knowledge.family(name) ??
    knowledge.access.models.find(name)?.family ??
    knowledge.families.find(({ label, vendor }) =>
      [label, `${vendor} ${label}`].some(each => foldName(each) === folded),
    );
  return (
    family ?? {
      problem: `No model family is known for "${name.slice(0, 100)}".`,
      next: 'Call the tool again with one of the suggestions, or with the exact model id that the code uses. If there is none, say that the model is not known; do not guess how it can be had.',
      suggestions: context.suggest(name, 'family'),
    }
  );
}
