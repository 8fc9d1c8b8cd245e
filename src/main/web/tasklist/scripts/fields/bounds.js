import { yearsFrom } from './days.js';

// The years that the server keeps.
const FIRST = '1900-01-01';
const LAST = '2199-12-31';

// What a form may write as a bound of a day: today, so many years ago, or a day.
function read(bound, today, otherwise) {
  if (bound === 'today') {
    return today;
  }
  const ago = /^(\d{1,3}) years ago$/.exec(bound || '');
  return ago ? yearsFrom(today, -Number(ago[1])) : bound || otherwise;
}

/** The first and the last day that can stand in a field. */
export default function boundsOf(field, today) {
  const { notBefore, notAfter } = field.properties || {};
  return {
    today,
    earliest: read(notBefore, today, field.disallowPassedDates ? today : FIRST),
    latest: read(notAfter, today, LAST)
  };
}
