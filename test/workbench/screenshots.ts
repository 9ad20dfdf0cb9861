import { join } from 'node:path';
import { buildExtension, packageExtension, readExtensionFolder } from '../../src/tools/workbench/extensionFolder.ts';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';

// `npm run screenshots`: the pictures of the README, made again in a real workbench.
const folder = join(repositoryRoot, 'media', 'screenshots');
buildExtension(await readExtensionFolder(repositoryRoot));
packageExtension();
const workbench = await openWorkbench({
  extension: extensionPackage,
  viewport: { width: 1180, height: 720 },
  settings: {
    'workbench.colorTheme': 'Default Dark Modern',
    'editor.minimap.enabled': false,
    'editor.fontSize': 13,
    'window.commandCenter': false,
  },
});
try {
  await workbench.openFile('sample.py');
  await workbench.openViewContainer('Open vs Closed');
  await workbench.hoverWord('model_weights');
  await workbench.screenshot(join(folder, 'card.png'));
  await workbench.hover.leave();
  await workbench.expandTreeItem('Notes', 'What access lets you do');
  await workbench.expandTreeItem('Glossary', 'Access and interfaces');
  await workbench.screenshot(join(folder, 'tree.png'));
  await workbench.clickTreeItem('Notes', 'What access lets you do');
  await workbench.webviewFrame('Does model access level determine');
  await workbench.screenshot(join(folder, 'note.png'));
} finally {
  await workbench.dispose();
}
