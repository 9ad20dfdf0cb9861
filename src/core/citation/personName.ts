/** A name in its parts: "Laurens van der Maaten", "T. Greg McKelvey Jr". */
export interface PersonName {
  readonly given?: string;
  /** Small words before the family name that sort with neither: "van der". */
  readonly particle?: string;
  readonly family: string;
  readonly suffix?: string;
}

/** A group or an organisation has one name, which is not taken apart. */
export type CitedName = PersonName | { readonly literal: string };

/** Written small, they stand before the family name; "La Cava" with a capital is one family name. */
const particles: ReadonlySet<string> = new Set(
  'af al auf av bin d da das de del della dem den der des di do dos du e el ibn la las le les lo los of ten ter the tot van vom von y zu zum zur'.split(
    ' ',
  ),
);

const beginnings: ReadonlySet<string> = new Set(['De', 'Del', 'Della', 'Di', 'Du', 'El', 'La', 'Le', 'Van', 'Von']);

const suffix = /^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/;

/** Words by which a group is known, and signs that stand in no person's name. */
const groupSigns =
  /\b(?:team|group|institute|university|laborator(?:y|ies)|labs?|inc|ltd|llc|gmbh|corporation|company|foundation|consortium|commission|office|agency|authority|administration|department|ministry|council|committee|initiative|project|research|working|community|authors)\b|[&@/()\d]/i;

/** Takes a name apart: given names first, as the sources write them. */
export function splitName(name: string): CitedName {
  const words = name.trim().split(/\s+/);
  if (groupSigns.test(name) || (words.length === 1 && /-?AI$|\p{Ll}\p{Lu}/u.test(name))) {
    return { literal: name.trim() };
  }
  const last = words.at(-1) ?? '';
  const ending = words.length > 2 && suffix.test(last) ? last : undefined;
  const parts = ending === undefined ? words : words.slice(0, -1);
  const familyAt = findFamily(parts);
  const particleAt = findParticle(parts, familyAt);
  const given = parts.slice(0, particleAt).join(' ');
  const particle = parts.slice(particleAt, familyAt).join(' ');
  return {
    ...(given === '' ? {} : { given }),
    ...(particle === '' ? {} : { particle }),
    family: parts.slice(familyAt).join(' '),
    ...(ending === undefined ? {} : { suffix: ending }),
  };
}

/** The last word, with what belongs to it: "Le Hors". */
function findFamily(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 1 && beginnings.has(words[at - 1] ?? '')) {
    at--;
  }
  return at;
}

function findParticle(words: readonly string[], familyAt: number): number {
  let at = familyAt;
  while (at > 1 && particles.has(words[at - 1] ?? '')) {
    at--;
  }
  return at;
}
