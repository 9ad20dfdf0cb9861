/** The ids that package.json declares. A test keeps the two in step. */
export const extensionId = 'open-vs-closed.open-vs-closed';

export const commandIds = {
  openOverview: 'openVsClosed.openOverview',
  openNote: 'openVsClosed.openNote',
  lookUpTerm: 'openVsClosed.lookUpTerm',
  explainWord: 'openVsClosed.explainWord',
  toggleHover: 'openVsClosed.toggleHover',
  copyCitation: 'openVsClosed.copyCitation',
  reportMistake: 'openVsClosed.reportMistake',
  showLog: 'openVsClosed.showLog',
  openPage: 'openVsClosed.openPage',
  openToSide: 'openVsClosed.openToSide',
  openSource: 'openVsClosed.openSource',
  toggleHighlights: 'openVsClosed.toggleHighlights',
  unmute: 'openVsClosed.unmute',
  muteTerm: 'openVsClosed.muteTerm',
  muteLanguage: 'openVsClosed.muteLanguage',
  muteOutsideModelCode: 'openVsClosed.muteOutsideModelCode',
} as const;

export const viewIds = { notes: 'openVsClosed.notes', glossary: 'openVsClosed.glossary' } as const;

export const panelIds = { note: 'openVsClosed.notePanel' } as const;

export const contextKeys = {
  editorHasTerm: 'openVsClosed.editorHasTerm',
  knowledgeFailed: 'openVsClosed.knowledgeFailed',
} as const;

/** Colours that themes and users may set. */
export const colorIds = { termUnderline: 'openVsClosed.termUnderline' } as const;

export const settingIds = {
  hoverShow: 'openVsClosed.hover.show',
  hoverCardLength: 'openVsClosed.hover.cardLength',
  excludeTopics: 'openVsClosed.exclude.topics',
  excludeTerms: 'openVsClosed.exclude.terms',
  excludeGlobs: 'openVsClosed.exclude.globs',
  highlightShow: 'openVsClosed.highlight.show',
  highlightOccurrences: 'openVsClosed.highlight.occurrences',
} as const;

/** The `contextValue` of tree items, by which menus know them. */
export const treeItemKinds = {
  note: 'openVsClosed.note',
  term: 'openVsClosed.term',
  source: 'openVsClosed.source',
} as const;
