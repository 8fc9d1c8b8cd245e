import assert from 'node:assert/strict';
import test from 'node:test';
import { helpFor, ordered } from '../../../main/web/tasklist/scripts/start-dialog.js';

test('a referral stands first, a council\'s own last', () => {
  const processes = ['added-need', 'warm-home-visit', 'safeguarding-concern', 'family-intervention'].map(key => ({ key }));
  assert.deepEqual(ordered(processes).map(process => process.key),
    ['family-intervention', 'safeguarding-concern', 'added-need', 'warm-home-visit']);
  assert.deepEqual(ordered(undefined), []);
});

test('each says when it is started, a council\'s own in the words of its model', () => {
  assert.match(helpFor({ key: 'safeguarding-concern' }), /Telephone first/);
  assert.equal(helpFor({ key: 'warm-home-visit', description: 'A home is looked at.' }), 'A home is looked at.');
  assert.equal(helpFor({ key: 'warm-home-visit', description: null }), '');
});
