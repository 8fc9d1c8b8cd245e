import assert from 'node:assert/strict';
import test from 'node:test';
import keepNothingHere from '../../../main/web/tasklist/scripts/nothing-kept.js';

const store = window.localStorage;

test('what was kept of forms before is thrown away, all else stays', () => {
  store.setItem('camunda-form:a1', '{"note":"kept"}');
  store.setItem('authentication', 'demo');

  keepNothingHere();

  assert.equal(store.getItem('camunda-form:a1'), null);
  assert.equal(store.getItem('authentication'), 'demo');
});

test('no form is kept from now on', () => {
  keepNothingHere();

  store.setItem('camunda-form:a2', '{"note":"new"}');
  store.setItem('sorting', 'due');

  assert.equal(store.getItem('camunda-form:a2'), null);
  assert.equal(store.getItem('sorting'), 'due');
});
