import assert from 'node:assert/strict';
import test from 'node:test';
import FakeForm, { choose, turns } from '../form.mjs';

const moments = {};
const decorators = {};
class Form {
  async importSchema(schema, data) {
    this.data = data;
    return {};
  }
}
Object.assign(Form.prototype, Object.fromEntries(['_getState', 'on', 'change', 'touch', 'line', 'button'].map(name =>
  [name, FakeForm.prototype[name]])));
let params = {};
const destroyed = new Map();
window.angular = {
  module: () => ({ decorator: (name, made) => { decorators[name] = made; } }),
  element: node => ({
    controller: () => moments.controllerOf(node),
    on: (kind, leave) => destroyed.set(node, leave)
  })
};
window.webpackChunkcamunda_bpm_webapp = {
  push: ([, , given]) => given(Object.assign(() => ({ Form }), { m: { 1: function () { return '"FormPlayground"'; } } }))
};
const { default: watchForms } = await import('../../../../main/web/tasklist/scripts/form-moments.js');
const { default: keepDrafts, deskAt, forgetAll, leaveAll, saveAll } =
  await import('../../../../main/web/tasklist/scripts/drafts/keep.js');
const { savingSignOut } = await import('../../../../main/web/tasklist/scripts/drafts/leaving.js');
watchForms();

let answers = [];
const calls = [];
const server = async (method, path, how = {}) => {
  calls.push({ method, path, body: how.body && JSON.parse(how.body) });
  const [status, body] = await answers.shift() ?? [200, { version: 1, savedAt: '2013-10-01T08:00:00Z' }];
  return { status, body };
};
const leftWith = [];
let endings = 0;
const session = { call: server, name: () => 'demo-triage', ended: async () => { endings += 1; } };
keepDrafts(session, { isByHand: () => true, tellLeft: news => leftWith.push(news) });

const schema = { components: [
  { type: 'textarea', key: 'note', label: 'Note' }, { type: 'textarea', key: 'known', disabled: true }
] };
moments.controllerOf = () => moments.controller;

async function open(taskId, ...first) {
  const given = { note: '', known: 'from the server' };
  params = taskId.startsWith('start ') ? { processDefinitionKey: taskId.slice(6) } : { taskId };
  const scope = { params };
  const handed = {};
  const directive = { controller: [function () {
    Object.assign(this, {
      getParams: () => scope.params,
      registerCompletionHandler: handler => { handed.complete = handler; },
      notifyFormValidated: () => {}
    });
  }] };
  decorators.camTasklistFormDirective[1]([directive]);
  const controller = {};
  directive.controller.at(-1).call(controller, scope, {});
  moments.controller = controller;
  const form = Object.assign(new Form(), new FakeForm());
  answers = first;
  calls.length = 0;
  await form.importSchema(schema, given);
  return { form, controller, handed, path: `/api/drafts/${taskId.replace('start ', 'start/')}` };
}

const draft = (note, more) => [200, { answers: { note }, version: 4, savedAt: '2013-10-01T08:05:00Z', by: 'demo-triage', ...more }];
const none = [404, {}];

test('a draft is laid over what the server gives, and that is said', async () => {
  const { form } = await open('t1', draft('half a sentence'));
  assert.deepEqual(form.data, { note: 'half a sentence', known: 'from the server' });
  assert.match(form.line().textContent, /^Your draft of .*09:05 is back/);
  assert.equal(form.line().querySelector('p').getAttribute('role'), 'status');
  forgetAll();
});

test('the draft of somebody else says whose it is', async () => {
  const { form } = await open('t2', draft('theirs', { by: 'demo-caseworkers' }));
  assert.match(form.line().textContent, /^The draft of .* by demo-caseworkers is back/);
  forgetAll();
});

test('a form that only settles is not saved; once somebody types it is', async () => {
  const { form, path } = await open('t3', none);
  form.change({ note: null });
  await saveAll();
  assert.deepEqual(calls.map(call => call.method), ['GET']);

  form.touch();
  form.change({ note: 'typed' });
  await saveAll();
  assert.deepEqual(calls.at(-1), { method: 'PUT', path, body: { version: 0, answers: { note: 'typed' } } });
  assert.match(form.line().textContent, /^Saved .*09:00/);
  forgetAll();
});

test('leaving a form saves it, and it comes back when it is opened again', async () => {
  const { form } = await open('t4', none);
  form.touch();
  form.change({ note: 'left' });
  destroyed.get(form.place)();
  await turns();
  assert.deepEqual(calls.at(-1).body.answers, { note: 'left' });
  assert.equal(deskAt('/api/drafts/t4'), undefined);
  assert.equal(await saveAll(), true);
});

test('what could not be saved when the form was left is said, and is there when it is opened again', async () => {
  const { form } = await open('t5', none);
  form.touch();
  form.change({ note: 'offline' });
  answers = [[0], [0]];
  destroyed.get(form.place)();
  await turns();
  assert.equal(leftWith.at(-1).status, 0);

  const again = await open('t5', [0], [0]);
  assert.equal(again.form.data.note, 'offline');
  assert.match(again.form.line().textContent, /^Not saved: there is no connection/);
  forgetAll();
});

test('a completed form is not written again, a refused one is', async () => {
  const { form, controller, handed } = await open('t6', none);
  form.touch();
  let fault = { note: ['missing'] };
  controller.registerCompletionHandler(tell => { calls.push({ method: 'COMPLETE' }); tell(fault); });
  form.change({ note: 'last words' });
  handed.complete(() => {});
  await turns();
  assert.deepEqual(calls.map(call => call.method), ['GET', 'PUT', 'COMPLETE'], 'the last words are saved first');

  form.change({ note: 'more' });
  await saveAll();
  assert.equal(calls.at(-1).body.answers.note, 'more');

  fault = null;
  handed.complete(() => {});
  await turns();
  form.change({ note: 'late' });
  leaveAll();
  destroyed.get(form.place)();
  await turns();
  assert.equal(calls.at(-1).method, 'COMPLETE');
});

