import assert from 'node:assert/strict';
import test from 'node:test';
import aForm from './a-form.mjs';
import OpenForm from '../../../../main/web/tasklist/scripts/faults/open-form.js';

const inRow = (id, key, row) => ({ id, indexes: { List_people: row }, valuePath: ['people', row, key] });
const reason = { id: 'reason', valuePath: ['reason'] };
const required = (instance, value) => (value || instance.id === 'forename' ? [] : ['Field is required.']);

function referral(people, rules = required) {
  return aForm({
    fields: {
      reason: { type: 'textarea', label: 'Why?' },
      forename: { type: 'textfield', label: 'First name' },
      surname: { type: 'textfield', label: 'Surname' },
      born: { type: 'datetime', label: 'Date of birth' }
    },
    lists: {
      List_people: {
        type: 'dynamiclist', label: 'People', properties: { entryName: 'Person', namedBy: 'forename surname' }
      }
    },
    instances: [
      ...people.flatMap((_, row) => ['forename', 'surname', 'born'].map(key => inRow(key, key, row))),
      reason
    ],
    data: { people },
    rules
  });
}

const lines = () => [...document.querySelectorAll('.whole-family-faults li')].map(line => line.textContent);
const head = () => document.querySelector('.whole-family-faults').textContent;
const drawn = () => new Promise(resolve => setTimeout(resolve, 60));

test('all is told by label and the name in the row, and the cursor goes to the first on the page', () => {
  const form = referral([{ forename: 'Ruby' }, { surname: 'Vale', born: '2001-01-01' }, {}]);
  const open = new OpenForm(form);

  form.submit();
  open.tellFaults();

  assert.deepEqual(lines(), [
    'Ruby, surname: needs an answer',
    'Ruby, date of birth: needs an answer',
    'Person 3, surname: needs an answer',
    'Person 3, date of birth: needs an answer',
    'Why? Needs an answer'
  ]);
  assert.equal(document.activeElement.id, 'fjs-form-f1-surname_0');
  assert.equal(window.scrolledTo, document.activeElement.parentElement);
  assert.equal(document.querySelector('.whole-family-faults').getAttribute('role'), 'alert');
});

test('two of one name are told apart', () => {
  const form = referral([{ forename: 'Ruby', born: '2001-01-01' }, { forename: 'Ruby', born: '2001-01-01' }]);
  const open = new OpenForm(form);

  form.submit();
  open.tellFaults();

  assert.deepEqual(lines().slice(0, 2), ['Ruby (person 1), surname: needs an answer', 'Ruby (person 2), surname: needs an answer']);
});

test('who was chosen from a list names the row, and nobody does while nobody is chosen', () => {
  const form = referral([{ surname: 'x' }, { surname: 'x' }], () => ['Field is required.']);
  const choose = (row, words, className) => {
    const display = document.createElement('div');
    display.className = `fjs-select-display ${className}`;
    display.textContent = words;
    document.getElementById(`fjs-form-f1-forename_${row}`).before(display);
  };
  choose(0, 'Ruby Vale', '');
  choose(1, 'Select', 'fjs-select-placeholder');
  document.getElementById('fjs-form-f1-surname_1').value = '';
  const open = new OpenForm(form);

  form.submit();
  open.tellFaults();

  assert.equal(lines()[0], 'Ruby Vale, first name: needs an answer');
  assert.equal(lines()[3], 'Person 2, first name: needs an answer');
});

test('a line leads to its question', () => {
  const form = referral([{ surname: 'Vale' }]);
  const open = new OpenForm(form);

  form.submit();
  open.tellFaults();
  document.querySelector('.whole-family-faults a').click();

  assert.equal(document.activeElement, document.getElementById('fjs-form-f1-born_0-date'));
});

test('what was put right goes, the room stays, and at the end it says so', async () => {
  const form = referral([{ surname: 'Vale' }]);
  const open = new OpenForm(form);
  form.submit();
  open.tellFaults();

  form.type(reason, 'Bruises');
  await drawn();
  assert.deepEqual(lines(), ['Vale, date of birth: needs an answer']);
  assert.match(document.querySelector('.whole-family-faults').style.minHeight, /px$/);

  form.type(inRow('born', 'born', 0), '2001-01-01');
  await drawn();
  assert.equal(head(), 'All of this is put right. Press the button again.');
});

test('a form that is drawn anew has one box', () => {
  const form = referral([{}]);
  new OpenForm(form);
  new OpenForm(form);

  assert.equal(document.querySelectorAll('.whole-family-faults').length, 1);
});

test('nothing is said as long as nothing was refused', async () => {
  const form = referral([{}]);
  new OpenForm(form);

  form.type(reason, '');
  await drawn();

  assert.equal(head(), '');
});

test('what the server refused stands beside its question until that changes or all is sent again', async () => {
  const form = referral([{ surname: 'Vale', born: '2031-01-01' }], () => []);
  const open = new OpenForm(form);
  const refused = {
    faults: [
      { path: 'people[0].born', label: 'Date of birth', row: 'Person 1', reason: 'has not come yet' },
      { path: 'gone', label: 'Agency', row: '', reason: 'needs an answer' }
    ],
    more: 3
  };

  open.tellAnswer(refused);
  assert.deepEqual(lines(), ['Vale, date of birth: has not come yet', 'Agency: needs an answer', 'And 3 more.']);
  assert.deepEqual(form._getState().errors, { born: { 0: ['Has not come yet'] } });
  assert.equal(document.activeElement.id, 'fjs-form-f1-born_0-date');

  form.type(inRow('born', 'born', 0), '2001-01-01');
  await drawn();
  assert.deepEqual(lines(), ['Agency: needs an answer', 'And 3 more.']);

  open.tellAnswer(refused);
  assert.deepEqual(form.submit(), {});
});

test('another failure is said in the same place, leaves no list, and stays', async () => {
  const form = referral([{}]);
  const open = new OpenForm(form);
  form.submit();
  open.tellFaults();

  form.type(reason, 'Bruises');
  open.tellAnswer({ status: 0, faults: [], more: 0 });
  await drawn();

  assert.match(head(), /^The connection was lost/);
  open.clear();
  assert.equal(head(), '');
});
