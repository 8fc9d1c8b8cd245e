import assert from 'node:assert/strict';
import test from 'node:test';
import boundsOf from '../../../../main/web/tasklist/scripts/fields/bounds.js';
import { readDay, shownDay } from '../../../../main/web/tasklist/scripts/fields/days.js';

const TODAY = '2013-10-01';
const ANY = boundsOf({}, TODAY);
const BIRTHDAY = boundsOf({ properties: { notAfter: 'today', notBefore: '120 years ago' } }, TODAY);
const noDay = typed => `“${typed}” is not a day. Write it like 31/10/2013.`;
const inFull = typed => `“${typed}”: write the year with four digits, like 31/10/2013.`;

const READ = {
  '01/10/2013': '2013-10-01',
  '1/10/2013': '2013-10-01',
  '1.10.2013': '2013-10-01',
  '1-10-2013': '2013-10-01',
  '1 10 2013': '2013-10-01',
  '1 / 10 / 2013': '2013-10-01',
  '1–10–2013': '2013-10-01',
  '01102013': '2013-10-01',
  '20131001': '2013-10-01',
  '20121012': '2012-10-12',
  '2013-10-01': '2013-10-01',
  '2013/10/01': '2013-10-01',
  '2013-10-1': '2013-10-01',
  '2008-11-09': '2008-11-09',
  '1 Oct 2013': '2013-10-01',
  '1-Oct-13': '2013-10-01',
  '1Oct2013': '2013-10-01',
  '1 OCTOBER 2013': '2013-10-01',
  '1st October 2013': '2013-10-01',
  '22nd Sept. 2013': '2013-09-22',
  '1 October, 2013': '2013-10-01',
  '1 Oct \u201913': '2013-10-01',
  'October 1 2013': '2013-10-01',
  'Oct 1st, 2013': '2013-10-01',
  'October 1, 13': '2013-10-01',
  '2013 Oct 1': '2013-10-01',
  '2013-Oct-01': '2013-10-01',
  'Tue 1 Oct 2013': '2013-10-01',
  'Tuesday, 1 October 2013': '2013-10-01',
  'Tuesday 1/10/2013': '2013-10-01',
  '29/02/2012': '2012-02-29',
  '29/02/2000': '2000-02-29',
  '29/2/12': '2012-02-29',
  '1/2/80': '1980-02-01',
  '3/4/05': '2005-04-03',
  '31/12/99': '1999-12-31',
  '1/1/23': '2023-01-01',
  '1/11/23': '1923-11-01',
  '13/10/01': '2001-10-13',
  '\u00a01/10/2013\u3000\t': '2013-10-01',
  '\u200b1/10/2013\ufeff': '2013-10-01',
  '1\u00a0Oct\u202f2013': '2013-10-01',
  '\uff10\uff11/\uff11\uff10/\uff12\uff10\uff11\uff13': '2013-10-01',
  '31/12/2199': '2199-12-31',
  '01/01/1900': '1900-01-01'
};

for (const [typed, day] of Object.entries(READ)) {
  test(`${JSON.stringify(typed)} is ${day}`, () => assert.deepEqual(readDay(typed, ANY), { value: day }));
}

for (const typed of ['31/02/2007', '29/02/2013', '29/02/1900', '29/2/13', '12/31/2013', '31/11/2013', '0/10/2013', '1/0/2013',
  '1/13/2013', 'tomorrow', 'today', '1/10', '1 Oct', 'Oct 2013', '2013', '011013', '1/10-2013', '1//10/2013', '1/10/213',
  '1/10/20133', '01/10/1899x', '1 Oct 2013 Tuesday', '1 Okt 2013', '1e3', '41.548', '2013-10-01T00:00', '10²/1/2013',
  '1/10/-2013', 'Oct 12013', 'x']) {
  test(`${JSON.stringify(typed)} is not a day`, () => assert.deepEqual(readDay(typed, ANY), { why: noDay(typed) }));
}

test('a weekday that was another is asked about', () => {
  assert.deepEqual(readDay('Monday 1 October 2013', ANY), { why: '01/10/2013 is a Tuesday. Write the day like 31/10/2013.' });
});

test('a birthday has come, and a year of two digits is read so or not at all', () => {
  assert.deepEqual(readDay('1/10/13', BIRTHDAY), { value: '2013-10-01' });
  assert.deepEqual(readDay('2/10/13', BIRTHDAY), { why: inFull('2/10/13') });
  assert.deepEqual(readDay('1/2/80', BIRTHDAY), { value: '1980-02-01' });
  assert.deepEqual(readDay('1/11/23', BIRTHDAY), { value: '1923-11-01' });
  assert.deepEqual(readDay('1/9/23', BIRTHDAY), { why: inFull('1/9/23') });
  assert.deepEqual(readDay('02/10/2013', BIRTHDAY), { why: '02/10/2013 has not come yet; today is 01/10/2013.' });
  assert.deepEqual(readDay('30/09/1893', BIRTHDAY), { why: 'The first day that can stand here is 01/10/1893.' });
  assert.deepEqual(readDay('01/10/1893', BIRTHDAY), { value: '1893-10-01' });
});

test('no year is read into a day of the wrong century by a bound', () => {
  const plan = boundsOf({ properties: { notBefore: '2013-04-01', notAfter: '2016-03-31' } }, TODAY);
  assert.deepEqual(readDay('1/2/14', plan), { value: '2014-02-01' });
  assert.deepEqual(readDay('1/2/80', plan), { why: inFull('1/2/80') });
  assert.deepEqual(readDay('1/2/2013', plan), { why: 'The first day that can stand here is 01/04/2013.' });
  assert.deepEqual(readDay('1/4/2016', plan), { why: 'The last day that can stand here is 31/03/2016.' });
});

test('the years that the server keeps are the widest bounds', () => {
  assert.deepEqual(readDay('31/12/1899', ANY), { why: 'The first day that can stand here is 01/01/1900.' });
  assert.deepEqual(readDay('01/01/2200', ANY), { why: 'The last day that can stand here is 31/12/2199.' });
  assert.equal(boundsOf({ disallowPassedDates: true }, TODAY).earliest, TODAY);
});

test('a day of two digits in the year is read by the business day and not by the machine', () => {
  assert.deepEqual(readDay('1/2/30', boundsOf({}, '2026-11-27')), { value: '2030-02-01' });
  assert.deepEqual(readDay('1/2/30', ANY), { value: '1930-02-01' });
});

test('a day is shown in full, and what is no day as it is', () => {
  assert.equal(shownDay('2013-10-01'), '01/10/2013');
  assert.equal(shownDay('31/02/2007'), '31/02/2007');
  assert.equal(shownDay(null), '');
});

test('what is long is said again in part', () => {
  assert.match(readDay('x'.repeat(200), ANY).why, /^“x{30}…” is not a day/);
});
