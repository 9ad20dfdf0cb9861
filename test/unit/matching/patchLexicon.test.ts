import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTerms } from '../../../src/core/matching/findTerms.ts';
import { compileLexicon, type Lexicon, patchLexicon } from '../../../src/core/matching/lexicon.ts';
import { createTerm } from '../support.ts';

const text = 'model weights, an API key, the gateways, a front gate, WEIGHTS';
const found = (lexicon: Lexicon) => findTerms(text, lexicon, {}).matches.map(match => [match.start, match.termIds]);

const weights = createTerm({ id: 'weights', forms: ['weights', 'model weights'] });
const key = createTerm({ id: 'key', forms: ['API key'] });
const gateway = createTerm({ id: 'gateway' });
const gate = createTerm({ id: 'gateway', forms: ['front gate'] });
const other = createTerm({ id: 'other', forms: ['weights'] });

describe('a lexicon in which terms were replaced', () => {
  const lexicon = compileLexicon([weights, key, gateway]);
  const cases = [
    { removed: [], added: [] },
    { removed: [weights], added: [] },
    { removed: [gateway], added: [gate] },
    { removed: [key], added: [other] },
    { removed: [weights, key, gateway], added: [gate, other] },
  ];
  for (const { removed, added } of cases) {
    const names = (terms: readonly { readonly id: string }[]) => terms.map(({ id }) => id).join(', ') || 'nothing';
    it(`finds what one that was compiled anew finds: ${names(added)} for ${names(removed)}`, () => {
      const left = [weights, key, gateway].filter(term => !removed.includes(term));
      assert.deepEqual(found(patchLexicon(lexicon, removed, added)), found(compileLexicon([...left, ...added])));
    });
  }

  it('leaves the other as it is', () => {
    const before = found(lexicon);
    patchLexicon(lexicon, [weights, gateway], [gate, other]);
    assert.deepEqual(found(lexicon), before);
  });
});
