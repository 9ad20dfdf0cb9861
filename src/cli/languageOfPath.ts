/** VS Code's language ids by the ending or the name of a file. */
const languages = new Map(
  Object.entries({
    c: 'c',
    cpp: 'cpp',
    cs: 'csharp',
    css: 'css',
    dockerfile: 'dockerfile',
    env: 'dotenv',
    go: 'go',
    html: 'html',
    ini: 'ini',
    ipynb: 'jupyter',
    java: 'java',
    js: 'javascript',
    json: 'json',
    jsonc: 'jsonc',
    jsonl: 'jsonl',
    jsx: 'javascriptreact',
    kt: 'kotlin',
    md: 'markdown',
    mjs: 'javascript',
    php: 'php',
    py: 'python',
    r: 'r',
    rb: 'ruby',
    rs: 'rust',
    scala: 'scala',
    sh: 'shellscript',
    sql: 'sql',
    swift: 'swift',
    toml: 'toml',
    ts: 'typescript',
    tsx: 'typescriptreact',
    xml: 'xml',
    yaml: 'yaml',
    yml: 'yaml',
  }),
);

/** Files that are known by their whole name. */
const names = new Map([
  ['dockerfile', 'dockerfile'],
  ['.env', 'dotenv'],
]);

/** The language that VS Code would most likely give to a file; `plaintext` where nothing tells. */
export function languageOfPath(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const byEnding = dot >= 0 ? languages.get(name.slice(dot + 1)) : undefined;
  return names.get(name) ?? byEnding ?? 'plaintext';
}
