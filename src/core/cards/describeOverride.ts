import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { builtInScope } from '../knowledge/knowledgeData.ts';
import type { OverriddenKind } from '../knowledge/overrides.ts';
import { fill, type Messages } from '../messages.ts';

/** "overrides the built-in term", "overrides the note of billing"; undefined where nothing is overridden. */
export function describeOverride(
  kind: OverriddenKind,
  id: string,
  { knowledge, messages }: { readonly knowledge: KnowledgeBase; readonly messages: Messages },
): string | undefined {
  const scope = knowledge.overriddenScope(kind, id);
  if (scope === undefined) {
    return undefined;
  }
  const {
    kindNote: note,
    kindTerm: term,
    kindFamily: family,
    kindSurface: surface,
    kindTechnique: technique,
  } = messages;
  const name = { note, term, family, surface, technique }[kind];
  return scope === builtInScope
    ? fill(messages.scopeOverridesBuiltIn, { kind: name })
    : fill(messages.scopeOverrides, { kind: name, folder: scopeName(scope) });
}

/** The name of the folder whose address a scope is. */
export function scopeName(scope: string): string {
  const name = scope.replace(/\/+$/, '').replace(/^.*\//s, '');
  try {
    return decodeURIComponent(name) || scope;
  } catch {
    return name || scope;
  }
}
