import assert from 'node:assert/strict';
import test from 'node:test';
import { closeCalendar, closeOnEscape, openCalendar } from '../../../../main/web/tasklist/scripts/fields/calendar.js';

const BOUNDS = { today: '2013-10-01', earliest: '1900-01-01', latest: '2013-10-01' };
const made = [];
window.flatpickr = (anchor, options) => {
  const calendar = {
    anchor, options, calendarContainer: document.createElement('div'), isOpen: false,
    open: () => { calendar.isOpen = true; },
    close: () => { calendar.isOpen = false; options.onClose([], '', calendar); },
    destroy: () => { calendar.isGone = true; }
  };
  made.push(calendar);
  return calendar;
};

function input(more = {}) {
  document.body.innerHTML = '<div><input id="day"></div>';
  return Object.assign(document.getElementById('day'), more);
}

test('a calendar opens on the business day, its weeks on Monday, within the bounds', () => {
  const day = input();
  const chosen = [];
  openCalendar(day, { value: null, bounds: BOUNDS, choose: value => chosen.push(value) });
  const { options, isOpen } = made.at(-1);

  assert.equal(isOpen, true);
  assert.equal(options.locale.firstDayOfWeek, 1);
  assert.deepEqual([options.now, options.maxDate, options.minDate], [new Date(2013, 9, 1), new Date(2013, 9, 1), new Date(1900, 0, 1)]);
  options.onChange([new Date(2013, 8, 30)]);
  assert.deepEqual(chosen, ['2013-09-30']);
  closeCalendar();
});

test('it is one at a time, opens on the day that stands there, and is gone once closed', async () => {
  const day = input();
  openCalendar(day, { value: '2012-02-29', bounds: BOUNDS });
  const count = made.length;
  openCalendar(day, { value: null, bounds: BOUNDS });
  assert.equal(made.length, count);
  assert.deepEqual(made.at(-1).options.defaultDate, new Date(2012, 1, 29));

  const stopped = [];
  closeOnEscape({ key: 'Escape', stopPropagation: () => stopped.push(1) });
  closeOnEscape({ key: 'Escape', stopPropagation: () => stopped.push(2) });
  await new Promise(done => { setTimeout(done); });

  assert.deepEqual(stopped, [1]);
  assert.equal(made.at(-1).isGone, true);
  assert.equal(document.querySelector('.whole-family-calendar'), null);
  assert.equal(document.activeElement, day);
});

test('what is only shown has no calendar', () => {
  const count = made.length;
  openCalendar(input({ disabled: true }), { value: null, bounds: BOUNDS });
  openCalendar(input({ readOnly: true }), { value: null, bounds: BOUNDS });
  assert.equal(made.length, count);
});
