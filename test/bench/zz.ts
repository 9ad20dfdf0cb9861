import { installWorkbench } from '../../src/tools/workbench/installWorkbench.ts';
import { launchBrowser } from '../../src/tools/workbench/launchBrowser.ts';
import { benchActivation } from './benchActivation.ts';
const workbench = await installWorkbench('newest', console.error);
const browser = await launchBrowser(console.error);
for (let i = 0; i < 4; i++) console.log(JSON.stringify(await benchActivation(workbench, browser)));
await browser.close();
