import assert from 'node:assert/strict';
import test from 'node:test';
import followRows from '../../../../main/web/tasklist/scripts/faults/removed-rows.js';

const upn = { id: 'upn', type: 'textfield' };
const people = { id: 'List_people', type: 'dynamiclist', components: [{ id: 'group', type: 'group', components: [upn] }] };

function referral(state) {
  let hear;
  const services = {
    formFieldRegistry: { getAll: () => [people, upn] },
    pathRegistry: { getValuePath: () => ['people'] }
  };
  const form = {
    get: name => services[name],
    on: (name, heard) => { hear = heard; },
    _getState: () => state,
    _setState(changed) {
      state = { ...state, ...changed };
      hear();
    },
    keep: rows => form._setState({ data: { people: rows } })
  };
  followRows(form);
  return form;
}

const [ruby, ola, eda] = [{ upn: 'x' }, { upn: '' }, { upn: 'bad' }];
const wrong = ['is not written as it should be'];

test('what is wrong with a row stays with it when one above is taken out, and goes with its own', () => {
  const form = referral({ data: { people: [ruby, ola, eda] }, errors: { upn: [wrong, undefined, wrong], reason: wrong } });
  form.keep([ruby, eda]);
  assert.deepEqual(form._getState().errors, { upn: [wrong, wrong], reason: wrong });
  form.keep([eda]);
  assert.deepEqual(form._getState().errors, { upn: [wrong], reason: wrong });
  form.keep([]);
  assert.deepEqual(form._getState().errors, { upn: [], reason: wrong });
});

test('a row that is added, and one that is typed into, move nothing', () => {
  const form = referral({ data: {}, errors: { upn: { 1: wrong } } });
  form.keep([ruby]);
  form.keep([ruby, ola]);
  form.keep([ruby, { ...ola, upn: 'typed' }]);
  assert.deepEqual(form._getState().errors, { upn: { 1: wrong } });
});
