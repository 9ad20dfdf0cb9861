import { cpus, totalmem } from 'node:os';
import { buildExtension, readExtensionFolder } from '../../src/tools/workbench/extensionFolder.ts';
import { installWorkbench } from '../../src/tools/workbench/installWorkbench.ts';
import { launchBrowser } from '../../src/tools/workbench/launchBrowser.ts';
import { repositoryRoot } from '../../src/tools/workbench/repository.ts';
import { benchAccessSites } from './benchAccessSites.ts';
import { benchActivation } from './benchActivation.ts';
import { benchAtCursor } from './benchAtCursor.ts';
import { benchFirstPaint } from './benchFirstPaint.ts';
import { benchHovers } from './benchHovers.ts';
import { benchKnowledge } from './benchKnowledge.ts';
import { benchLexiconMemory } from './benchLexiconMemory.ts';
import { benchModelContext } from './benchModelContext.ts';
import { benchReport } from './benchReport.ts';
import { benchScan } from './benchScan.ts';
import { benchSearch } from './benchSearch.ts';
import { benchSizes } from './benchSizes.ts';
import { benchSlowestKnowledge } from './benchSlowestKnowledge.ts';
import { benchWithoutModels } from './benchWithoutModels.ts';

// `npm run bench`: measurements as one JSON object on standard output; progress goes to standard error.
buildExtension(await readExtensionFolder(repositoryRoot));
const workbench = await installWorkbench('newest', line => console.error(line));
const browser = await launchBrowser(line => console.error(line));
try {
  console.error('sizes ...');
  const sizes = await benchSizes();
  console.error('hovers ...');
  const hovers = await benchHovers(workbench, browser);
  console.error("a workspace's own knowledge ...");
  const ownKnowledge = { ...(await benchKnowledge(workbench, browser)), slowestFiles: benchSlowestKnowledge() };
  console.error('model context ...');
  const modelContext = await benchModelContext();
  console.error('access sites ...');
  const accessSites = { ...(await benchAccessSites()), withoutModels: await benchWithoutModels() };
  console.error('lexicon ...');
  const lexiconMemory = await benchLexiconMemory();
  console.error('scan, a few minutes ...');
  const scan = await benchScan();
  console.error('search ...');
  const search = await benchSearch();
  console.error('access report ...');
  const report = await benchReport(workbench, browser);
  console.error('At Cursor ...');
  const atCursor = await benchAtCursor();
  console.error('first paint of a note ...');
  const firstPaint = await benchFirstPaint(workbench, browser);
  console.error('activation, in 20 windows ...');
  const activation = await benchActivation(workbench, browser);
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30) };
  const vscode = workbench.vscodeVersion;
  const measured = {
    sizes,
    hovers,
    ownKnowledge,
    modelContext,
    accessSites,
    lexiconMemory,
    scan,
    report,
    atCursor,
    search,
    firstPaint,
    activation,
  };
  const results = { machine, vscode, node: process.version, ...measured };
  console.log(JSON.stringify(results, undefined, 2));
} finally {
  await browser.close();
}
