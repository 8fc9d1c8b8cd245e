import assert from 'node:assert/strict';
import test from 'node:test';
import { explained, helpFor, ordered } from '../../../main/web/tasklist/scripts/start-dialog.js';

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

test('beside each start is room for what is kept, and below it for what it is', () => {
  const made = explained(`<h3 class="modal-title">List</h3><h3 class="modal-title">Form</h3>
    <li ng-repeat="processDefinition in processDefinitions">
            <a>{{ processDefinition.name || processDefinition.key }}
            </a></li>`);
  assert.match(made, /processDefinition\.key }}<span class="whole-family-kept" whole-family-kept="processDefinition\.key">/);
  assert.match(made, /<\/a><p class="whole-family-help">/);
  assert.match(made, /in processDefinitions \| wholeFamilyOrdered/);
});
