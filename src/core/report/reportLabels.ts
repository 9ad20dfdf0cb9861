import type { Messages } from '../messages.ts';
import { joinPath } from '../walk/tree.ts';
import type { AccessReport, ReportSite } from './accessReport.ts';

/** The words for what a report refers to by id. Every string is plain text: it is the renderers that escape. */
export class ReportLabels {
  readonly messages: Messages;
  readonly #families: ReadonlyMap<string | null, string>;
  readonly #surfaces: ReadonlyMap<string | null, string>;

  constructor({ families, surfaces }: Pick<AccessReport, 'families' | 'surfaces'>, messages: Messages) {
    this.messages = messages;
    this.#families = new Map(families.map(({ id, label }) => [id, label]));
    this.#surfaces = new Map(surfaces.map(({ id, label }) => [id, label]));
  }

  /** The label of a family; empty for none. */
  readonly family = (id: string | null): string => this.#families.get(id) ?? id ?? '';

  /** The label of a surface; empty for none. */
  readonly surface = (id: string | null): string => this.#surfaces.get(id) ?? id ?? '';

  /** `src/a.py:3:7`. */
  readonly place = ({ folder, path, line, column }: ReportSite): string =>
    `${joinPath(folder, path)}:${line}:${column}`;
}
