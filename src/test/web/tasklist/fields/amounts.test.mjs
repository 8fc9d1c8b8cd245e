import assert from 'node:assert/strict';
import test from 'node:test';
import { readAmount, shownAmount } from '../../../../main/web/tasklist/scripts/fields/amounts.js';

const MONEY = { label: 'Cost', decimalDigits: 2, serializeToString: true };
const COUNT = { label: 'How many', decimalDigits: 0 };
const SHARE = { label: 'Absence (%)', decimalDigits: 2 };

for (const [typed, kept] of Object.entries({
  '1,600.00': '1600.00', '1600': '1600', '1 600.50': '1600.50', '1\u00a0600': '1600', '1\u202f600\u202f000': '1600000',
  '1,234,567.89': '1234567.89', '£1,234': '1234', '£ 1,234.5': '1234.5', '-£5': '-5', '£-5': '-5', '-5': '-5', '\u22125': '-5',
  '\u20135': '-5', '+5': '5', '0': '0', '-0': '0', '-0.00': '0.00', '00042.50': '42.50', '.5': '0.5', '5.': '5', ' 12.5\t': '12.5',
  '\uff11\uff0c\uff16\uff10\uff10\uff0e\uff10\uff10': '1600.00', '123456789012345': '123456789012345'
})) {
  test(`${JSON.stringify(typed)} is ${kept}`, () => assert.deepEqual(readAmount(typed, MONEY), { value: kept }));
}

for (const typed of ['1e3', 'abc', '1,6', '1,60', '1,6000', '1,600,00', '1.600,00', '1,600 000', '1 6', '12 5', "1'600", '1/2', '½', '10²',
  '0x10', 'NaN', 'Infinity', '--5', '5-', '(5)', '£', '-', '.', '5 pounds', '€5', '1.2.3', '5%']) {
  test(`${JSON.stringify(typed)} is not a number`, () =>
    assert.deepEqual(readAmount(typed, MONEY), { why: `“${typed}” is not a number. Write it like 1600.50.` }));
}

test('a whole number is one without decimals', () => {
  assert.deepEqual(readAmount('1,600', COUNT), { value: 1600 });
  assert.deepEqual(readAmount('12.5', COUNT), { why: '“12.5” is not a whole number.' });
  assert.deepEqual(readAmount('1.600', COUNT), { why: '“1.600” is not a whole number.' });
  assert.deepEqual(readAmount('some', COUNT), { why: '“some” is not a number. Write it like 1600.' });
});

test('no decimal is cut off, and none is rounded', () => {
  assert.deepEqual(readAmount('1.600', MONEY), { why: '“1.600” has more than 2 decimal places.' });
  assert.deepEqual(readAmount('12.345', { decimalDigits: 1 }), { why: '“12.345” has more than 1 decimal place.' });
  assert.deepEqual(readAmount('1234567890.123456', {}), { why: 'A number here has no more than 15 digits.' });
  assert.deepEqual(readAmount('9007199254740993', COUNT), { why: 'A number here has no more than 15 digits.' });
});

test('per cent may be said where per cent is asked', () => {
  assert.deepEqual(readAmount('12.5 %', SHARE), { value: 12.5 });
  assert.deepEqual(readAmount('7%', { appearance: { suffixAdorner: '%' } }), { value: 7 });
});

test('what was read is read again as the same, and shown as it is kept', () => {
  assert.deepEqual(readAmount(12.5, SHARE), { value: 12.5 });
  assert.equal(shownAmount(readAmount('1,600.00', MONEY).value), '1600.00');
  assert.equal(shownAmount(0), '0');
  assert.equal(shownAmount(null), '');
});
