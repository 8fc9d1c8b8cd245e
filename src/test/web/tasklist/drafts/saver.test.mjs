import assert from 'node:assert/strict';
import test from 'node:test';
import stopClock from '../clock.mjs';
import saverFor from '../../../../main/web/tasklist/scripts/drafts/saver.js';

/** A server that answers when it is told to. */
const serving = () => {
  const calls = [];
  const server = (method, path, how = {}) => new Promise(answer => calls.push({
    method, path, body: how.body && JSON.parse(how.body), keepalive: how.keepalive,
    answer: async (status, body) => {
      answer({ status, body });
      for (let turn = 0; turn < 10; turn++) {
        await Promise.resolve();
      }
    }
  }));
  return { calls, server };
};

const begun = given => {
  const { calls, server } = serving();
  const news = [];
  const saver = saverFor({ path: '/api/drafts/t1', tell: one => news.push(one), server, ...given });
  saver.begin({ note: '' });
  return { calls, news, saver };
};

test('what was typed is saved after a pause, and that is told', async t => {
  const tick = stopClock(t);
  const { calls, news, saver } = begun();

  saver.changed({ note: 'a' });
  saver.changed({ note: 'ab' });
  tick(699);
  assert.equal(calls.length, 0);
  tick(1);
  assert.equal(calls.length, 1);
  assert.deepEqual(calls[0].body, { version: 0, answers: { note: 'ab' } });
  assert.equal(calls[0].keepalive, true);
  await calls[0].answer(200, { version: 1, savedAt: '2013-10-01T09:00:00Z' });

  assert.deepEqual(news, [{ kind: 'saving' }, { kind: 'saved', at: '2013-10-01T09:00:00Z' }]);
  assert.equal(saver.isUnsaved(), false);
  assert.equal(saver.isKept(), true);
});

test('a form in which nothing was typed is not saved', async () => {
  const { calls, saver } = begun();
  saver.changed({ note: '' });
  assert.equal(await saver.flush(), true);
  assert.equal(calls.length, 0);
});

test('what comes while one save is under way goes after it, on its version', async () => {
  const { calls, saver } = begun();
  saver.changed({ note: 'a' });
  const first = saver.flush();
  saver.changed({ note: 'ab' });
  const second = saver.flush();
  assert.equal(calls.length, 1);
  await calls[0].answer(200, { version: 1, savedAt: 'x' });
  assert.deepEqual(calls[1].body, { version: 1, answers: { note: 'ab' } });
  await calls[1].answer(200, { version: 2, savedAt: 'x' });

  assert.deepEqual([await first, await second], [true, true]);
  assert.equal(calls.length, 2);
});

test('without a connection it is tried again', async t => {
  const tick = stopClock(t);
  const { calls, news, saver } = begun();
  saver.changed({ note: 'a' });
  saver.flush();
  await calls[0].answer(0);
  assert.deepEqual(news.at(-1), { kind: 'failed', status: 0, why: undefined });
  tick(5000);
  await calls[1].answer(404);
  await calls[2].answer(200, { version: 1, savedAt: 'x' });
  assert.equal(news.at(-1).kind, 'saved');
});

test('a save that was taken, but whose answer was lost, is not taken for another window\'s', async t => {
  const tick = stopClock(t);
  const { calls, saver } = begun();
  saver.changed({ note: 'a' });
  saver.flush();
  await calls[0].answer(0);
  saver.changed({ note: 'ab' });
  tick(5000);
  await calls[1].answer(200, { answers: { note: 'a' }, version: 1 });
  assert.deepEqual(calls[2].body, { version: 1, answers: { note: 'ab' } });
});

