import type { KnowledgeFile } from '../parseNote.ts';

/** The files of a new knowledge folder: an example of each format that explains itself. `today` is `YYYY-MM-DD`. */
export function exampleFolder(today: string): readonly KnowledgeFile[] {
  return [
    { path: 'glossary/team.yaml', text: glossary },
    { path: 'notes/our-gateway.md', text: note(today) },
    { path: 'sources.yaml', text: sources(today) },
  ];
}

const glossary = `# Your team's own words. Each gets a card wherever it stands, in this folder's parent and everything below it.
# This is an example: change it, or delete it. The name of the file is the topic of its terms.
#
# A term needs an id, a label, and a definition of at most 140 characters. No more than that.
- id: house-model
  label: "house model"
  definition: "the Llama 3.1 8B checkpoint that our platform team tunes and serves"

# Where it matters whether the weights are in hand, say what holds on either side.
- id: approved-models
  label: "approved models"
  forms: ["approved model", "allow-listed models"] # other ways to write it; plurals and casing are found anyway
  definition: "the models that our legal and security reviews have passed"
  open: "those whose licence text is on file, by commit id"
  closed: "those whose contract is signed, by dated snapshot"
  notes: [our-gateway] # notes, yours or built in, that say more; here and for all ids, Ctrl+Space offers them
  sources:
    - {id: decision-12} # in sources.yaml

# An entry with the id of a built-in term, such as \`weights\`, takes its place and says so.
`;

const note = (today: string) => `---
# A note answers one question. Open the preview with "Open vs Closed: Preview Note" while you write.
# The name of the file is the id of the note: our-gateway.
title: "Why does every call go through our gateway?"
theme: access # or: malleability, risk, limits
verdict: depends # does openness change this? changes, depends, does-not-change, not-tested
verdictBasis: "On where the model runs: what our own machines serve is logged there."
summary: "Calls to vendors go through the gateway, which keeps the keys and the logs. Models on our own machines need it for the logs only."
open: "The gateway logs the calls; there is no key to keep."
closed: "The gateway holds the vendor's key, and logs the calls."
claims: # each a sentence that can be true or false, with its source; the text below cites it by its id
  - id: keys-stay-there
    text: "Vendor keys are stored in the gateway and nowhere else."
    evidence: strong # or: moderate, limited, untested
    basis: documentation # or: definition, measurement, theory, argument
    scope: "Services of our team"
    compares: closed # which side was looked at: both, open, closed, neither
    sources:
      - {id: decision-12, at: "decision", read: primary}
related: [what-leaves-your-machine] # ids of other notes
asOf: ${today}
---

## In short

Keys stay in the gateway[^keys-stay-there]. See also [our approved models](term:approved-models) and
[what leaves your machine](note:what-leaves-your-machine).
`;

const sources = (
  today: string,
) => `# What your terms and notes refer to: papers, reports, documentation, licences, data sets.
- id: decision-12
  type: documentation
  title: "Decision 12: one gateway for all models"
  publisher: "Our team"
  year: ${today.slice(0, 4)}
  venue: "Architecture decisions"
  identifiers: {other: "ADR 12"}
  url: "https://example.com/decisions/12"
  seen: ${today} # when you looked at it
`;
