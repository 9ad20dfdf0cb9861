/** HTML that has been escaped where it had to be. Made by `html` alone, so that no raw text can pass for it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Insert = Html | string | number | undefined | readonly Insert[];

/** A template tag that escapes what is put in, unless it is HTML already. Lists are joined; undefined leaves nothing. */
export function html(parts: TemplateStringsArray, ...inserts: readonly Insert[]): Html {
  const markup = parts.reduce((whole, part, index) => whole + insertText(inserts[index - 1]) + part);
  return new Html(markup);
}

/** HTML from a renderer of ours that has escaped its text (Markdown, a figure). */
export function trustedHtml(markup: string): Html {
  return new Html(markup);
}

function insertText(insert: Insert): string {
  if (insert === undefined) {
    return '';
  }
  if (insert instanceof Html) {
    return insert.toString();
  }
  return Array.isArray(insert) ? insert.map(insertText).join('') : escapeHtml(String(insert));
}

/** A line of text in which `words between backticks` are code; the rest is escaped. */
export function htmlLine(text: string | undefined): Html | undefined {
  return text === undefined ? undefined : new Html(escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>'));
}

/** A line of the knowledge: it is English, and says so, whatever the language of the words around it. */
export function contentLine(text: string | undefined): Html | undefined {
  return text === undefined ? undefined : html`<span lang="en">${htmlLine(text)}</span>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character);
}
