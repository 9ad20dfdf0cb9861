import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSourceFiles } from '../../../src/tools/checkLayers.ts';
import { repositoryRoot } from '../../../src/tools/workbench/repository.ts';
import { importSource } from '../support.ts';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly enablement?: string;
}

interface View {
  readonly id: string;
  readonly icon: string;
  readonly type?: string;
}

interface Step {
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface LanguageModelTool {
  readonly name: string;
  readonly toolReferenceName: string;
  readonly modelDescription: string;
  readonly inputSchema: {
    readonly required: readonly string[];
    readonly properties: object;
    readonly additionalProperties: unknown;
  };
}

interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly scope?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly keybindings: readonly MenuItem[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly languageModelTools: readonly LanguageModelTool[];
    readonly colors: readonly { readonly id: string; readonly description: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

type Ids = Readonly<Record<string, string>>;
type Names =
  | 'commandIds'
  | 'viewIds'
  | 'panelIds'
  | 'contextKeys'
  | 'settingIds'
  | 'colorIds'
  | 'treeItemKinds'
  | 'toolIds';

const readText = (name: string) => readFile(join(repositoryRoot, name), 'utf8');
const text = await readText('package.json');
const { contributes, ...manifest } = JSON.parse(text) as Manifest;
const words = JSON.parse(await readText('package.nls.json')) as Ids;
const ids = await importSource<Readonly<Record<Names, Ids>> & { readonly extensionId: string }>(
  'platform/contributions.ts',
);
const { commands, menus, views, viewsContainers, viewsWelcome } = contributes;
const settings = contributes.configuration.properties;
const commandNames = commands.map(({ command }) => command);
const { steps = [] } = contributes.walkthroughs[0] ?? {};
const conditions = [
  ...[...Object.values(menus).flat(), ...viewsWelcome, ...contributes.keybindings].map(({ when = '' }) => when),
  ...commands.map(({ enablement = '' }) => enablement),
];
const sorted = (values: Iterable<string>) => [...values].sort();

describe('package.json and contributions.ts', () => {
  it('have the same ids', () => {
    assert.deepEqual(
      {
        extension: `${manifest.publisher}.${manifest.name}`,
        commands: sorted(commandNames),
        views: Object.values(views)
          .flat()
          .map(({ id }) => id),
        settings: sorted(Object.keys(settings)),
        colors: contributes.colors.map(({ id }) => id),
        tools: contributes.languageModelTools.map(({ name }) => name),
      },
      {
        extension: ids.extensionId,
        commands: sorted(Object.values(ids.commandIds)),
        views: Object.values(ids.viewIds),
        settings: sorted(Object.values(ids.settingIds)),
        colors: Object.values(ids.colorIds),
        tools: Object.values(ids.toolIds),
      },
    );
  });

  it('use the same context keys and kinds of tree items in conditions', () => {
    const used = conditions.join(' ').match(/openVsClosed\.\w+|(?<=\(|\|)(?:note|term|source)(?=\)|\|)/g) ?? [];
    const full = new Set(used.map(name => (name.includes('.') ? name : `openVsClosed.${name}`)));
    const known = [ids.contextKeys, ids.treeItemKinds, ids.viewIds].flatMap(part => Object.values(part));
    assert.deepEqual(sorted(full), sorted(known));
  });

  it('begin every id with the name of the extension', () => {
    const { extensionId: _, ...lists } = ids;
    const all = Object.values(lists).flatMap(list => Object.values(list));
    assert.deepEqual(
      all.filter(id => !/^openVsClosed[._]/.test(id)),
      [],
    );
  });

  it('have no id that nothing else in the sources uses', async () => {
    const files = (await readSourceFiles()).filter(({ path }) => /^(?:features|platform|extension)/.test(path));
    const sources = files.filter(({ path }) => path !== 'platform/contributions.ts').map(file => file.text);
    // The tools are registered all alike.
    const { extensionId: _, toolIds: __, ...lists } = ids;
    const names = Object.entries(lists).flatMap(([list, values]) => Object.keys(values).map(key => `${list}.${key}`));
    assert.deepEqual(
      names.filter(name => !sources.some(source => source.includes(name))),
      [],
    );
  });
});

describe('package.json', () => {
  it('is activated by any language, by each panel, by links and by the sample, and by nothing else', () => {
    const panels = Object.values(ids.panelIds).map(id => `onWebviewPanel:${id}`);
    assert.deepEqual(manifest.activationEvents, ['onLanguage', ...panels, 'onUri', 'onFileSystem:open-vs-closed']);
  });

  it('has a text in package.nls.json for every key, and no text without a key', () => {
    const keys = Array.from(text.matchAll(/"%([^%"]+)%"/g), ([, key = '']) => key);
    assert.deepEqual(sorted(new Set(keys)), sorted(Object.keys(words)));
    assert.deepEqual(
      Object.entries(words).filter(([, value]) => value.trim() === ''),
      [],
    );
  });

  it('has every command in the category of the extension, with a title of its own', () => {
    assert.deepEqual(
      commands.filter(({ category }) => category !== 'Open vs Closed'),
      [],
    );
    assert.equal(new Set(commands.map(({ title }) => words[title.slice(1, -1)])).size, commands.length);
  });

  it('hides from the palette the commands that need an argument, and no other', () => {
    const hidden = menus['commandPalette']?.filter(({ when }) => when === 'false').map(({ command }) => command);
    assert.deepEqual(hidden, [
      'openVsClosed.openPage',
      'openVsClosed.openToSide',
      'openVsClosed.openSource',
      'openVsClosed.copyPinned',
      'openVsClosed.muteTerm',
      'openVsClosed.muteLanguage',
      'openVsClosed.muteOutsideModelCode',
      'openVsClosed.showCard',
    ]);
  });

  it('puts only its own commands into menus, at most three inline for a tree item', () => {
    const items = Object.values(menus).flat();
    assert.deepEqual(
      items.filter(({ command }) => !commandNames.includes(command)),
      [],
    );
    const inline = (menus['view/item/context'] ?? []).filter(({ group = '' }) => group.startsWith('inline'));
    const counts = Object.values(ids.treeItemKinds).map(
      kind => inline.filter(({ when = '' }) => isFor(when, kind)).length,
    );
    assert.ok(counts.length === 3 && counts.every(count => count >= 1 && count <= 3), String(counts));
  });

  it('describes every setting and every value of it, gives it a scope and an allowed default', () => {
    const scopes = ['resource', 'language-overridable', 'window', 'application', 'machine', 'machine-overridable'];
    const wrong = Object.entries(settings).filter(([, setting]) => {
      const isDescribed = (setting.description ?? setting.markdownDescription ?? '') !== '';
      const isEnumDescribed = setting.enum?.length === setting.enumDescriptions?.length;
      const isDefaultAllowed = setting.enum?.includes(String(setting.default)) ?? setting.default !== undefined;
      return !(isDescribed && isEnumDescribed && isDefaultAllowed && scopes.includes(setting.scope ?? ''));
    });
    assert.deepEqual(wrong, []);
    assert.deepEqual(settings['openVsClosed.hover.show']?.enum, ['everywhere', 'modelContext', 'off']);
    assert.equal(settings['openVsClosed.hover.show']?.scope, 'language-overridable');
  });

  it('welcomes in every view of a tree, and shows views in a container that is there', () => {
    assert.deepEqual(
      viewsWelcome.map(({ view }) => view),
      Object.values(views)
        .flat()
        .flatMap(({ id, type }) => (type === 'webview' ? [] : [id])),
    );
    assert.deepEqual(
      Object.keys(views),
      viewsContainers.activitybar.map(({ id }) => id),
    );
    const links = Object.values(words).flatMap(value => value.match(/(?<=\(command:)[^)?]+/g) ?? []);
    const known = [...commandNames, ...Object.values(ids.viewIds).map(id => `${id}.focus`)];
    assert.deepEqual(
      links.filter(id => !known.includes(id)),
      ['workbench.action.openSettings'],
    );
  });

  it('has one walkthrough of at most five steps, each with a picture and an end that can come', () => {
    assert.ok(contributes.walkthroughs.length === 1 && steps.length >= 1 && steps.length <= 5);
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    const ends = (kind: string) => events.flatMap(event => (event.startsWith(kind) ? [event.slice(kind.length)] : []));
    const [ofCommands, ofViews, ofSettings] = [ends('onCommand:'), ends('onView:'), ends('onSettingChanged:')];
    assert.equal(ofCommands.length + ofViews.length + ofSettings.length, events.length);
    assert.deepEqual(
      [
        ...steps.filter(({ completionEvents }) => completionEvents.length === 0),
        ...ofCommands.filter(id => !commandNames.includes(id)),
        ...ofViews.filter(id => !Object.values(ids.viewIds).includes(id)),
        ...ofSettings.filter(id => !settings[id]),
      ],
      [],
    );
  });

  it('takes colours of the theme alone in the pictures of the walkthrough', async () => {
    for (const { media } of steps) {
      const picture = await readText(media.svg);
      assert.deepEqual(picture.match(/(?:fill|stroke)="(?!none|var\()[^"]*"|#[0-9a-f]{3,8}\b|<style|<script/gi), null);
    }
  });

  it('describes each tool for agents, which takes one field and no other', () => {
    for (const { name, toolReferenceName, modelDescription, inputSchema } of contributes.languageModelTools) {
      assert.match(toolReferenceName, /^open-vs-closed-[a-z-]+$/, name);
      assert.ok(modelDescription.length > 200 && /\bread/i.test(modelDescription), name);
      assert.deepEqual(inputSchema.required, Object.keys(inputSchema.properties), name);
      assert.deepEqual([inputSchema.required.length, inputSchema.additionalProperties], [1, false], name);
    }
  });

  it('names pictures that are there', () => {
    const containers = [...viewsContainers.activitybar, ...Object.values(views).flat()];
    const pictures = [manifest.icon, ...containers.map(({ icon }) => icon), ...steps.map(({ media }) => media.svg)];
    assert.deepEqual(
      pictures.filter(path => !existsSync(join(repositoryRoot, path))),
      [],
    );
  });
});

/** Whether a condition of a tree item holds for a kind of it. */
function isFor(when: string, kind: string): boolean {
  const [, pattern] = /viewItem =~ \/(.*)\/$/.exec(when) ?? [];
  return pattern === undefined ? when === `viewItem == ${kind}` : new RegExp(pattern).test(kind);
}
