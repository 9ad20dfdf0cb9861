import type { KnowledgeBase } from '../knowledge/knowledgeBase.ts';
import type { Messages } from '../messages.ts';

/** What an exported note is made from beside the note itself. */
export interface ExportContext {
  readonly knowledge: KnowledgeBase;
  readonly messages: Messages;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Of the extension. */
  readonly version: string;
}
