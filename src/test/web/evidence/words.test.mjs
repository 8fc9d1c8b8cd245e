import assert from 'node:assert/strict';
import test from 'node:test';
import { outcome, period, progress, refusal, rests, state } from '../../../main/web/evidence/scripts/words.js';

test('what became of the rows is told without what did not happen', () => {
  assert.deepEqual(outcome({ linked: 0, asked: 0, unlinked: 1200, unchanged: 3, corrected: 1, noNumbers: 2 }),
    ['1,200 linked to nobody', '3 known already', '1 of the new ones put something right',
      '2 without a number, where something else stands, such as UNKNOWN']);
  assert.deepEqual(outcome({ linked: 0, asked: 0, unlinked: 0, unchanged: 0, corrected: 0 }), []);
  assert.deepEqual(outcome({ state: 'running', linked: 2, asked: 1, unlinked: 7, unchanged: 0, corrected: 0 }),
    ['2 linked to a person', '1 to be decided', '7 not linked so far']);
});

test('what taking back would change is told in whole sentences', () => {
  assert.deepEqual(rests({ go: 1, goBack: 2, stay: 0, linked: 1 }), [
    '1 row would be gone.',
    '2 rows would say again what they said before.',
    '1 row of these is linked to people of families.'
  ]);
  assert.deepEqual(rests({ go: 0, goBack: 0, stay: 0, linked: 0 }), ['Nothing rests on it.']);
});

test('a period, a state and progress are words', () => {
  assert.equal(period({ from: '2012-09-03', to: '2013-07-24' }), '3 September 2012 to 24 July 2013');
  assert.equal(period({ from: null, to: '2013-07-24' }), 'All days up to 24 July 2013');
  assert.equal(progress({ read: 1000, rows: 2500, rowsPerSecond: 900 }), '1,000 of 2,500 rows, 900 a second');
  assert.equal(progress({ read: 0, rows: 1, rowsPerSecond: 0 }), '0 of 1 row');
  assert.match(state({ state: 'taken-back', takenBackBy: 'anna', takenBackAt: '2013-10-01T09:00:00Z' }), /^Taken back by anna, 1 Oct 2013/);
  assert.equal(state({ state: 'running', read: 4, rows: 10 }), 'Being stored');
  assert.equal(state({ state: 'running', read: 10, rows: 10 }), 'Stored; whose its rows are is being looked for');
  assert.equal(state({ state: 'failed', reason: 'a fault' }), 'Not stored: a fault');
});

test('a refusal is told as the server says it', () => {
  assert.equal(refusal({ status: 400, body: { detail: 'The header has no column nino' } }), 'The header has no column nino');
  assert.match(refusal({ status: 401 }), /signed out/);
  assert.match(refusal({ status: 0 }), /No answer came/);
});
