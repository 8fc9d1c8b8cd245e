import assert from 'node:assert/strict';
import test from 'node:test';

let asked = 0;
let answer;
window.fetch = async () => {
  asked += 1;
  return { status: answer.status, text: async () => JSON.stringify(answer.body) };
};
const { countAnew, counts } = await import('../../../../main/web/tasklist/scripts/list/counts.js');

test('all lists are counted with one call, and never twice at a time', async () => {
  answer = { status: 200, body: [{ list: 'f1', name: 'My work', tasks: 4 }, { list: 'f2', name: 'Overdue', tasks: 0 }] };

  await Promise.all([countAnew(), countAnew()]);

  assert.equal(asked, 1);
  assert.deepEqual({ ...counts }, { f1: 4, f2: 0 });
});

test('numbers stay where the server does not answer', async () => {
  answer = { status: 0, body: {} };

  await countAnew();

  assert.deepEqual({ ...counts }, { f1: 4, f2: 0 });
});
