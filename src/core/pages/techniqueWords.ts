import type { TechniqueTiers } from '../compare/techniqueTiers.ts';
import type { TechniqueFields } from '../knowledge/formats.ts';
import type { Messages } from '../messages.ts';

/** In the order in which they are shown. */
export const groups: readonly TechniqueFields['group'][] = [
  'prompting',
  'evaluation',
  'decoding',
  'adaptation',
  'internals',
  'audit',
  'operations',
];

export function groupName(group: TechniqueFields['group'], messages: Messages): string {
  return {
    prompting: messages.catalogueGroupPrompting,
    evaluation: messages.catalogueGroupEvaluation,
    decoding: messages.catalogueGroupDecoding,
    adaptation: messages.catalogueGroupAdaptation,
    internals: messages.catalogueGroupInternals,
    audit: messages.catalogueGroupAudit,
    operations: messages.catalogueGroupOperations,
  }[group];
}

export function greyWords({ grey }: TechniqueTiers, messages: Messages): string {
  const { catalogueYes: yes, catalogueNo: no, catalogueIfLent: ifLent } = messages;
  return { yes, no, ifLent }[grey];
}

export function whiteWords({ white }: TechniqueTiers, messages: Messages): string {
  const { catalogueYes: yes, catalogueNo: no, catalogueWithData: withData, catalogueWholeService: service } = messages;
  return { yes, no, withData, service }[white];
}