test('a form that was sent after its last save had failed is not said to be lost', async () => {
  const { form, controller, handed } = await open('t13', none);
  form.touch();
  form.change({ note: 'sent all the same' });
  controller.registerCompletionHandler(tell => tell(null));
  answers = [[503], [503]];
  leftWith.length = 0;
  handed.complete(() => {});
  await turns();
  destroyed.get(form.place)();
  await turns();
  assert.deepEqual(leftWith, []);
});

test('when the session ended, somebody signs in and the form is saved then', async () => {
  const { form } = await open('t7', none);
  form.touch();
  form.change({ note: 'signed out' });
  answers = [[401], [200, { version: 1, savedAt: '2013-10-01T08:00:00Z' }]];
  endings = 0;
  await saveAll();
  await turns();
  assert.equal(endings, 1);
  assert.match(form.line().textContent, /^Saved/);
  forgetAll();
});

test('a start is the user\'s own, and only Throw away empties it', async () => {
  const { form, path } = await open('start family-intervention', draft('nine people'));
  assert.equal(path, calls[0].path);
  form.button('throwAway').click();
  await choose('Keep it');
  assert.equal(form.data.note, 'nine people');

  answers = [[204], none];
  form.button('throwAway').click();
  await choose('Throw away');
  assert.deepEqual(calls.slice(1).map(call => call.method), ['DELETE', 'GET']);
  assert.equal(form.data.note, '');
  assert.match(form.line().textContent, /^Thrown away/);
  assert.equal(form.place.querySelectorAll('.whole-family-draft').length, 1);
  forgetAll();
});

test('the loser of two windows sees both, and says whose stays', async () => {
  const { form } = await open('t8', draft('first'));
  form.touch();
  form.change({ note: 'mine' });
  answers = [[409, { version: 5 }]];
  await saveAll();
  assert.match(form.line().textContent, /^Not saved: this form was changed in another window/);

  answers = [draft('theirs', { version: 5 })];
  form.button('seeBoth').click();
  await turns();
  assert.match(document.querySelector('dialog table').textContent, /Notetheirsmine/);
  assert.equal(document.querySelector('dialog textarea').value, 'Note: mine');
  await choose('Decide later');
  assert.equal(form.data.note, 'mine');

  answers = [draft('theirs', { version: 5 }), [200, { version: 6, savedAt: '2013-10-01T09:10:00' }]];
  form.button('seeBoth').click();
  await choose('Put what I typed in its place');
  assert.deepEqual(calls.at(-1).body, { version: 5, answers: { note: 'mine' } });
  assert.match(form.line().textContent, /^Saved/);

  form.change({ note: 'mine again' });
  answers = [[409, { version: 9 }]];
  await saveAll();
  answers = [draft('theirs', { version: 9 }), draft('theirs', { version: 9 })];
  form.button('seeBoth').click();
  await choose('Go on with what is kept');
  assert.equal(form.data.note, 'theirs');
  forgetAll();
});

test('a draft that was thrown away elsewhere is kept anew only knowingly', async () => {
  const { form } = await open('t9', draft('first'));
  form.touch();
  form.change({ note: 'mine' });
  answers = [[409, { version: 0 }]];
  await saveAll();
  answers = [none, [200, { version: 1, savedAt: '2013-10-01T09:10:00' }]];
  form.button('seeBoth').click();
  await choose('Keep it as a new draft');
  assert.deepEqual(calls.at(-1).body, { version: 0, answers: { note: 'mine' } });
  forgetAll();
});

test('signing out saves first, and asks where that cannot be', async () => {
  const { form } = await open('t11', none);
  const order = [];
  const signOut = savingSignOut(() => order.push('out'));
  form.touch();
  form.change({ note: 'last' });
  await signOut();
  assert.deepEqual(order, ['out']);
  assert.equal(calls.at(-1).body.answers.note, 'last');

  const long = await open('t12', none, [413], [413]);
  long.form.touch();
  long.form.change({ note: 'long' });
  let signedOut = signOut();
  await choose('Stay');
  await signedOut;
  assert.deepEqual(order, ['out']);
  answers = [[413]];
  signedOut = signOut();
  await choose('Sign out and lose it');
  await signedOut;
  assert.deepEqual(order, ['out', 'out']);
});

test('a task that is done already says so in the words of the server, and what was typed can be copied', async () => {
  const { form } = await open('t10', none);
  form.touch();
  form.change({ note: 'too late' });
  answers = [[410, { detail: 'Somebody completed this task.' }]];
  await saveAll();
  assert.match(form.line().textContent, /^Not saved: Somebody completed this task\./);
  form.button('copy').click();
  await turns();
  assert.equal(document.querySelector('dialog textarea').value, 'Note: too late');
  await choose('Close');
  forgetAll();
});

test('a form that was left before its draft came takes nothing over from the one that is open', async () => {
  let come;
  const slow = open('t20', new Promise(done => { come = done; }));
  await turns();
  [...destroyed.values()].at(-1)();
  const { form, path } = await open('t20', none);
  const mine = deskAt(path);
  form.touch();
  form.change({ note: 'typed' });

  come(draft('earlier'));
  await slow;

  assert.equal(deskAt(path), mine);
  await saveAll();
  assert.deepEqual(calls.at(-1).body, { version: 0, answers: { note: 'typed' } });
  forgetAll();
});
