/*
 * How far a walk goes and what it reads, in an editor and from the command line alike.
 */

export const walkLimits = {
  /** Entries that are found: Linux has 90,000 files. Beyond, nobody waits for the end, and what is gathered fills memory. */
  entries: 100_000,
  /** Folders that are listed: Linux has 6,000. Those with next to nothing in them cost as much as others. */
  folders: 30_000,
  /** The deepest level of a folder that is listed: Java comes to 15. Far deeper trees are mistakes, or made to do harm. */
  levels: 40,
} as const;

/** Bytes. Source that people write is far smaller; what is larger is data or generated, and would hold up the rest. */
export const largestFile = 512 * 1024;

/** Bytes, some 2,000 rules. Every path is tested against every rule: more would hold up an editor. */
export const largestIgnoreFile = 32 * 1024;
