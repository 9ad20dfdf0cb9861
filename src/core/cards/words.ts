import type { Basis, Claim, Grade, Theme } from '../knowledge/formats.ts';
import type { Note } from '../knowledge/knowledgeData.ts';
import type { Messages } from '../messages.ts';

export function gradeName(grade: Grade, messages: Messages): string {
  const { gradeStrong: strong, gradeModerate: moderate, gradeLimited: limited, gradeUntested: untested } = messages;
  return { strong, moderate, limited, untested }[grade];
}

export function basisName(basis: Basis, messages: Messages): string {
  return {
    definition: messages.basisDefinition,
    documentation: messages.basisDocumentation,
    measurement: messages.basisMeasurement,
    theory: messages.basisTheory,
    argument: messages.basisArgument,
  }[basis];
}

export function comparisonName(compares: Claim['compares'], messages: Messages): string {
  const { comparesBoth: both, comparesOpen: open, comparesClosed: closed, comparesNeither: neither } = messages;
  return { both, open, closed, neither }[compares];
}

/** The verdict as readers see it. A verdict against an effect of openness says so where no measurement carries it. */
export function verdictName(note: Pick<Note, 'verdict' | 'claims'>, messages: Messages): string {
  switch (note.verdict) {
    case 'changes':
      return messages.verdictChanges;
    case 'depends':
      return messages.verdictDepends;
    case 'not-tested':
      return messages.verdictNotTested;
    case 'does-not-change': {
      const isMeasured = note.claims.some(claim => claim.compares === 'both' && claim.basis === 'measurement');
      return isMeasured ? messages.verdictDoesNotChange : messages.verdictDoesNotChangeByArgument;
    }
    default:
      return messages.verdictNone;
  }
}

export function themeName(theme: Theme, messages: Messages): string {
  const { themeAccess: access, themeMalleability: malleability, themeRisk: risk, themeLimits: limits } = messages;
  return { access, malleability, risk, limits }[theme];
}
