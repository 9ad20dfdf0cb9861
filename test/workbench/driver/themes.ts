/** The themes that every surface is looked at in, by the names of screenshots. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast-dark': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = (typeof themes)[keyof typeof themes];

/** What the pick of themes calls them. */
export const themeLabels: Readonly<Record<Theme, string>> = {
  'Default Dark Modern': 'Dark Modern',
  'Default Light Modern': 'Light Modern',
  'Default High Contrast': 'Dark High Contrast',
  'Default High Contrast Light': 'Light High Contrast',
};
