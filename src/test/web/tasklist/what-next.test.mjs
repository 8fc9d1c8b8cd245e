import assert from 'node:assert/strict';
import test from 'node:test';

let waiting = [];
const answering = (...answers) => { waiting = answers; };
window.fetch = async () => {
  const [status, body] = waiting.shift();
  return { status, text: async () => JSON.stringify(body) };
};
const { askNext, place, sent, tellNext } = await import('../../../main/web/tasklist/scripts/what-next.js');
const next = { task: 't2', name: 'Record what may be shared', whose: 'YOURS', with: 'you' };

test('what is next is told with whom it is and the way there', () => {
  assert.deepEqual(tellNext([next]), { text: 'Saved. Next: Record what may be shared, with you.', task: 't2' });
  assert.deepEqual(tellNext([{ ...next, task: null, with: 'Caseworkers' }, next, next]),
    { text: 'Saved. Next: Record what may be shared, with Caseworkers and 2 more.', task: null });
});

test('where nothing follows, that is said', () => {
  assert.deepEqual(tellNext([]), { text: 'Saved. Nothing more to do here now.', task: null });
});

test('what is made a moment later is asked for again', async () => {
  answering([200, []], [200, [next]]);
  assert.deepEqual(await askNext('/api/tasks/t1/next', [0, 0, 0]), [next]);
});

test('where the server tells nothing, nothing is said of it', async () => {
  answering([404, { code: 'nothing-done' }]);
  assert.equal(await askNext('/api/tasks/t1/next', [0, 0]), undefined);
  answering([200, []], [200, []]);
  assert.deepEqual(await askNext('/api/tasks/t1/next', [0, 0]), []);
});

const page = () => {
  const element = document.createElement('p');
  element.tabIndex = -1;
  document.body.append(element);
  const scope = { task: { id: 't1' }, taskData: { newChild: () => ({ observe: (name, tell) => { scope.open = tell; } }) } };
  place(scope, [element]);
  return { element, scope };
};

test('what was sent is told at once, then what is next; it stays until the next task is opened', async () => {
  const { element, scope } = page();
  answering([200, [next]]);
  const telling = sent({ fault: null, params: { taskId: 't1' } });
  assert.equal(element.textContent, 'Saved.');
  assert.equal(document.activeElement, element);
  scope.open({ id: 't1' });
  scope.open(null);

  await telling;
  assert.equal(element.textContent, 'Saved. Next: Record what may be shared, with you. Open it');
  assert.equal(element.querySelector('a').getAttribute('href'), '#/?forceDisplayTask=true&task=t2');

  scope.open({ id: 't2' });
  assert.equal(element.textContent, '');
});

test('where the server does not tell, it is not said that nothing follows', async () => {
  const { element } = page();
  answering([503, {}]);
  await sent({ fault: null, params: { taskId: 't1' } });
  assert.equal(element.textContent, 'Saved.');
});

test('who has opened another task meanwhile is not disturbed', async () => {
  const { element, scope } = page();
  answering([200, [next]]);
  const telling = sent({ fault: null, params: {}, answer: { id: 'p1' } });
  scope.open({ id: 't9' });

  await telling;
  assert.equal(element.textContent, '');
});

test('of what was refused nothing is told', async () => {
  const { element } = page();
  await sent({ fault: { surname: ['missing'] }, params: { taskId: 't1' } });
  assert.equal(element.textContent, '');
});
