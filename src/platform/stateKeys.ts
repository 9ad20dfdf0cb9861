/** What is kept for the user beside the settings, in `globalState`: choices, which travel with Settings Sync as they do. */
export const stateKeys = {
  /** Where cards showed before they were turned off. */
  hoverShowBeforeOff: 'hoverShowBeforeOff',
  highlightShowBeforeOff: 'highlightShowBeforeOff',
  citationFormat: 'citationFormat',
} as const;
