import * as vscode from 'vscode';
import type { PageAddress } from '../core/knowledge/pageAddress.ts';
import { pagePath, readPagePath } from '../core/knowledge/pageUri.ts';
import { extensionId } from './contributions.ts';

/** The link that opens a page in this kind of VS Code; undefined for a page that has none. */
export function linkTo({ kind, id }: PageAddress): string | undefined {
  const address = readPagePath(`/${kind}/${id}`);
  return address && `${vscode.env.uriScheme}://${extensionId}${pagePath(address)}`;
}
