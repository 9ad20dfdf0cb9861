import type { Ecosystem } from '../knowledge/formats.ts';

/** How a text is read for access sites. */
export type Reading = 'code' | 'shell' | 'config' | 'markdown' | 'notebook';

/** What there is to know of a language before its text is read. */
export interface Syntax {
  readonly reading: Reading;
  /** Comments and strings: a pattern whose match is a comment where the group `comment` took part, else a string. */
  readonly tokens: RegExp;
  readonly ecosystem?: Ecosystem;
}

const lineString = String.raw`"(?:\\[^\n]|[^"\\\n])*"?|'(?:\\[^\n]|[^'\\\n])*'?`;
const longString = String.raw`"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[\s\S]|[^'\\])*'?`;

/** Prefixes, then three quotes or one. */
const python =
  /(?<comment>#[^\n]*)|(?<![\w.])(?:[rRbBuUfF]{1,2})?(?:"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?)/g;
const backticks = '`(?:\\\\[\\s\\S]|[^`\\\\])*`?';
const slashes = new RegExp(
  String.raw`(?<comment>//[^\n]*|/\*[\s\S]*?(?:\*/|$))|"""[\s\S]*?(?:"""|$)|${backticks}|${lineString}`,
  'g',
);
/** A single quote in Rust is also the mark of a lifetime. */
const rust =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|r#+"[\s\S]*?(?:"#+|$)|"(?:\\[\s\S]|[^"\\])*"?|'(?:\\[^\n]{1,8}|[^'\\\n])'/g;
const go =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|`[^`]*`?|"(?:\\[^\n]|[^"\\\n])*"?|'(?:\\[^\n]{1,8}|[^'\\\n])'/g;
const csharp = new RegExp(
  String.raw`(?<comment>//[^\n]*|/\*[\s\S]*?(?:\*/|$))|"""[\s\S]*?(?:"""|$)|[$]?@[$]?"(?:""|[^"])*"?|` + lineString,
  'g',
);
const php = new RegExp(
  String.raw`(?<comment>//[^\n]*|#(?!\[)[^\n]*|/\*[\s\S]*?(?:\*/|$))|${backticks}|${longString}`,
  'g',
);
const hashes = new RegExp(String.raw`(?<comment>(?<![^\s;])#[^\n]*)|${lineString}`, 'g');
const shell = /(?<comment>(?<![^\s;(])#[^\n]*)|\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"?|'[^']*'?/g;
const json = /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|"(?:\\[^\n]|[^"\\\n])*"?/g;
const semicolons = new RegExp(String.raw`(?<comment>(?<![^\s])[#;][^\n]*)|${lineString}`, 'g');
const dashes = new RegExp(String.raw`(?<comment>--[^\n]*|/\*[\s\S]*?(?:\*/|$))|${longString}`, 'g');
const markup = /(?<comment><!--[\s\S]*?(?:-->|$))|"[^"<>\n]*"/g;
const nothing = /(?!)/g;

const javascript: Syntax = { reading: 'code', tokens: slashes, ecosystem: 'javascript' };
const java: Syntax = { reading: 'code', tokens: slashes, ecosystem: 'java' };
const cpp: Syntax = { reading: 'code', tokens: slashes, ecosystem: 'cpp' };
const slashed: Syntax = { reading: 'code', tokens: slashes };
const hashed: Syntax = { reading: 'config', tokens: hashes };
const shells: Syntax = { reading: 'shell', tokens: shell };
const jsons: Syntax = { reading: 'config', tokens: json };
const ini: Syntax = { reading: 'config', tokens: semicolons };

/** By VS Code's language ids. */
const syntaxes: ReadonlyMap<string, Syntax> = new Map<string, Syntax>([
  ['python', { reading: 'code', tokens: python, ecosystem: 'python' }],
  ['javascript', javascript],
  ['javascriptreact', javascript],
  ['typescript', javascript],
  ['typescriptreact', javascript],
  ['vue', javascript],
  ['svelte', javascript],
  ['astro', javascript],
  ['go', { reading: 'code', tokens: go, ecosystem: 'go' }],
  ['java', java],
  ['kotlin', java],
  ['scala', java],
  ['groovy', java],
  ['csharp', { reading: 'code', tokens: csharp, ecosystem: 'csharp' }],
  ['rust', { reading: 'code', tokens: rust, ecosystem: 'rust' }],
  ['swift', { reading: 'code', tokens: slashes, ecosystem: 'swift' }],
  ['c', cpp],
  ['cpp', cpp],
  ['objective-c', cpp],
  ['dart', slashed],
  ['php', { reading: 'code', tokens: php, ecosystem: 'php' }],
  ['ruby', { reading: 'code', tokens: hashes, ecosystem: 'ruby' }],
  ['r', { reading: 'code', tokens: hashes, ecosystem: 'r' }],
  ['julia', { reading: 'code', tokens: hashes }],
  ['elixir', { reading: 'code', tokens: hashes }],
  ['lua', { reading: 'code', tokens: dashes }],
  ['sql', { reading: 'config', tokens: dashes }],
  ['shellscript', shells],
  ['dockerfile', shells],
  ['makefile', shells],
  ['powershell', shells],
  ['bat', { reading: 'shell', tokens: nothing }],
  ['yaml', hashed],
  ['dockercompose', hashed],
  ['github-actions-workflow', hashed],
  ['toml', hashed],
  ['dotenv', hashed],
  ['properties', ini],
  ['ini', ini],
  ['json', jsons],
  ['jsonc', jsons],
  ['jsonl', jsons],
  ['xml', { reading: 'config', tokens: markup }],
  ['markdown', { reading: 'markdown', tokens: markup }],
  ['mdx', { reading: 'markdown', tokens: markup }],
  ['jupyter', { reading: 'notebook', tokens: nothing }],
]);

/** How a text in a language is read; undefined for one that is not read for access sites (prose, style sheets). */
export function syntaxOf(languageId: string): Syntax | undefined {
  return syntaxes.get(languageId);
}
