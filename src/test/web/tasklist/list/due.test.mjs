import assert from 'node:assert/strict';
import test from 'node:test';
import dueWords, { isDanger } from '../../../../main/web/tasklist/scripts/list/due.js';

// 17:00 in London in summer time.
const due = { due: '2013-10-22T16:00:00.000+0000' };
const at = moment => dueWords(due, new Date(moment));

test('a task is due as a day and as seen from today', () => {
  assert.deepEqual(at('2013-10-01T08:00:00Z'), { text: 'Due 22 Oct 2013, in 21 days', late: false });
  assert.equal(at('2013-10-21T08:00:00Z').text, 'Due 22 Oct 2013, tomorrow');
  assert.equal(at('2013-10-22T08:00:00Z').text, 'Due 22 Oct 2013, today by 17:00');
});

test('what is late says by how much', () => {
  assert.deepEqual(at('2013-10-22T16:30:00Z'), { text: 'Due 22 Oct 2013, late since 17:00 today', late: true });
  assert.deepEqual(at('2013-10-23T06:00:00Z'), { text: 'Due 22 Oct 2013, 1 day late', late: true });
  assert.equal(at('2013-10-25T06:00:00Z').text, 'Due 22 Oct 2013, 3 days late');
});

test('days are counted as in London, over the end of summer time too', () => {
  assert.equal(at('2013-10-22T23:30:00Z').text, 'Due 22 Oct 2013, 1 day late');
  const winter = { due: '2013-10-28T17:00:00.000+0000' };
  assert.equal(dueWords(winter, new Date('2013-10-26T22:59:00Z')).text, 'Due 28 Oct 2013, in 2 days');
});

test('a task that is never due says nothing of it', () => {
  assert.deepEqual(dueWords({}), { text: '', late: false });
});

test('the answer to a concern is a danger; what was urgent once, or is late, is none', () => {
  assert.equal(isDanger({ priority: 100 }), true);
  assert.equal(isDanger({ priority: 90 }), false);
  assert.equal(isDanger({ priority: 85 }), false);
});
