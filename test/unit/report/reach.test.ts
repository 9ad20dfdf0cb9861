import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findSites } from '../../../src/core/access/findSites.ts';
import { readSiteAccess } from '../../../src/core/compare/readSiteAccess.ts';
import { Reaches } from '../../../src/core/report/reach.ts';
import { index } from '../access/catalogue.ts';

/** The sites of a text, and what the first of them reaches. */
function read(text: string, languageId = 'python') {
  const { sites } = findSites(text, { languageId, index });
  const [reach] = new Reaches().readAll(sites);
  return { sites, given: [...(reach?.internals ?? [])], uncertain: [...(reach?.uncertain ?? [])] };
}

describe('what a call reaches with its parameters', () => {
  const path = '/v1/chat/completions';

  it('is certain where they raise the tier, and uncertain where nobody can tell', () => {
    const call = 'c.chat.create(model="llama3.1:8b", logprobs=True)';
    const posted = (server: string) => `post("${server}${path}", json={"model": "gpt-4o", "logprobs": True})`;
    const sent = (server: string) => `curl ${server}${path} -d '{"model": "gpt-4o", "logprobs": true}'`;
    const [known, unknown] = ['https://api.acme.example', 'http://localhost:8000'] as const;
    for (const { given, uncertain } of [
      read(`import acme\n${call}`),
      read(posted(known)),
      read(sent(known), 'shellscript'),
    ]) {
      assert.deepEqual([given, uncertain], [['answer-logprobs'], []]);
    }
    for (const { given, uncertain } of [
      read(`import acme\nc = acme.Client(base_url="${unknown}")\n${call}`),
      read(posted(unknown)),
      read(sent(unknown), 'shellscript'),
    ]) {
      assert.deepEqual([given, uncertain], [[], ['answer-logprobs']]);
    }
  });

  it('is what a parameter has that raises nothing, with the model of the call', () => {
    for (const server of ['http://localhost:11434', 'http://localhost:8000']) {
      const { sites } = read(`post("${server}${path}", json={"model": "llama3.1:8b", "logprobs": True})`);
      const [call, parameter] = sites;
      assert.ok(call && parameter);
      assert.equal(parameter.kind, 'parameter');
      assert.deepEqual(readSiteAccess(parameter, sites), readSiteAccess(call, sites));
      assert.equal(readSiteAccess(parameter, sites).model, 'llama3.1:8b');
    }
  });
});
