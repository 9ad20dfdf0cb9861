import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccessSite } from '../../../src/core/access/site.ts';
import type { Internal } from '../../../src/core/knowledge/formats.ts';
import { allInternals } from '../../../src/core/knowledge/vocabulary.ts';
import { createFamily, createSite, createSurface, createTechnique, reportOn } from './reportParts.ts';

const prompt = createTechnique({ id: 'prompt' });
const needing = (...needs: Internal[][]) => createTechnique({ id: needs.map(way => way.join('+')).join('|'), needs });

/** The techniques that each need one internal, and prompting, as they come out of sites: `yes` and `unknown`. */
function judge(sites: readonly AccessSite[]) {
  const techniques = [prompt, ...allInternals.map(internal => needing([internal]))];
  const answers = reportOn({ 'a.py': sites }, { techniques }).techniques;
  const idsOf = (possible: string) => answers.filter(answer => answer.possible === possible).map(({ id }) => id);
  return { yes: idsOf('yes'), unknown: idsOf('unknown') };
}

const asks = (internal: Internal, fields: Partial<AccessSite> = {}) =>
  createSite({ kind: 'parameter', tier: 'grey', internals: [internal], ...fields });

describe('what the code can do', () => {
  it('is nothing where nothing is called', () => {
    const mention = createSite({ tier: 'white', kind: 'model-id', isMention: true });
    assert.deepEqual([judge([]), judge([mention])], Array(2).fill({ yes: [], unknown: [] }));
  });

  it('is what text allows at a black site', () => {
    assert.deepEqual(judge([createSite()]), { yes: ['prompt'], unknown: [] });
  });

  it('is what every internal but hosted tuning and the data allows with weights in hand', () => {
    const white = [
      'prompt',
      'answer-logprobs',
      'prompt-logprobs',
      'logit-bias',
      'embeddings',
      'logits',
      'gradients',
      'activations',
      'weights',
    ];
    const withData = createFamily({ id: 'olmo', weights: 'open-with-data' });
    assert.deepEqual(
      [judge([createSite({ tier: 'white' })]), judge([createSite({ tier: 'white', family: withData })])],
      [
        { yes: white, unknown: [] },
        { yes: [...white, 'data'], unknown: [] },
      ],
    );
  });

  it('leaves out what a model that writes no text has not', () => {
    const embedder = createFamily({ id: 'bge', kind: 'embedding', weights: 'open' });
    assert.deepEqual(judge([createSite({ tier: 'white', family: embedder })]), {
      yes: ['embeddings', 'gradients', 'activations', 'weights'],
      unknown: [],
    });
    const hosted = createFamily({ id: 'ada', kind: 'embedding' });
    const calls = [
      createSite({ tier: 'grey', family: hosted }),
      createSite({ tier: 'grey', internals: ['embeddings'] }),
    ];
    const pinning = createTechnique({ id: 'pinning', purpose: 'operate' });
    const answers = reportOn({ 'a.py': calls }, { techniques: [prompt, pinning] }).techniques;
    assert.deepEqual(
      answers.map(({ id, possible }) => [id, possible]),
      [
        ['prompt', 'no'],
        ['pinning', 'yes'],
      ],
    );
    assert.deepEqual(
      calls.map(call => judge([call])),
      Array(2).fill({ yes: ['embeddings'], unknown: [] }),
    );
  });

  it('is only what is given where internals are lent without the weights', () => {
    const remote = createSurface({ id: 'remote', tier: 'white' });
    const lent = createSite({ tier: 'white', server: remote, internals: ['activations'] });
    assert.deepEqual(judge([lent]), { yes: ['prompt', 'activations'], unknown: [] });
  });

  it('follows what a parameter is given, is not given, or may be given', () => {
    const call = createSite({ tier: 'grey', raisedBy: ['logprobs'], hasParameters: true });
    const refused = createSite();
    assert.deepEqual(
      [
        judge([call, asks('answer-logprobs')]),
        judge([call, asks('answer-logprobs', { granted: 'unknown' })]),
        judge([createSite(), asks('answer-logprobs', { granted: 'unknown', tier: 'black' })]),
        judge([refused, asks('answer-logprobs', { granted: 'no', tier: 'black' })]),
      ],
      [
        { yes: ['prompt', 'answer-logprobs'], unknown: [] },
        { yes: ['prompt'], unknown: ['answer-logprobs'] },
        { yes: ['prompt'], unknown: ['answer-logprobs'] },
        { yes: ['prompt'], unknown: [] },
      ],
    );
  });

  it('adds up the parameters of one call, and not those of two', () => {
    const techniques = [needing(['answer-logprobs', 'logit-bias'])];
    const call = createSite({ tier: 'grey', raisedBy: ['logprobs', 'logit_bias'], hasParameters: true });
    const one = [call, asks('answer-logprobs'), asks('logit-bias')];
    const two = [call, asks('answer-logprobs'), call, asks('logit-bias')];
    const possible = [one, two].map(sites => reportOn({ 'a.py': sites }, { techniques }).techniques[0]?.possible);
    assert.deepEqual(possible, ['yes', 'no']);
  });

  it('names the first site that suffices, or the least that is missing, and leaves out risks', () => {
    const techniques = [
      needing(['weights', 'gradients'], ['answer-logprobs', 'logits']),
      createTechnique({ id: 'attack', purpose: 'risk' }),
      createTechnique({ id: 'bias', needs: [['logit-bias']], instead: 'ask for it', caveat: 'mostly' }),
    ];
    const sites = [createSite(), asks('answer-logprobs'), asks('logit-bias'), asks('logit-bias')];
    assert.deepEqual(
      reportOn({ 'a.py': sites }, { techniques }).techniques.map(
        ({ id, possible, site, missing, instead, caveat }) => ({
          id,
          possible,
          site,
          missing,
          instead,
          caveat,
        }),
      ),
      [
        {
          id: 'weights+gradients|answer-logprobs+logits',
          possible: 'no',
          site: null,
          missing: ['logits'],
          instead: undefined,
          caveat: undefined,
        },
        { id: 'bias', possible: 'yes', site: 2, missing: [], instead: 'ask for it', caveat: 'mostly' },
      ],
    );
  });
});
