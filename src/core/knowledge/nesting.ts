import { Lexer } from 'yaml';
import { knowledgeLimits } from './limits.ts';

const levels = knowledgeLimits.nesting;

/** Signs of lists and mappings in a row on one line, each of which begins a level. */
const compactLevels = new RegExp(`^(?:---)?[ \\t]*(?:[-?:][ \\t]+){${levels + 1}}`, 'm');

/** A level needs at least one blank more than the one above. Nobody indents by more than eight. */
const deepIndent = new RegExp(`^ {${levels * 8 + 1}}[ ]*[^\\s#]`, 'm');

/**
 * Whether lists and mappings of a YAML text lie deeper within each other than the limit: the parser calls itself for
 * each level, and a text made to do harm has as many as it has characters. A text indented beyond measure counts too.
 */
export function isNestedTooDeep(text: string): boolean {
  return compactLevels.test(text) || deepIndent.test(text) || (mayNest(text) && hasDeepBrackets(text));
}

/** A glance without regard to quotes: most texts have few brackets. */
function mayNest(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > levels) {
      return true;
    }
  }
  return false;
}

function hasDeepBrackets(text: string): boolean {
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') {
      depth++;
    } else if (token === ']' || token === '}') {
      depth--;
    }
    if (depth > levels) {
      return true;
    }
  }
  return false;
}
