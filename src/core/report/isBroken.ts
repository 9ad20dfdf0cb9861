import { visit } from 'jsonc-parser';

const languages: ReadonlySet<string> = new Set(['json', 'jsonc', 'jupyter']);

/** Whether a notebook or a JSON file is not in the form that it has to have; comments and last commas are let pass. */
export function isBroken(text: string, languageId: string): boolean {
  if (!languages.has(languageId) || text.trim() === '') {
    return false;
  }
  try {
    // Far faster than the parser that knows comments.
    JSON.parse(text);
    return false;
  } catch {
    let errors = 0;
    visit(text, { onError: () => errors++ }, { allowTrailingComma: true });
    return errors > 0;
  }
}
