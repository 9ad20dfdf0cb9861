import { basisName, comparisonName, gradeName } from '../cards/words.ts';
import { citeShort } from '../knowledge/citation.ts';
import type { Claim, Source, SourceReference } from '../knowledge/formats.ts';
import { describeDate } from '../knowledge/staleness.ts';
import { fill } from '../messages.ts';
import type { ExportContext } from './exportContext.ts';

/** "Evidence: strong (definition); compares open and closed; all models". Plain text. */
export function describeClaim(claim: Claim, { messages, today }: ExportContext): string {
  const { evidence, basis, compares, scope, asOf } = claim;
  const grade = gradeName(evidence, messages);
  const parts = [
    fill(messages.evidenceLine, { grade, support: basisName(basis, messages) }),
    comparisonName(compares, messages),
    scope,
    ...(asOf === undefined ? [] : [describeDate(asOf, today, messages)]),
  ];
  return parts.join('; ');
}

/** A place in a source: "Kapoor et al. 2024, section 2". `number` is that of the source in the list of all. */
export interface CitedPlace {
  readonly source: Source;
  readonly number: number;
  readonly text: string;
}

export function citedPlaces(
  references: readonly SourceReference[],
  sources: readonly Source[],
  { messages }: ExportContext,
): readonly CitedPlace[] {
  return references.flatMap(({ id, at, read }) => {
    const index = sources.findIndex(source => source.id === id);
    const source = sources[index];
    const parts = source && [citeShort(source), at, read === 'secondary' ? messages.readSecondary : undefined];
    return source && parts ? [{ source, number: index + 1, text: parts.filter(Boolean).join(', ') }] : [];
  });
}
