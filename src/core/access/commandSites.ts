import type { AccessIndex } from './accessIndex.ts';
import type { FoundCommand } from './findCommands.ts';
import { resolveWay } from './resolveAccess.ts';
import type { AccessSite } from './site.ts';

/** The sites of a command line: the command, and the model where it stands on another line of it. */
export function commandSites(found: FoundCommand, text: string, index: AccessIndex): readonly AccessSite[] {
  const { surface, command, model, start, end } = found;
  const name = model && index.models.find(model.id);
  const { server, tier, isUnnamedLocalServer } = resolveWay(
    { surface, model: name, id: model?.id, tier: command.tier },
    index,
  );
  const isOnLine = model !== undefined && !text.slice(start, model.end).includes('\n');
  const common = {
    tier,
    ...(name?.family ? { family: name.family } : {}),
    surface,
    ...(server ? { server } : {}),
    granted: 'yes',
    raisedBy: [],
    internals: [],
    isMention: false,
    isUnnamedLocalServer,
  } as const;
  const modelAt = model && { start: model.start, end: model.end };
  const site: AccessSite = {
    ...common,
    start,
    end,
    kind: command.kind ?? 'call',
    ...(model && isOnLine ? { model: model.id, ...(modelAt ? { modelAt } : {}) } : { model: null }),
    ...(model && !isOnLine ? { modelOfCall: model.id } : {}),
  };
  if (!model || isOnLine) {
    return [site];
  }
  return [
    site,
    {
      ...common,
      start: model.start,
      end: model.end,
      kind: 'model-id',
      model: model.id,
      ...(modelAt ? { modelAt } : {}),
    },
  ];
}
