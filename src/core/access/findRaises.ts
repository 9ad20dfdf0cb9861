import type { SurfaceParameter } from '../knowledge/formats.ts';
import type { Surface } from '../knowledge/knowledgeData.ts';
import type { NamedParameter } from './accessIndex.ts';
import { type Named, readValue } from './callText.ts';
import type { FileReading } from './fileReading.ts';
import type { Stretch } from './site.ts';

/** A parameter that asks for internals, where it stands. */
export interface Raise extends Stretch {
  readonly name: string;
  readonly parameter: SurfaceParameter;
  readonly surface: Surface;
}

/** Whether a parameter counts, by the surface that has it, and by whether its value plainly turns it on. */
type NamedParameterTest = (found: NamedParameter, isLiteral: boolean) => boolean;

/** The parameters among named values that ask for internals; those that are turned off, or only declared, are none. */
export function findRaises(
  named: readonly Named[],
  reading: FileReading,
  accepts: NamedParameterTest,
): readonly Raise[] {
  const { index, masked } = reading;
  return named.flatMap(({ name, start, end, valueStart, isColon }) => {
    const candidates = index.parametersNamed(name);
    if (candidates.length === 0) {
      return [];
    }
    const value = readValue(masked, valueStart);
    const state = stateOf(value.literal ? masked.text.slice(value.literal.start, value.literal.end) : value.words, {
      isString: value.literal !== undefined,
      isColon,
    });
    const chosen = candidates.find(candidate => accepts(candidate, state === 'on'));
    return chosen && state !== 'off' ? [{ name, start, end, ...chosen }] : [];
  });
}

interface ValueForm {
  readonly isString: boolean;
  readonly isColon: boolean;
}

/** Whether a value turns a parameter on, off, or leaves that to a variable. */
function stateOf(words: string, { isString, isColon }: ValueForm): 'on' | 'off' | 'unknown' {
  if (isString) {
    return words === '' || /^(?:none|false)$/i.test(words) ? 'off' : 'on';
  }
  const bare = words.replace(/^(?:[\w.]+(?:\[\w+\])?\()+\s*/, '');
  if (turnedOff.test(bare) || (isColon && typeName.test(words))) {
    return 'off';
  }
  return /^(?:true|-?[1-9]\d*|\{\s*["'\d[]|\[|map\[)/i.test(bare) ? 'on' : 'unknown';
}

const turnedOff = /^(?:false|none|null|undefined|nil|0\b|nullptr|\{\s*\})/i;

/** What a declaration says in place of a value. */
const typeName =
  /^(?:boolean|bool|number|int|float|string|str|any|unknown|[Oo]ptional|Option|Vec|[Ll]ist|[Dd]ict|Map|Record|[Aa]rray|readonly)\b|^z\.|^\{\s*[A-Za-z_]\w*\??\s*:|^(?!True\b)[A-Z]\w*(?:<|\[|\s*[;|]|$)/;
