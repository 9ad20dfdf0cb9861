/** VS Code's language ids by the ending or the name of a file. */
const languages = new Map(
  Object.entries({
    astro: 'astro',
    bash: 'shellscript',
    bat: 'bat',
    c: 'c',
    cc: 'cpp',
    cfg: 'properties',
    cjs: 'javascript',
    cmd: 'bat',
    conf: 'properties',
    containerfile: 'dockerfile',
    cpp: 'cpp',
    cs: 'csharp',
    csproj: 'xml',
    css: 'css',
    cts: 'typescript',
    cxx: 'cpp',
    dart: 'dart',
    dockerfile: 'dockerfile',
    env: 'dotenv',
    ex: 'elixir',
    exs: 'elixir',
    go: 'go',
    gradle: 'groovy',
    groovy: 'groovy',
    h: 'c',
    hpp: 'cpp',
    html: 'html',
    ini: 'ini',
    ipynb: 'jupyter',
    java: 'java',
    jl: 'julia',
    js: 'javascript',
    json: 'json',
    jsonc: 'jsonc',
    jsonl: 'jsonl',
    jsx: 'javascriptreact',
    kt: 'kotlin',
    kts: 'kotlin',
    lua: 'lua',
    m: 'objective-c',
    md: 'markdown',
    mdx: 'mdx',
    mjs: 'javascript',
    mk: 'makefile',
    mm: 'objective-c',
    mts: 'typescript',
    php: 'php',
    properties: 'properties',
    ps1: 'powershell',
    psm1: 'powershell',
    py: 'python',
    pyi: 'python',
    r: 'r',
    rb: 'ruby',
    rs: 'rust',
    scala: 'scala',
    sh: 'shellscript',
    sql: 'sql',
    svelte: 'svelte',
    swift: 'swift',
    toml: 'toml',
    ts: 'typescript',
    tsx: 'typescriptreact',
    vue: 'vue',
    xml: 'xml',
    yaml: 'yaml',
    yml: 'yaml',
    zsh: 'shellscript',
  }),
);

/** Files that are known by their whole name. */
const names = new Map([
  ['containerfile', 'dockerfile'],
  ['gemfile', 'ruby'],
  ['makefile', 'makefile'],
  ['rakefile', 'ruby'],
]);

/** Files that are known by their name, with any ending behind it: `.env.local`, `Dockerfile.dev`. */
const beginnings = [
  ['.env', 'dotenv'],
  ['dockerfile', 'dockerfile'],
] as const;

/** The language that VS Code would most likely give to a file; `plaintext` where nothing tells. */
export function languageOfPath(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const byEnding = dot >= 0 ? languages.get(name.slice(dot + 1)) : undefined;
  const byBeginning = beginnings.find(([beginning]) => name === beginning || name.startsWith(`${beginning}.`));
  return names.get(name) ?? byBeginning?.[1] ?? byEnding ?? 'plaintext';
}
