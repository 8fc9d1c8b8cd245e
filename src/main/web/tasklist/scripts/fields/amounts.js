import { plain, quoted } from './blanks.js';

// Reads a number as people write one: thousands parted by commas or blanks in groups of three, a point before the decimals.
const NUMBER = /^([-+]?)(\d+|\d{1,3}([, ])\d{3}(?:\3\d{3})*)?(?:\.(\d*))?$/;
const MOST_DIGITS = 15;

function refusal(text, { decimalDigits }) {
  return { why: `${quoted(text)} is not a number. Write it like ${decimalDigits === 0 ? '1600' : '1600.50'}.` };
}

function tooFine(text, places) {
  return { why: places === 0
    ? `${quoted(text)} is not a whole number.`
    : `${quoted(text)} has more than ${places} decimal place${places === 1 ? '' : 's'}.` };
}

/** What stands around the digits and says nothing that the question does not say. */
function digitsOf(text, { label = '', appearance = {} }) {
  const bare = plain(text).replace(/^([-+]?) ?£ ?([-+]?)/, '$1$2');
  return /%/.test(label + (appearance.suffixAdorner || '')) ? bare.replace(/ ?%$/, '') : bare;
}

/**
 * Reads an amount as it was typed or pasted.
 * @param {object} field the question, as the form has it
 * @returns {{value: string | number} | {why: string}} why it is refused, in words that can stand beside the field
 */
export function readAmount(text, field) {
  const found = NUMBER.exec(digitsOf(String(text), field));
  const [, sign, given = '', , decimals = ''] = found || [];
  const whole = given.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || (decimals ? '0' : '');
  if (!whole) {
    return refusal(String(text), field);
  }
  if (decimals.length > (field.decimalDigits ?? decimals.length)) {
    return tooFine(String(text), field.decimalDigits);
  }
  if ((whole + decimals).length > MOST_DIGITS) {
    return { why: `A number here has no more than ${MOST_DIGITS} digits.` };
  }
  const minus = sign === '-' && /[1-9]/.test(whole + decimals) ? '-' : '';
  const value = minus + whole + (decimals && `.${decimals}`);
  return { value: field.serializeToString ? value : Number(value) };
}

/** An amount as it is kept. */
export function shownAmount(value) {
  return value === null || value === undefined ? '' : String(value);
}
