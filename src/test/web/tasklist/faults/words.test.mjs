import assert from 'node:assert/strict';
import test from 'node:test';
import { plain, told, within } from '../../../../main/web/tasklist/scripts/faults/words.js';

const postcode = { type: 'textfield', properties: { patternMessage: 'must be a postcode, such as NS7 3HZ' } };

test('what the bundled forms say is said in plain words, without patterns', () => {
  const said = (text, field = { type: 'textfield' }) => plain(text, field);

  assert.equal(said('Field is required.'), 'Needs an answer');
  assert.equal(said('Field is required.', { type: 'checkbox' }), 'Must be ticked');
  assert.equal(said('Field must match pattern ^[A-Z]{2}$.'), 'Is not written as it should be');
  assert.equal(said('Field must match pattern ^[A-Z]{2}$.', postcode), 'Must be a postcode, such as NS7 3HZ');
  assert.equal(said('Field must have minimum value of 0.'), 'Must be 0 or more');
  assert.equal(said('Field must have maximum value of 2.5.'), 'Must be 2.5 or less');
  assert.equal(said('Field must have minimum length of 2.'), 'Must have at least 2 characters');
  assert.equal(said('Field must have maximum length of 4000.'), 'Must have no more than 4000 characters');
  assert.equal(said('Value is expected to be an integer.'), 'Must be a whole number');
  assert.equal(said('Value is expected to have at most 2 decimal digits.'), 'Must have no more than 2 decimal places');
  assert.equal(said('Please select a valid value, the two nearest valid values are 0 and 5.', { increment: 5 }), 'Must go up in steps of 5');
  assert.equal(said('Value is not a number.'), 'Must be a number');
  assert.equal(said('Field must be a valid email.'), 'Must be an email address, such as name@example.org');
  assert.equal(said('“31/02/2007” is not a day. Write it like 31/10/2013.'), '“31/02/2007” is not a day. Write it like 31/10/2013.');
});

test('a question and what is wrong with it make one sentence', () => {
  assert.equal(told('Surname', 'Needs an answer'), 'Surname: needs an answer');
  assert.equal(told('Postcode', 'Must be a postcode, such as NS7 3HZ'), 'Postcode: must be a postcode, such as NS7 3HZ');
  assert.equal(told('Does the family agree?', 'needs an answer'), 'Does the family agree? Needs an answer');
  assert.equal(told('', 'somebody else has to sign it off'), 'Somebody else has to sign it off');
});

test('names and shortened words keep their capitals within a sentence', () => {
  assert.equal(within('Date of birth'), 'date of birth');
  assert.equal(within('National Insurance number'), 'National Insurance number');
  assert.equal(within('UPN'), 'UPN');
});
