import { plain, quoted } from './blanks.js';

// Reads a day in each way in which people write one, where it can be but one day. Days are yyyy-mm-dd throughout: text
// has no time zone.
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october',
  'november', 'december'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NAMED_DAY = /^(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\.?,? (?=.*\d)/;
const FORMS = [
  [/^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/, ([, day, , month, year]) => [year, month, day]],
  [/^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/, ([, year, , month, day]) => [year, month, day]],
  [/^(\d{2})(\d{2})((?:19|20|21)\d{2})$/, ([, day, month, year]) => [year, month, day]],
  [/^((?:19|20|21)\d{2})(\d{2})(\d{2})$/, ([, year, month, day]) => [year, month, day]],
  [/^(\d{1,2})[-/. ]?([a-z]+)[.,]?[-/. ]?'?(\d{4}|\d{2})$/, ([, day, month, year]) => [year, numberOf(month), day]],
  [/^([a-z]+)[-/. ]?(\d{1,2})(?:, ?|[-/. ])'?(\d{4}|\d{2})$/, ([, month, day, year]) => [year, numberOf(month), day]],
  [/^(\d{4})[-/. ]([a-z]+)[-/. ](\d{1,2})$/, ([, year, month, day]) => [year, numberOf(month), day]]
];
// A year of two digits lies in these hundred years around the business day, and is said in full at once.
const YEARS_BACK = 90;
const YEARS_AHEAD = 10;
const EXAMPLE = '31/10/2013';

const isCalled = (month, name) => month === name || month.slice(0, 3) === name || name === 'sept' && month === 'september';
const numberOf = name => MONTHS.findIndex(month => isCalled(month, name)) + 1;

const iso = (year, month, day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day so many years later, or earlier; for comparing only, as it may be a 29 February that was none. */
export function yearsFrom(day, years) {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4);
}

function isReal(day) {
  const [year, month, date] = day.split('-').map(Number);
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day as it is shown in full, dd/mm/yyyy; any other text stays as it is. */
export function shownDay(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value || '') ? value.split('-').reverse().join('/') : value || '';
}

function partsOf(text) {
  for (const [form, parts] of FORMS) {
    const found = form.exec(text);
    if (found) {
      return parts(found);
    }
  }
  return null;
}

function inFull(year, month, day, today) {
  if (year.length === 4) {
    return iso(year, month, day);
  }
  const [first, last] = [yearsFrom(today, -YEARS_BACK), yearsFrom(today, YEARS_AHEAD)];
  return ['19', '20', '21'].map(century => iso(century + year, month, day)).find(each => each > first && each <= last);
}

function outside(day, { today, earliest, latest }) {
  if (day > latest) {
    return latest === today
      ? `${shownDay(day)} has not come yet; today is ${shownDay(today)}.`
      : `The last day that can stand here is ${shownDay(latest)}.`;
  }
  return day < earliest ? `The first day that can stand here is ${shownDay(earliest)}.` : null;
}

/**
 * Reads a day as it was typed or pasted.
 * @param {{today: string, earliest: string, latest: string}} bounds
 * @returns {{value: string} | {why: string}} why it is refused, in words that can stand beside the field
 */
export function readDay(text, bounds) {
  const given = plain(text).toLowerCase().replaceAll('’', "'").replace(/(\d)(?:st|nd|rd|th)\b/g, '$1');
  const named = NAMED_DAY.exec(given);
  const parts = partsOf((named ? given.slice(named[0].length) : given).replace(/ ?([-/.]) ?/g, '$1'));
  const day = parts && inFull(...parts, bounds.today);
  if (!day || !isReal(day)) {
    return { why: `${quoted(text)} is not a day. Write it like ${EXAMPLE}.` };
  }
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  if (named && !weekday.toLowerCase().startsWith(named[1].slice(0, 3))) {
    return { why: `${shownDay(day)} is a ${weekday}. Write the day like ${EXAMPLE}.` };
  }
  const why = outside(day, bounds);
  if (why && parts[0].length === 2) {
    return { why: `${quoted(text)}: write the year with four digits, like ${EXAMPLE}.` };
  }
  return why ? { why } : { value: day };
}