test('the loser of two windows writes nothing more until it is said whose stays', async () => {
  const { calls, news, saver } = begun({ version: 3 });
  saver.changed({ note: 'mine' });
  saver.flush();
  await calls[0].answer(409, { version: 5 });
  assert.deepEqual(news.at(-1), { kind: 'failed', status: 409, why: undefined });
  saver.changed({ note: 'mine too' });
  assert.equal(await saver.flush(), false);
  assert.equal(calls.length, 1);

  saver.overwrite(5);
  assert.deepEqual(calls[1].body, { version: 5, answers: { note: 'mine too' } });
});

test('a draft that was too large is saved once it is shorter', async () => {
  const { calls, saver } = begun();
  saver.changed({ note: 'long' });
  saver.flush();
  await calls[0].answer(413);
  saver.changed({ note: 'l' });
  saver.flush();
  await calls[1].answer(200, { version: 1, savedAt: 'x' });
  assert.equal(saver.isUnsaved(), false);
});

test('while a form is sent nothing is written, and nothing ever after it was taken', async t => {
  const tick = stopClock(t);
  const { calls, saver } = begun();
  saver.changed({ note: 'a' });
  const held = saver.hold();
  assert.equal(calls.length, 1, 'what is not saved yet is saved first');
  await calls[0].answer(200, { version: 1, savedAt: 'x' });
  await held;
  saver.changed({ note: 'ab' });
  tick(60000);
  assert.equal(calls.length, 1);

  saver.close();
  saver.release();
  tick(60000);
  assert.equal(await saver.flush(), true);
  assert.equal(calls.length, 1);
});

test('a form that was refused goes on being kept', async t => {
  const tick = stopClock(t);
  const { calls, saver } = begun();
  await saver.hold();
  saver.changed({ note: 'a' });
  saver.release();
  tick(700);
  assert.equal(calls.length, 1);
});

test('thrown away is deleted and not written again; a refusal keeps it', async () => {
  const { calls, news, saver } = begun({ version: 1 });
  let thrown = saver.throwAway();
  await Promise.resolve();
  assert.equal(calls[0].method, 'DELETE');
  await calls[0].answer(0);
  assert.equal(await thrown, false);
  assert.deepEqual(news.at(-1), { kind: 'failed', status: 0 });

  thrown = saver.throwAway();
  await Promise.resolve();
  await calls[1].answer(204);
  assert.equal(await thrown, true);
  saver.changed({ note: 'late' });
  await saver.flush();
  assert.equal(calls.length, 2);
});

test('what goes on elsewhere hears first how it stands', async () => {
  const { calls, saver } = begun();
  saver.changed({ note: 'a' });
  saver.flush();
  await calls[0].answer(404);
  const heard = [];
  saver.hear(news => heard.push(news));
  assert.deepEqual(heard, [{ kind: 'failed', status: 404, why: undefined }]);
  assert.equal(saver.status(), 404);
});

test('the last words of a page that goes away do not wait for the save under way', async () => {
  const { calls, saver } = begun({ version: 2 });
  saver.changed({ note: 'a' });
  saver.flush();
  saver.leave();
  assert.equal(calls.length, 1, 'these are under way');
  saver.changed({ note: 'a b' });
  saver.leave();
  assert.deepEqual(calls[1].body, { version: 3, answers: { note: 'a b' } });
  assert.equal(calls[1].keepalive, true);
  await calls[1].answer(200, { version: 4, savedAt: 'x' });
  await calls[0].answer(200, { version: 3, savedAt: 'x' });
  assert.equal(saver.version(), 4);
});

test('last words that came before the save under way are no other window\'s, and go again after it', async t => {
  const tick = stopClock(t);
  const { calls, news, saver } = begun({ version: 2 });
  saver.changed({ note: 'a' });
  saver.flush();
  saver.changed({ note: 'a b' });
  saver.leave();
  await calls[1].answer(409, { version: 2 });
  await calls[0].answer(200, { version: 3, savedAt: 'x' });
  tick(0);
  await calls[0].answer(200);
  assert.equal(news.some(one => one.kind === 'failed'), false);
  assert.deepEqual(calls[2].body, { version: 3, answers: { note: 'a b' } });
});
