/** The style sheet of an exported note: light and dark by the reader's choice, black on white on paper. */
export const exportStyles = `
:root { color-scheme: light dark; --text: #1b1f24; --quiet: #4d5562; --line: #0b5cad; --rule: #c9ced6; --paper: #ffffff; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6e8eb; --quiet: #a9b1bd; --line: #6cb0f5; --rule: #4a515c; --paper: #16191d; }
}
body { margin: 0 auto; padding: 2rem 1.25rem; max-width: 42rem; color: #1b1f24; color: var(--text); background: #ffffff; background: var(--paper); font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.3rem 0 0.8rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
a { color: #0b5cad; color: var(--line); overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; font-size: 0.92em; }
pre { overflow-x: auto; }
table { border-collapse: collapse; }
th, td { border: 1px solid #c9ced6; border-color: var(--rule); padding: 0.2rem 0.5rem; text-align: left; }
.detail, footer { color: #4d5562; color: var(--quiet); font-size: 0.92rem; }
.verdict { display: inline-block; margin: 0; padding: 0.1rem 0.6rem; border: 1px solid currentColor; font-weight: 600; }
.summary { font-size: 1.1rem; }
dl > div { margin: 0 0 0.6rem; }
dt { font-weight: 600; }
dd { margin: 0; }
li { margin: 0 0 0.8rem; }
li > p { margin: 0; }
figure { margin: 1.6rem 0; max-width: 24rem; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { color: #4d5562; color: var(--quiet); font-size: 0.92rem; }
svg text { fill: currentColor; font: 12px system-ui, sans-serif; }
svg .strong { font-weight: 600; }
svg .quiet { fill: #4d5562; fill: var(--quiet); }
svg .tier { fill: none; stroke: #0b5cad; stroke: var(--line); }
svg .line { fill: none; stroke: #4d5562; stroke: var(--quiet); }
svg .dot { fill: #0b5cad; fill: var(--line); }
footer { border-top: 1px solid #c9ced6; border-color: var(--rule); margin-top: 2.5rem; }
@page { margin: 18mm; }
@media print {
  :root { color-scheme: light; --text: #000000; --quiet: #333333; --line: #000000; --rule: #999999; --paper: #ffffff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1, h2, h3 { break-after: avoid; }
  li, figure, dl > div { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  a { text-decoration: none; }
}
`;
