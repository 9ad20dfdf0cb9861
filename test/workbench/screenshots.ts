import { basename, join } from 'node:path';
import { buildExtension, packageExtension, readExtensionFolder } from '../../src/tools/workbench/extensionFolder.ts';
import { repositoryRoot, testFolder } from '../../src/tools/workbench/repository.ts';
import { extensionPackage } from './driver/extensionPackage.ts';
import { openWorkbench } from './driver/openWorkbench.ts';

// `npm run screenshots`: the pictures of the README, made again in a real workbench.
const folder = join(repositoryRoot, 'media', 'screenshots');
/** PNG pictures of the same, to be looked at. */
const album = join(testFolder, 'screenshots');
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
const take = async (path: string) => {
  await workbench.screenshot(path);
  await workbench.screenshot(join(album, `${basename(path, '.webp')}.png`));
};
try {
  await workbench.openFile('sample.py');
  await workbench.openViewContainer('Open vs Closed');
  await workbench.collapseViews('This File');
  await workbench.hoverWord('model_weights');
  await take(join(folder, 'card.webp'));
  await workbench.hover.leave();
  await workbench.expandTreeItem('Notes', 'What access lets you do');
  await workbench.expandTreeItem('Glossary', 'Access and interfaces');
  await take(join(folder, 'tree.webp'));
  await workbench.clickTreeItem('Notes', 'What access lets you do');
  await workbench.webviewFrame('Does model access level determine');
  await take(join(folder, 'note.webp'));
  await workbench.openFile('triage.py');
  await workbench.expandViews('This File');
  await workbench.hoverWord('gpt-4o');
  await take(join(folder, 'site.webp'));
  await workbench.hover.leave();
  await workbench.runCommand('Open vs Closed: Access Report');
  await workbench.webviewFrame('What this code can do');
  await take(join(folder, 'report.webp'));
} finally {
  await workbench.dispose();
}
