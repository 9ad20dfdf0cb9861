/* What the modules under test use of `vscode`, as plain data. */

export class MarkdownString {
  readonly value: string;
  isTrusted: boolean | object = false;
  supportHtml = false;
  supportThemeIcons = false;

  constructor(value = '', supportThemeIcons = false) {
    this.value = value;
    this.supportThemeIcons = supportThemeIcons;
  }
}

export class ThemeIcon {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export class TreeItem {
  readonly label: string | object;
  readonly collapsibleState: number;

  constructor(label: string | object, collapsibleState = 0) {
    this.label = label;
    this.collapsibleState = collapsibleState;
  }
}

export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };

export const l10n = {
  t: (text: string, ...values: readonly unknown[]) =>
    text.replace(/\{(\d)\}/g, (_match, index: string) => String(values[Number(index)])),
};
