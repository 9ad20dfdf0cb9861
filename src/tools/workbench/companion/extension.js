const vscode = require('vscode');

// No setting and no address can say which view container shows first; an extension can ask for it.
exports.activate = async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) return;
  await vscode.commands.executeCommand('workbench.view.extension.openVsClosed');
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'sample.py'), { preview: false });
};
