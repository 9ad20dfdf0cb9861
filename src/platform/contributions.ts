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
  accessReport: 'openVsClosed.accessReport',
  exportAccessReport: 'openVsClosed.exportAccessReport',
  copyPinned: 'openVsClosed.copyPinned',
  compareTiers: 'openVsClosed.compareTiers',
  compareModels: 'openVsClosed.compareModels',
  whatWouldChange: 'openVsClosed.whatWouldChange',
  muteTerm: 'openVsClosed.muteTerm',
  muteLanguage: 'openVsClosed.muteLanguage',
  muteOutsideModelCode: 'openVsClosed.muteOutsideModelCode',
  previousCard: 'openVsClosed.previousCard',
  nextCard: 'openVsClosed.nextCard',
  pinCard: 'openVsClosed.pinCard',
  unpinCard: 'openVsClosed.unpinCard',
  keepCard: 'openVsClosed.keepCard',
  clearCard: 'openVsClosed.clearCard',
  showCard: 'openVsClosed.showCard',
  openSample: 'openVsClosed.openSample',
  search: 'openVsClosed.search',
  exportMarkdown: 'openVsClosed.exportMarkdown',
  exportHtml: 'openVsClosed.exportHtml',
  printNote: 'openVsClosed.printNote',
  copyCard: 'openVsClosed.copyCard',
  copyLink: 'openVsClosed.copyLink',
  newNote: 'openVsClosed.newNote',
  newTerm: 'openVsClosed.newTerm',
  addKnowledgeFolder: 'openVsClosed.addKnowledgeFolder',
  checkKnowledge: 'openVsClosed.checkKnowledge',
  previewNote: 'openVsClosed.previewNote',
} as const;

export const viewIds = {
  thisFile: 'openVsClosed.thisFile',
  atCursor: 'openVsClosed.atCursor',
  notes: 'openVsClosed.notes',
  glossary: 'openVsClosed.glossary',
} as const;

export const panelIds = {
  note: 'openVsClosed.notePanel',
  report: 'openVsClosed.reportPanel',
  preview: 'openVsClosed.notePreview',
} as const;

/** Names of the language model tools. */
export const toolIds = {
  lookUpTerm: 'openVsClosed_lookUpTerm',
  getNote: 'openVsClosed_getNote',
  lookUpModel: 'openVsClosed_lookUpModel',
  fileAccess: 'openVsClosed_fileAccess',
  compareModels: 'openVsClosed_compareModels',
} as const;

export const contextKeys = {
  editorHasTerm: 'openVsClosed.editorHasTerm',
  knowledgeFailed: 'openVsClosed.knowledgeFailed',
  hasPreviousCard: 'openVsClosed.hasPreviousCard',
  hasNextCard: 'openVsClosed.hasNextCard',
  cardPinned: 'openVsClosed.cardPinned',
  cardKept: 'openVsClosed.cardKept',
} as const;

/** Colours that themes and users may set. */
export const colorIds = { termUnderline: 'openVsClosed.termUnderline' } as const;

export const settingIds = {
  hoverShow: 'openVsClosed.hover.show',
  hoverCardLength: 'openVsClosed.hover.cardLength',
  hoverWhenAtCursor: 'openVsClosed.hover.whenAtCursor',
  excludeTopics: 'openVsClosed.exclude.topics',
  excludeTerms: 'openVsClosed.exclude.terms',
  excludeGlobs: 'openVsClosed.exclude.globs',
  highlightShow: 'openVsClosed.highlight.show',
  highlightOccurrences: 'openVsClosed.highlight.occurrences',
  statusBarShow: 'openVsClosed.statusBar.show',
} as const;

/** The `contextValue` of tree items, by which menus know them. */
export const treeItemKinds = {
  note: 'openVsClosed.note',
  term: 'openVsClosed.term',
  source: 'openVsClosed.source',
} as const;
