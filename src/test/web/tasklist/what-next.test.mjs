import assert from 'node:assert/strict';
import test from 'node:test';
import { askNext, tellNext } from '../../../main/web/tasklist/scripts/what-next.js';

const answering = (...answers) => {
  window.fetch = async () => {
    const [status, body] = answers.shift();
    return { status, text: async () => JSON.stringify(body) };
  };
};
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
  assert.deepEqual(await askNext('/api/tasks/t1/next', [0, 0]), []);
  answering([200, []], [200, []]);
  assert.deepEqual(await askNext('/api/tasks/t1/next', [0, 0]), []);
});
