import assert from 'node:assert/strict';
import test from 'node:test';
import { answersOf, layOver } from '../../../../main/web/tasklist/scripts/drafts/answers.js';
import { linesOf, textOf, timeOf } from '../../../../main/web/tasklist/scripts/drafts/words.js';

const components = [
  { type: 'text', text: 'Words' },
  { type: 'textarea', key: 'familySummary', label: 'Family', disabled: true },
  { type: 'textfield', key: 'shown', readonly: true },
  { type: 'button', key: 'send' },
  { type: 'group', components: [
    { type: 'datetime', key: 'visitedOn', dateLabel: 'Visited on' },
    { type: 'radio', key: 'seen', label: 'Seen', values: [{ label: 'Yes, all', value: 'yes' }],
      conditional: { hide: '=true' } }
  ] },
  { type: 'group', path: 'inner', components: [{ type: 'number', key: 'cost', label: 'Cost' }] },
  { type: 'dynamiclist', path: 'people', label: 'People', properties: { entryName: 'Person' }, components: [
    { type: 'textfield', key: 'surname', label: 'surname' },
    { type: 'select', key: 'agency', label: 'agency', valuesKey: 'agencies' },
    { type: 'textfield', key: 'known', disabled: true }
  ] }
];

test('what can be answered is kept: groups walked into, lists by row, hidden questions and empty answers too', () => {
  const data = {
    familySummary: 'old', shown: 'old', send: 1, visitedOn: null, seen: 'yes', inner: { cost: 12, other: 1 }, else: 'x',
    people: [{ surname: 'Vale', agency: 'a', known: 'k' }, { surname: '' }]
  };
  assert.deepEqual(answersOf(components, data), {
    visitedOn: null, seen: 'yes', inner: { cost: 12 }, people: [{ surname: 'Vale', agency: 'a' }, { surname: '' }]
  });
  assert.deepEqual(answersOf(components, {}), {});
});

test('answers are laid over what the server gives; what cannot be answered stays the server\'s', () => {
  const given = { familySummary: 'new', inner: { other: 2 }, people: [{ surname: 'Old', known: 'k' }] };
  const draft = { familySummary: 'old', visitedOn: null, inner: { cost: 5 }, people: [{ surname: 'Vale' }, { surname: 'Ashe' }] };

  assert.deepEqual(layOver(components, given, draft), {
    familySummary: 'new', visitedOn: null, inner: { other: 2, cost: 5 },
    people: [{ surname: 'Vale', known: 'k' }, { surname: 'Ashe' }]
  });
  assert.deepEqual(given.people, [{ surname: 'Old', known: 'k' }], 'what was given is not touched');
  assert.deepEqual(layOver(components, given, {}), given);
});

test('an answer of another shape than its question is left out', () => {
  assert.deepEqual(layOver(components, { people: [] }, { people: 'no list' }), { people: [] });
});

test('answers are told in the words of the form', () => {
  const answers = { visitedOn: '2013-10-31', seen: 'yes', inner: { cost: 0 }, people: [{ surname: 'Vale', agency: 'p' }] };
  const lines = linesOf(components, answers, { agencies: [{ label: 'Police', value: 'p' }] });
  assert.equal(textOf(lines),
    'Visited on: 31/10/2013\nSeen: Yes, all\nCost: 0\nPerson 1, surname: Vale\nPerson 1, agency: Police');
});

test('a label that is worked out is not told, nor is a key', () => {
  const asked = [{ type: 'textfield', key: 'note', label: '=caseReference' }, { type: 'textfield', key: 'other' }];
  assert.equal(textOf(linesOf(asked, { note: 'a', other: 'b' }, {})), 'A question of this form: a\nA question of this form: b');
});

test('a moment of another day has its date, as days are counted in London', () => {
  const now = new Date('2013-07-31T22:59:00Z');
  assert.equal(timeOf('2013-07-31T09:05:00Z', now), '10:05');
  assert.equal(timeOf('2013-07-30T23:05:00Z', now), '00:05');
  assert.equal(timeOf('2013-07-30T09:05:00Z', now), '30/07/2013, 10:05');
});
