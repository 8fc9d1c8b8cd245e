import assert from 'node:assert/strict';
import test from 'node:test';
import sessionOf from '../../../../main/web/tasklist/scripts/session/session.js';
import { enter, default as signInOver } from '../../../../main/web/tasklist/scripts/session/sign-in.js';
import { holdingClient, holdingFetch, holdingInterceptor } from '../../../../main/web/tasklist/scripts/session/held-calls.js';
import { choose, turns } from '../form.mjs';

/** A session whose server knows who is signed in; signing in is done by the test. */
function meeting(name = 'demo-triage') {
  const there = { who: name, calls: [], anew: 0, left: 0, signIns: [] };
  const server = async (method, path) => {
    there.calls.push(`${method} ${path}`);
    return path.endsWith('/auth/user/default')
      ? { status: there.who ? 200 : 404, body: { userId: there.who } }
      : { status: 200, body: {} };
  };
  const session = sessionOf({
    server,
    signIn: () => new Promise(done => there.signIns.push(who => { there.who = who; done(who); })),
    startAnew: () => { there.anew += 1; }
  });
  session.is(name);
  session.whenLeft(() => { there.left += 1; });
  document.cookie = 'XSRF-TOKEN=T1';
  return { there, session };
}

test('a call goes out in the name of the one whose page it is, and in nobody else\'s', async () => {
  const { there, session } = meeting();
  assert.equal((await session.call('PUT', '/api/drafts/t1')).status, 200);
  await session.call('PUT', '/api/drafts/t1');
  assert.equal(there.calls.filter(call => call.startsWith('GET')).length, 1, 'who is there is asked once a token');

  there.who = 'demo-managers';
  document.cookie = 'XSRF-TOKEN=T2';
  assert.equal((await session.call('PUT', '/api/drafts/t1')).status, 401);
  session.is(null);
  assert.equal((await session.call('PUT', '/api/drafts/t1')).status, 401);
});

test('all that waits goes on once the same person is back, asked once', async () => {
  const { there, session } = meeting();
  there.who = null;
  const both = [session.isBack({ status: 401, method: 'GET' }), session.isBack({ status: 403, method: 'POST', sent: 'T1' })];
  await turns();
  assert.equal(there.signIns.length, 1);
  there.signIns[0]('demo-triage');
  assert.deepEqual(await Promise.all(both), [true, true]);
});

test('somebody else who signs in gets a page of their own', async () => {
  const { there, session } = meeting();
  there.who = null;
  session.ended();
  there.signIns[0]('demo-managers');
  await turns();
  assert.deepEqual([there.anew, there.left], [1, 1]);
});

test('a refusal that the session is not to blame for stays one', async () => {
  const { there, session } = meeting();
  assert.equal(await session.isBack({ status: 403, method: 'POST', sent: 'T1' }), false);
  assert.equal(await session.isBack({ status: 403, method: 'GET' }), false);
  assert.equal(await session.isBack({ status: 500, method: 'POST' }), false);
  assert.equal(there.signIns.length, 0);
  assert.equal(await session.isBack({ status: 403, method: 'POST', sent: 'old' }), true, 'the token had changed');
});

test('the calls of Tasklist are held and sent once more', async () => {
  document.cookie = 'XSRF-TOKEN=T9';
  const session = { isBack: async ({ status }) => status === 401 };
  const sent = [];
  const client = { post: (path, { headers, done }) => {
    sent.push(headers['X-XSRF-TOKEN']);
    return sent.length === 1 ? done({ status: 401 }) : done(sent.length === 2 ? null : { status: 500 }, 'body');
  } };
  const told = [];
  const held = holdingClient(client, session);
  const options = { headers: { 'X-XSRF-TOKEN': 'old' }, done: (...given) => told.push(given) };
  assert.equal(await held.post('task/t1/submit-form', options), 'body');
  assert.deepEqual(sent, ['old', 'T9']);
  assert.deepEqual(told, [[null, 'body']]);
  await assert.rejects(held.post('task/t1/submit-form', options), { status: 500 });

  const answers = [{ status: 401 }, { status: 200 }];
  assert.equal((await holdingFetch(async () => answers.shift(), session)('http://localhost/api/x')).status, 200);

  const again = [];
  const injector = { get: () => config => { again.push(config); return 'again'; } };
  const { responseError } = holdingInterceptor(session)[2]({ when: value => value, reject: value => value }, injector);
  assert.equal(await responseError({ status: 401, config: { method: 'GET' } }), 'again');
  assert.equal((await responseError({ status: 404, config: { method: 'GET' } })).status, 404);
});

test('one signs in over the form as in the web app; a wrong password is said and asked again', async () => {
  const calls = [];
  const answers = [401, 200];
  const server = async (method, path, how) => {
    calls.push([method, path, how?.body]);
    return method === 'GET' ? { status: 200 } : { status: answers.shift(), body: { userId: 'demo-triage' } };
  };
  const who = signInOver({ name: 'demo-triage', server });
  const dialog = document.querySelector('dialog');
  const [user, password] = dialog.querySelectorAll('input');
  assert.equal(user.value, 'demo-triage');
  assert.equal(document.activeElement, password);

  password.value = 'wrong';
  password.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await turns();
  assert.match(dialog.querySelector('[role=alert]').textContent, /password is wrong/);
  assert.equal(password.value, '');

  dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  await turns();
  assert.ok(document.querySelector('dialog'), 'Escape does not do away with it');

  password.value = 'de mo&';
  await choose('Sign in');
  assert.equal(await who, 'demo-triage');
  assert.deepEqual(calls.at(-2).slice(0, 3),
    ['POST', '/api/admin/auth/user/default/login/tasklist', 'username=demo-triage&password=de+mo%26']);
  assert.equal(calls.at(-1)[0], 'GET', 'a new session gives its token with a reading call');
  assert.equal(document.querySelector('dialog'), null);
});

test('whoever may not use Tasklist is told', async () => {
  const server = async method => ({ status: method === 'GET' ? 200 : 403 });
  assert.deepEqual(await enter(server, 'a', 'b'), { fault: 'This user may not use Tasklist.' });
});
