import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What is taken out of a module when it is loaded: the escaping of a renderer. */
export interface Removal {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const root = new URL('../../../src/', import.meta.url).href;
const vscode = new URL('vscodeStub.ts', import.meta.url).href;
const removals = new Map<string, Removal>();

registerHooks({
  resolve(specifier, context, next) {
    const { world } = readWorld(context.parentURL ?? '');
    const resolved = specifier === 'vscode' ? { url: vscode, shortCircuit: true } : next(specifier, context);
    return world !== undefined && resolved.url.startsWith(root) && !resolved.url.includes('?')
      ? { ...resolved, url: `${resolved.url}?world=${world}` }
      : resolved;
  },
  load(url, context, next) {
    const { world, address } = readWorld(url);
    const loaded = next(url, context);
    const removal = removals.get(world ?? '');
    if (removal === undefined || address !== `${root}${removal.file}`) {
      return loaded;
    }
    const text = readFileSync(fileURLToPath(address), 'utf8');
    if (!text.includes(removal.from)) {
      throw new Error(`${removal.file} has nothing like ${removal.from}`);
    }
    return { ...loaded, format: 'module-typescript', source: text.replace(removal.from, () => removal.to) };
  },
});

function readWorld(url: string): { readonly world?: string | undefined; readonly address: string } {
  const [address = '', query] = url.split('?world=');
  return { world: query, address };
}

/** Loads our modules anew, with a stand-in for `vscode`; where something is removed, without that. */
export class SourceWorld {
  readonly #world: string;

  constructor(removal?: Removal) {
    this.#world = String(removals.size);
    removals.set(this.#world, removal ?? { file: '', from: '', to: '' });
  }

  load<Module>(path: string): Promise<Module> {
    return import(`${root}${path}?world=${this.#world}`);
  }
}
