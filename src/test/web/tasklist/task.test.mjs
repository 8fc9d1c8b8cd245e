import assert from 'node:assert/strict';
import test from 'node:test';
import { follow } from '../../../main/web/tasklist/scripts/small-screens.js';
import { drawTake } from '../../../main/web/tasklist/scripts/take-task.js';
import { inOurWords } from '../../../main/web/tasklist/scripts/words.js';

const opened = () => {
  const said = {};
  const child = { observe: (name, tell) => { said.task = tell; } };
  return { scope: { taskData: { newChild: () => child }, $on: () => {} }, open: task => said.task(task) };
};
const soon = () => new Promise(done => { setTimeout(done, 350); });

test('a task that nobody has is taken with one button, another one is read', () => {
  const element = document.createElement('div');
  let taken = 0;
  const take = () => { taken += 1; };

  drawTake(element, { id: 't1' }, false, take);
  element.querySelector('button').click();
  assert.equal(taken, 1);
  assert.equal(element.querySelector('button').textContent, 'Take this task');

  drawTake(element, { id: 't1', assignee: 'omar' }, false, take);
  assert.equal(element.querySelector('button'), null);
  assert.match(element.textContent, /Somebody else has this task/);

  drawTake(element, { id: 't1', assignee: 'ada' }, true, take);
  assert.equal(element.textContent, '');
});

test('on a small screen a task comes into sight when it is opened, and not when it is drawn anew', async () => {
  const { scope, open } = opened();
  let come = 0;
  follow(scope, () => { come += 1; }, () => true);

  open(undefined);
  open({ id: 't1' });
  open({ id: 't1' });
  await soon();
  assert.equal(come, 1);
  open({ id: 't2' });
  await soon();
  assert.equal(come, 2);
});

test('on a small screen the task that is open comes into sight when it is tapped again', async () => {
  const { scope, open } = opened();
  let come = 0;
  follow(scope, () => { come += 1; }, () => true);
  open({ id: 't1' });
  await soon();
  const list = document.createElement('section');
  list.className = 'tasks-list';
  list.innerHTML = '<li class="task active"><a>Screen referral</a></li>';
  document.body.append(list);

  list.querySelector('a').click();
  await soon();

  assert.equal(come, 2);
});

test('on a large screen nothing moves', async () => {
  const { scope, open } = opened();
  follow(scope, () => assert.fail('it is in sight'), () => false);
  open({ id: 't1' });
  await soon();
});

test('a claim is money here, so that a task is taken', () => {
  const locale = { config: { url: '/camunda/app/tasklist/locales/en.json?bust=7.24.0' }, data: { labels: { CLAIM_TASK: 'Claim', DUE: 'Due' } } };
  inOurWords(locale);
  assert.equal(locale.data.labels.CLAIM_TASK, 'Take this task');
  assert.equal(locale.data.labels.DUE, 'Due');
  assert.deepEqual(Object.values(locale.data.labels).filter(words => /claim/i.test(words)), []);

  const other = { config: { url: '/camunda/api/engine/engine' }, data: { labels: {} } };
  inOurWords(other);
  assert.deepEqual(other.data.labels, {});
});
