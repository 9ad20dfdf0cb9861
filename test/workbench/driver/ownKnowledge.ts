import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a folder with files in a temporary place of its own; gives its path. */
export async function writeFolder(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'ovc-own-')), name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

export function termText(id: string, label: string, definition: string): string {
  return `- id: ${id}\n  label: "${label}"\n  definition: "${definition}"\n`;
}

/** A note of a team's own that needs nothing else. */
export function noteText(title: string): string {
  return `---
title: "${title}"
theme: access
verdict: changes
verdictBasis: "By definition."
summary: "The team decided so."
both: "The same on either side."
claims:
  - id: first
    text: "The gateway keeps a log."
    evidence: strong
    basis: definition
    scope: "Our gateway"
    compares: both
    sources:
      - {id: handbook, at: "page 1", read: primary}
asOf: 2026-11-23
---

The gateway keeps a log[^first].
`;
}

export const sourcesText = `- id: handbook
  type: documentation
  title: "Handbook"
  publisher: "Platform team"
  year: 2026
  venue: "Intranet"
  identifiers: {other: "handbook"}
  url: "https://example.org/handbook"
  seen: 2026-11
`;
