import assert from 'node:assert/strict';
import test from 'node:test';
import { controller } from '../../../main/web/tasklist/scripts/extracts.js';

const asking = async (groups, answer = { status: 200, body: { open: 0 } }) => {
  const scope = { $applyAsync() {} };
  await controller(scope, { get: async () => ({ data: groups.map(id => ({ id })) }) }, { appUri: path => path }, async () => answer);
  return scope;
};

test('the page of extracts is offered to data officers', async () => {
  assert.equal((await asking(['data-officers', 'triage'])).words, "Agencies' extracts");
  assert.equal((await asking(['triage'])).words, undefined);
  assert.equal((await asking([])).page, '/evidence');
});

test('others are offered it when they are asked about somebody who is kept hidden', async () => {
  assert.equal((await asking(['caseworkers'], { status: 200, body: { open: 2 } })).words, 'Is this the same person?');
  assert.equal((await asking(['caseworkers'], { status: 0 })).words, undefined);
});
