import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createManyTerms } from './createManyTerms.ts';

export interface ManyNotes {
  readonly notes: number;
  readonly terms: number;
  /** In one glossary file. */
  readonly termsPerFile: number;
}

/** Writes a workspace with knowledge of its own: a folder that was to be filled by a large team for many years. */
export async function writeManyNotes(folder: string, { notes, terms, termsPerFile }: ManyNotes): Promise<void> {
  const own = join(folder, '.open-vs-closed');
  await mkdir(join(own, 'notes'), { recursive: true });
  await mkdir(join(own, 'glossary'), { recursive: true });
  await writeFile(join(own, 'sources.yaml'), source);
  for (let index = 0; index < notes; index++) {
    await writeFile(join(own, 'notes', `decision-${index}.md`), noteText(index));
  }
  const labels = createManyTerms([], terms).map(({ id, label }) => ({ id, label }));
  for (let start = 0, file = 0; start < terms; start += termsPerFile, file++) {
    const entries = labels.slice(start, start + termsPerFile).map(({ id, label }) => termText(id, label));
    await writeFile(join(own, 'glossary', `words-${file}.yaml`), entries.join(''));
  }
  await writeFile(join(folder, 'main.py'), 'import openai\n# The access anvil asks the weights for logprobs.\n');
}

export function termText(id: string, label: string): string {
  return `- id: ${id}
  label: "${label}"
  definition: "what the ${label} of the platform team is, and who may use it"
  open: "the weights are mounted from the shared disk"
  closed: "the gateway adds the key and keeps the log"
  related: [made-up-1]
`;
}

function noteText(index: number): string {
  return `---
title: "Why did we take decision ${index}?"
theme: access
verdict: changes
verdictBasis: "By definition."
summary: "Decision ${index} was taken because the weights had to be in hand."
open: "The platform team serves the checkpoint."
closed: "The gateway passes the call on."
claims:
  - id: first
    text: "The gateway of decision ${index} passes on log-probabilities."
    evidence: strong
    basis: definition
    scope: "Our gateway"
    compares: both
    sources:
      - {id: handbook, at: "section ${index}", read: primary}
related: [decision-0]
asOf: 2026-11-23
---

## In short

The gateway decides[^first]. ${'It is used by all teams, and each of them has its own key. '.repeat(8)}
`;
}

const source = `- id: handbook
  type: documentation
  title: "Handbook"
  publisher: "Platform team"
  year: 2026
  venue: "Intranet"
  identifiers: {other: "handbook"}
  url: "https://example.org/handbook"
  seen: 2026-11
`;
