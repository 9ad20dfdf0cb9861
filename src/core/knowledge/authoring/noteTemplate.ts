import { stringify } from 'yaml';

/** What a new note begins with. */
export interface NewNote {
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A new note, with everything that the format asks for; what only its writer knows stands between empty quotes. */
export function noteTemplate({ title, today }: NewNote): string {
  return `---
title: ${stringify(title, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd()}
theme: access # or: malleability, risk, limits
verdict: not-tested # or: changes, depends, does-not-change
verdictBasis: ""
summary: ""
open: ""
closed: ""
claims:
  - id: first-claim
    text: ""
    evidence: untested # or: limited, moderate, strong
    basis: argument # or: definition, documentation, measurement, theory
    scope: ""
    compares: neither # or: both, open, closed
    sources:
      - {id: "", at: "", read: primary}
related: []
asOf: ${today}
---

## In short

[^first-claim]

## What it means when you build

## The evidence

## Where it is contested
`;
}
