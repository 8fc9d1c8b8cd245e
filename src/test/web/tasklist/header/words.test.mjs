import assert from 'node:assert/strict';
import test from 'node:test';

const { leadWords, stepWords, whyNone } = await import('../../../../main/web/tasklist/scripts/header/words.js');

test('a step says since when, as far as anybody knows', () => {
  const at = (days, since) => stepWords({ step: 'Assessment', since, days, closed: false });

  assert.equal(at(12, '2013-10-03'), 'Assessment for 12 days, since 3 October 2013');
  assert.equal(at(1, '2013-10-14'), 'Assessment for 1 day');
  assert.equal(at(0, '2013-10-15'), 'Assessment since today');
  assert.equal(at(null, null), 'Assessment');
});

test('a closed case says when it was closed', () => {
  const closed = { step: 'Closed', since: '2014-03-30', days: 40, closed: true };

  assert.equal(stepWords(closed), 'Closed on 30 March 2014, 40 days ago');
  assert.equal(stepWords({ ...closed, step: 'Not taken on', days: 0 }), 'Not taken on (closed on 30 March 2014, today)');
  assert.equal(stepWords({ ...closed, days: 1 }), 'Closed on 30 March 2014, yesterday');
});

test('nobody leads a family yet, or nobody any more', () => {
  assert.equal(leadWords({ lead: 'Lena Bond' }), 'Lead: Lena Bond');
  assert.equal(leadWords({ lead: null, closed: false }), 'No lead yet');
  assert.equal(leadWords({ lead: null, closed: true }), '');
});

test('what did not come is said calmly', () => {
  assert.match(whyNone(0, ''), /form works all the same/);
  assert.match(whyNone(500, 'added-need'), /form works all the same/);
  assert.match(whyNone(404, 'added-need'), /no family under this reference. Please check it.$/);
  assert.match(whyNone(404, 'safeguarding-concern'), /A concern is taken all the same/);
  assert.match(whyNone(404, ''), /not open to you/);
});
