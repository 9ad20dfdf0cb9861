import { join } from 'node:path';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';

/** The package that `npm run package` made. */
export const extensionPackage = join(repositoryRoot, 'open-vs-closed.vsix');
