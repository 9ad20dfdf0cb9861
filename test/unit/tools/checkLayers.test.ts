import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findForbiddenImports, readSourceFiles } from '../../../src/tools/checkLayers.ts';

type Case = readonly [path: string, imports: string, objection: string];

const forbidden: readonly Case[] = [
  [
    'core/cards/a.ts',
    "import * as vscode from 'vscode';",
    'core/ may not import vscode. Mend: let a feature or platform/ do it.',
  ],
  [
    'core/a.ts',
    "import { readFile } from 'node:fs';",
    'core/ may not import node:fs: it is bundled for the web worker too.',
  ],
  ['core/a.ts', "import { join } from 'path';", 'core/ may not import path: it is bundled for the web worker too.'],
  [
    'core/a.ts',
    "import lodash from 'lodash/merge';",
    'core/ may not import the package lodash: it is not on the allow-list.',
  ],
  [
    'core/a.ts',
    "import x from '@scope/package/deep';",
    'core/ may not import the package @scope/package: it is not on the allow-list.',
  ],
  ['core/a.ts', "import { settings } from '../platform/settings.ts';", 'core/ may not import platform/settings.ts.'],
  [
    'core/a.ts',
    "const x = await import('../features/hover/createHover.ts');",
    'core/ may not import features/hover/createHover.ts.',
  ],
  ['core/a.ts', "export { x } from '../cli/x.ts';", 'core/ may not import cli/x.ts.'],
  ['core/a.ts', "import '../../test/unit/support.ts';", 'core/ may not import ../test/unit/support.ts.'],
  [
    'features/hover/a.ts',
    "import { NotesTree } from '../notesTree/notesTree.ts';",
    'a feature may not import another. Mend: meet through a command id.',
  ],
  [
    'features/hover/a.ts',
    'import x from "../../webview/notePanel.ts";',
    'features/ may not import webview/notePanel.ts.',
  ],
  [
    'features/hover/a.ts',
    "import z from 'zod';",
    'features/ may not import the package zod: it is not on the allow-list.',
  ],
  ['platform/a.ts', "import x from '../features/hover/x.ts';", 'platform/ may not import features/hover/x.ts.'],
  ['platform/a.ts', "import x from '../protocol.ts';", 'platform/ may not import protocol.ts.'],
  [
    'webview/a.ts',
    "import * as vscode from 'vscode';",
    'webview/ may not import vscode. Mend: let a feature or platform/ do it.',
  ],
  ['webview/a.ts', "import x from '../platform/x.ts';", 'webview/ may not import platform/x.ts.'],
  ['extension.ts', "import x from './webview/notePanel.ts';", 'extension.ts may not import webview/notePanel.ts.'],
  ['protocol.ts', "import x from './platform/x.ts';", 'protocol.ts may not import platform/x.ts.'],
  [
    'cli/a.ts',
    "import * as vscode from 'vscode';",
    'cli/ may not import vscode. Mend: let a feature or platform/ do it.',
  ],
];

const allowed: readonly (readonly [path: string, target: string])[] = [
  ['core/cards/a.ts', '../knowledge/b.ts'],
  ['core/a.ts', 'markdown-it'],
  ['core/a.ts', 'zod/mini'],
  ['platform/a.ts', 'vscode'],
  ['platform/a.ts', '../core/x.ts'],
  ['features/hover/a.ts', './b.ts'],
  ['features/hover/a.ts', '../../platform/x.ts'],
  ['features/hover/a.ts', '../../protocol.ts'],
  ['webview/a.ts', '../protocol.ts'],
  ['extension.ts', './features/hover/registerHover.ts'],
  ['cli/a.ts', 'node:fs/promises'],
  ['tools/a.ts', 'esbuild'],
];

describe('findForbiddenImports', () => {
  for (const [path, imports, objection] of forbidden) {
    it(`objects to ${path} with ${imports}`, () => {
      const text = `/** Why. */\n\n${imports}\n`;
      assert.deepEqual(findForbiddenImports([{ path, text }]), [`src/${path}:3: ${objection}`]);
    });
  }

  it('allows what the table allows', () => {
    const files = allowed.map(([path, target]) => ({ path, text: `import x from '${target}';` }));
    assert.deepEqual(findForbiddenImports(files), []);
  });

  it('sees an import that goes over several lines, one for its effect, and one of a type', () => {
    const text =
      "import {\n  a,\n} from 'vscode';\nimport 'vscode';\nimport type { B } from \"vscode\";\ntype C = import('vscode').D;\n";
    const lines = findForbiddenImports([{ path: 'core/a.ts', text }]).map(line => line.split(': ')[0]);
    assert.deepEqual(lines, ['src/core/a.ts:3', 'src/core/a.ts:4', 'src/core/a.ts:5', 'src/core/a.ts:6']);
  });

  it('objects to a file that belongs to no layer', () => {
    assert.deepEqual(findForbiddenImports([{ path: 'utils/a.ts', text: '' }]), [
      'src/utils/a.ts:1: belongs to no layer. Mend: put it into one of those that CONTRIBUTING.md lists.',
    ]);
  });

  it('has nothing against the sources as they are', async () => {
    const files = await readSourceFiles();
    const layers = [
      'core/messages.ts',
      'extension.ts',
      'platform/settings.ts',
      'webview/notePanel.ts',
      'cli/inspect.ts',
    ];
    assert.deepEqual(
      layers.filter(path => !files.some(file => file.path === path)),
      [],
    );
    assert.deepEqual(findForbiddenImports(files), []);
  });
});
