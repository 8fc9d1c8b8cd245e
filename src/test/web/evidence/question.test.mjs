import assert from 'node:assert/strict';
import test from 'node:test';
import { answers, sides } from '../../../main/web/evidence/scripts/question.js';

const ADA = { source: 'referral', forename: 'Ada', surname: 'Quill', birthday: '2004-05-17', address: '3 Mill Lane', postcode: 'NS1 1AA' };
const ASKED = {
  person: [ADA],
  other: [{ ...ADA, source: 'benefits', row: 'B-1', address: '80 Tower Road', postcode: 'NS9 9ZZ' }, { ...ADA, source: 'benefits', row: 'B-2', address: '80 Tower Road', postcode: 'NS9 9ZZ' }],
  reasons: [
    { field: 'birthday', words: 'the same', weight: 'strongly for', differs: false },
    { field: 'address', words: 'another', weight: 'clearly against', differs: true },
    { field: 'people', words: 'how many are known', weight: 'strongly against', differs: true }
  ],
  answers: [{ answer: 'same', by: 'anna', at: '2013-10-01T09:00:00Z' }, { answer: 'undone', by: 'bill', at: '2013-10-01T10:00:00Z' }]
};

test('both sides stand field by field, each thing once, what differs is marked', () => {
  const made = sides(ASKED, { benefits: 'Out-of-work benefits' });
  const lines = [...made.querySelectorAll('tbody tr')];
  const cells = line => [...line.children].map(cell => cell.textContent);

  assert.deepEqual([...made.querySelectorAll('thead th')].map(cell => cell.textContent), ['Known: A referral', 'Out-of-work benefits', 'What that says']);
  assert.deepEqual(cells(lines[2]), ['Born', '17 May 2004', '17 May 2004', 'the same: strongly for']);
  assert.deepEqual(cells(lines[3]), ['Address – differs', '3 Mill Lane, NS1 1AA', '80 Tower Road, NS9 9ZZ', 'another: clearly against']);
  assert.deepEqual(cells(lines[4]).slice(1, 3), ['not known', 'not known']);
  assert.deepEqual(lines.map(line => line.className), ['', '', '', 'differs', '']);
  assert.equal(made.querySelector('li').textContent, 'How many are known: strongly against');
});

test('what was answered stays to be seen', () => {
  assert.deepEqual([...answers(ASKED).children].map(each => each.textContent.replace(/,.*/, '')), ['The same person – anna', 'Taken back – bill']);
});
