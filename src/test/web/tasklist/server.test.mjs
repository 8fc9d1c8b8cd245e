import assert from 'node:assert/strict';
import test from 'node:test';
import call from '../../../main/web/tasklist/scripts/server.js';

const answering = (...answers) => {
  const calls = [];
  const fetch = async (path, how) => {
    calls.push({ path, how });
    const [status, text] = answers.shift();
    return { status, text: async () => text };
  };
  return { calls, fetch };
};

test('a write brings the token of the moment and says that a script asks', async () => {
  document.cookie = 'XSRF-TOKEN=T1';
  const { calls, fetch } = answering([200, '{"version":2}']);

  const answer = await call('PUT', '/api/drafts/t1', { body: { version: 1 }, fetch });

  assert.deepEqual(answer, { status: 200, body: { version: 2 } });
  assert.equal(calls[0].how.headers['X-XSRF-TOKEN'], 'T1');
  assert.equal(calls[0].how.headers['X-Requested-With'], 'XMLHttpRequest');
  assert.equal(calls[0].how.headers['Content-Type'], 'application/json');
  assert.equal(calls[0].how.body, '{"version":1}');
});

test('a call without an answer has the status 0, one without words no body', async () => {
  assert.deepEqual(await call('GET', '/api/x', { fetch: () => Promise.reject(new TypeError('offline')) }),
    { status: 0, body: undefined });
  assert.deepEqual(await call('DELETE', '/api/x', { fetch: answering([204, '']).fetch }), { status: 204, body: undefined });
});

test('a call that came with an old token is sent once more with the new one', async () => {
  const { calls, fetch } = answering([403, '{"code":"token-missing"}'], [200, '{}']);
  const told = (...given) => {
    document.cookie = 'XSRF-TOKEN=T2';
    return fetch(...given);
  };
  document.cookie = 'XSRF-TOKEN=old';

  assert.equal((await call('PUT', '/api/x', { body: {}, fetch: told })).status, 200);
  assert.equal(calls[1].how.headers['X-XSRF-TOKEN'], 'T2');
});
