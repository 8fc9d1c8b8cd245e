import assert from 'node:assert/strict';
import test from 'node:test';

const { drawAnswer, drawWaiting, makeHeader } = await import('../../../../main/web/tasklist/scripts/header/draw.js');

const NANDRA = {
  reference: 'NS-000006', family: 'Nandra: Priya 32, Arun 10', said: null, address: 'No address given',
  warnings: [{ kind: 'danger', text: 'Danger now' }, { kind: 'visit', text: 'Before a visit: a dog' }],
  lead: 'Lena Bond', step: 'Assessment', since: '2013-10-14', days: 1, closed: false
};
const lines = element => [...element.children].map(child => child.textContent);
const drawn = (body, how) => {
  const element = makeHeader();
  drawAnswer(element, { status: 200, body }, how);
  return element;
};

test('warnings come first, then who it is, where they live and where the case stands', () => {
  assert.deepEqual(lines(drawn(NANDRA)), [
    'Danger now', 'Before a visit: a dog', 'Nandra: Priya 32, Arun 10 NS-000006', 'No address given',
    'Lead: Lena Bond · Assessment for 1 day'
  ]);
});

test('what may not be shown leaves the reference and the reason', () => {
  assert.deepEqual(lines(drawn({ reference: 'NS-000006', family: null, said: 'By the reference alone.', warnings: [] })),
    ['NS-000006', 'By the reference alone.']);
  assert.deepEqual(lines(drawn({ reference: null, family: null, said: 'No family.', warnings: [] })), ['', 'No family.']);
});

test('what people wrote is text and nothing else', () => {
  const element = drawn({ ...NANDRA, family: '<img src=x>', warnings: [{ kind: 'visit', text: '<b>dog</b>' }] });

  assert.equal(element.querySelector('img, b'), null);
  assert.match(element.textContent, /<img src=x>/);
});

test('a long note is opened by whoever reads it', () => {
  const note = 'Before a visit: '.padEnd(400, 'dog ');
  const element = drawn({ ...NANDRA, warnings: [{ kind: 'visit', text: note }] });

  assert.ok(element.querySelector('summary').textContent.length <= 141);
  assert.equal(element.querySelector('details p').textContent, note);
});

test('a header that did not come can be asked for again', () => {
  const element = makeHeader();
  let retried = 0;
  drawWaiting(element);
  assert.equal(element.getAttribute('aria-busy'), 'true');

  drawAnswer(element, { status: 0 }, { retry: () => { retried += 1; } });
  element.querySelector('button').click();

  assert.equal(element.hasAttribute('aria-busy'), false);
  assert.equal(retried, 1);
  drawAnswer(element, { status: 404 }, { retry: () => {} });
  assert.equal(element.querySelector('button'), null);
});
