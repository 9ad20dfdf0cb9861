import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import { builtInScope } from '../knowledge/knowledgeData.ts';
import type { OverriddenKind } from '../knowledge/overrides.ts';
import { fill, type Messages } from '../messages.ts';

interface Origin {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
}

/** "from billing, overrides the built-in entry": whose an entry is that does not come with the extension. */
export function describeOrigin(
  kind: OverriddenKind,
  entry: { readonly id: string; readonly scope: string },
  { knowledge, messages }: Origin,
): string | undefined {
  if (entry.scope === builtInScope) {
    return undefined;
  }
  const from = fill(messages.scopeFrom, { folder: scopeName(entry.scope) });
  const override = describeOverride(kind, entry.id, { knowledge, messages });
  return override === undefined ? from : `${from}, ${override}`;
}

/** "overrides the built-in entry", "overrides the entry of billing"; undefined where nothing is overridden. */
export function describeOverride(kind: OverriddenKind, id: string, { knowledge, messages }: Origin): string | undefined {
  const scope = knowledge.overriddenScope(kind, id);
  if (scope === undefined) {
    return undefined;
  }
  return scope === builtInScope
    ? messages.scopeOverridesBuiltIn
    : fill(messages.scopeOverrides, { folder: scopeName(scope) });
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
