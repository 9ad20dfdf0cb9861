// Activates the desktop entry with a stand-in for `vscode`, and prints which files were loaded and how much was read.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

const root = process.argv[2];
let bytesRead = 0;

/** Answers every property and every call with more of itself. */
const standIn = new Proxy(class {}, {
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
const vscode = Object.create(null);
for (const name of readNames(readFileSync(join(root, 'node_modules', '@types', 'vscode', 'index.d.ts'), 'utf8'))) {
  vscode[name] = standIn;
}

function readNames(declarations) {
  return Array.from(declarations.matchAll(/^\texport (?:class|enum|namespace) (\w+)/gm), match => match[1]);
}

const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? vscode : load(request, ...rest));

const extension = require(join(root, 'dist', 'desktop', 'extension.js'));
extension.activate({
  extensionUri: standIn,
  extension: { packageJSON: { version: '0' } },
  globalState: standIn,
  workspaceState: standIn,
  globalStorageUri: standIn,
  subscriptions: [],
});
setImmediate(() => {
  const files = Object.keys(require.cache).filter(file => file.startsWith(join(root, 'dist')));
  process.stdout.write(JSON.stringify({ files, bytesRead }));
  process.exit(0);
});
