// Activates the desktop entry with a stand-in for `vscode`, and prints which files were loaded and how much was read.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const root = process.argv[2];
let bytesRead = 0;

/** Answers every property and every call with more of itself. */
const standIn = new Proxy(() => undefined, {
  get: (_target, name) => {
    if (name === Symbol.toPrimitive) return () => '';
    if (name === 'then') return undefined;
    return name === 'readFile' ? readFile : standIn;
  },
  apply: () => standIn,
  construct: () => standIn,
});

function readFile() {
  bytesRead += readFileSync(join(root, 'dist', 'knowledge.json')).length;
  return standIn;
}

// A module is read by its own names, which a stand-in for everything does not have.
const names = ['commands', 'env', 'l10n', 'languages', 'window', 'workspace', 'ConfigurationTarget', 'Disposable'];
names.push('Hover', 'MarkdownString', 'QuickPickItemKind', 'Range', 'ThemeIcon', 'TreeItem', 'UIKind', 'Uri');
names.push('TreeItemCollapsibleState', 'ViewColumn', 'StatusBarAlignment', 'EventEmitter');
const vscode = Object.fromEntries(names.map(name => [name, standIn]));

const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const extension = require(join(root, 'dist', 'desktop', 'extension.js'));
extension.activate({ extensionUri: standIn, extension: { packageJSON: { version: '0' } }, subscriptions: [] });
setImmediate(() => {
  const files = Object.keys(require.cache).filter(file => file.startsWith(join(root, 'dist')));
  process.stdout.write(JSON.stringify({ files, bytesRead }));
  process.exit(0);
});
