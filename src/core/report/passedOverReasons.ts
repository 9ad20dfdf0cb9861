import type { LeftOut } from '../walk/tree.ts';
import type { PassedOverReason } from './accessReport.ts';

/** All reasons, in the order in which they are told. */
export const passedOverReasons: readonly PassedOverReason[] = [
  'unreadable',
  'gone',
  'tooLarge',
  'tooDeep',
  'binary',
  'link',
  'special',
  'excluded',
];

/** A value for each reason. */
export function forEachReason<Value>(create: (reason: PassedOverReason) => Value): Record<PassedOverReason, Value> {
  // The list has every reason.
  return Object.fromEntries(passedOverReasons.map(reason => [reason, create(reason)])) as Record<
    PassedOverReason,
    Value
  >;
}

/** What a reader is told of something that a walk left out. */
export function reasonOfLeftOut(leftOut: LeftOut): PassedOverReason {
  switch (leftOut) {
    case 'ignored':
      return 'excluded';
    case 'noPermission':
    case 'failed':
      return 'unreadable';
    default:
      return leftOut;
  }
}
