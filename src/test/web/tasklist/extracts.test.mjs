import assert from 'node:assert/strict';
import test from 'node:test';
import { controller } from '../../../main/web/tasklist/scripts/extracts.js';

const asking = async groups => {
  const scope = {};
  await controller(scope, { get: async () => ({ data: groups.map(id => ({ id })) }) }, { appUri: path => path });
  await null;
  return scope;
};

test('the page of extracts is offered to data officers alone', async () => {
  assert.equal((await asking(['data-officers', 'triage'])).mine, true);
  assert.equal((await asking(['triage'])).mine, false);
  assert.equal((await asking([])).page, '/evidence');
});
