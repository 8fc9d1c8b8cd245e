import assert from 'node:assert/strict';
import test from 'node:test';
import { drawFamily, drawWhen, partsOf } from '../../../../main/web/tasklist/scripts/list/cards.js';

const element = () => document.createElement('p');
const task = { id: 't1', name: 'Screen referral – NS-000004', priority: 50, due: '2013-10-22T16:00:00.000+0000' };
const words = made => [...made.children].map(part => `${part.className.replace('whole-family-', '')}: ${part.textContent}`);

test('the name of a task is its step and the number of the case', () => {
  assert.deepEqual(partsOf(task.name), { step: 'Screen referral', reference: 'NS-000004' });
  assert.deepEqual(partsOf('Answer concern – NS-C75346560'), { step: 'Answer concern', reference: 'NS-C75346560' });
  assert.deepEqual(partsOf('Approve budget – 2013'), { step: 'Approve budget – 2013', reference: '' });
  assert.deepEqual(partsOf(undefined), { step: '', reference: '' });
});

test('danger and lateness stand there as words, danger first', () => {
  const made = element();
  drawWhen(made, { ...task, priority: 100 });
  assert.match(words(made).join('; '), /^danger: Danger; late: Due 22 Oct 2013, [\d,]+ days late$/);
});

test('a danger that nobody has answered stands there whatever the priority', () => {
  const made = element();
  drawWhen(made, task, { danger: true, restricted: true });
  assert.deepEqual(words(made).slice(0, 2), ['danger: Danger', 'restricted: Restricted']);
});

test('the family stands before its number, and the number alone where no name is for this person', () => {
  const made = element();
  drawFamily(made, task, { family: '<b>Pettigrew</b>' });
  assert.equal(made.textContent, '<b>Pettigrew</b>, NS-000004');
  assert.equal(made.children.length, 0);

  drawFamily(made, task, { family: null });
  assert.equal(made.textContent, 'NS-000004');
  drawFamily(made, task);
  assert.equal(made.textContent, 'NS-000004');
});
