/*
 * What a team's own knowledge may take. Far more than people write; what is beyond becomes a problem at its place, and
 * the rest loads. README.md states them.
 */

/** The name of a folder with a team's own knowledge. */
export const knowledgeFolderName = '.open-vs-closed';

export const knowledgeLimits = {
  /** Bytes of a file: some 2,000 terms. A file of the size of a book is data, not notes. */
  fileBytes: 512 * 1024,
  /** Bytes of a folder: all of it is kept in memory. */
  totalBytes: 64 * 1024 * 1024,
  /** Files of a folder. */
  files: 20_000,
  /** Notes, terms, families, surfaces, techniques and sources of a folder. */
  entries: 100_000,
  /** Levels of lists and mappings within each other in YAML: the formats need five. */
  nesting: 20,
  /** Characters of YAML that are read in one go: what takes longer would hold up the editor. */
  yamlCharacters: 64 * 1024,
} as const;
