import assert from 'node:assert/strict';
import test from 'node:test';

const { forgetHeader, headerStands, show } =
  await import('../../../../main/web/tasklist/scripts/header/task-header.js');

const of = reference => ({ status: 200, body: { reference, family: 'Vale: Ann', address: 'No address given', warnings: [] } });
const settled = () => new Promise(done => setTimeout(done, 0));
const server = () => {
  const asked = [];
  const ask = (method, path) => new Promise(answer => asked.push({ path, answer }));
  return { asked, ask };
};

test('the answer of a task that was left is not shown over another', async () => {
  const { asked, ask } = server();
  const element = document.createElement('section');
  show(element, 't1', { ask });
  show(element, 't2', { ask });

  asked[1].answer(of('NS-000002'));
  await settled();
  asked[0].answer(of('NS-000001'));
  await settled();

  assert.deepEqual(asked.map(one => one.path), ['/api/tasks/t1/family', '/api/tasks/t2/family']);
  assert.match(element.textContent, /NS-000002/);
});

test('the same task is asked for again only after a while, and what stands stays when no answer comes', async () => {
  forgetHeader();
  const { asked, ask } = server();
  const element = document.createElement('section');
  show(element, 't1', { ask, now: 0 });
  asked[0].answer(of('NS-000001'));
  await settled();

  show(element, 't1', { ask, now: 10000 });
  assert.equal(asked.length, 1);
  show(element, 't1', { ask, now: 40000 });
  assert.match(element.textContent, /NS-000001/);
  asked[1].answer({ status: 0 });
  await settled();

  assert.match(element.textContent, /NS-000001/);
});

test('no task, no header', () => {
  const element = document.createElement('section');
  show(element, undefined, {});
  assert.equal(element.hidden, true);
});

test('a form waits for its header, and not for long', async () => {
  forgetHeader();
  const { asked, ask } = server();
  const element = document.createElement('section');
  show(element, 't1', { ask });

  await headerStands('t1', 10);
  assert.equal(element.getAttribute('aria-busy'), 'true');
  asked[0].answer(of('NS-000001'));
  await headerStands('t1', 200);

  assert.match(element.textContent, /NS-000001/);
});
