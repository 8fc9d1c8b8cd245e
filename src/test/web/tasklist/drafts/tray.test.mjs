import assert from 'node:assert/strict';
import test from 'node:test';
import { choose, turns } from '../form.mjs';

const { guard } = await import('../../../../main/web/tasklist/scripts/drafts/tray.js');
const { askingKept } = await import('../../../../main/web/tasklist/scripts/drafts/kept-starts.js');
const { default: keepEscapeSmall } = await import('../../../../main/web/tasklist/scripts/drafts/escape.js');
const { default: deskFor } = await import('../../../../main/web/tasklist/scripts/drafts/desk.js');
const { default: saverFor } = await import('../../../../main/web/tasklist/scripts/drafts/saver.js');
const { default: FakeForm } = await import('../form.mjs');

const components = [{ type: 'textfield', key: 'note', label: 'Note' }];

/** A start dialog with a form into which somebody typed. */
function dialog(...statuses) {
  const form = new FakeForm({ note: '' });
  const listening = {};
  const scope = { $on: (kind, listener) => { listening[kind] = listener; } };
  const params = { processDefinitionKey: 'family-intervention' };
  const opened = { form, scope, params, schema: { components }, data: {} };
  const server = async () => ({ status: statuses.shift() ?? 200, body: { version: 1, savedAt: '2013-10-01T09:00' } });
  const saver = saverFor({ path: '/api/drafts/start/family-intervention', server });
  const desk = deskFor(opened, { session: {}, isByHand: () => true });
  desk.keepWith(saver);
  desk.drawn();
  form.touch();
  form.change({ note: 'nine people' });
  const said = [];
  guard(opened, { close: () => said.push('closed'), tellKept: () => said.push('kept') }, () => desk);
  const leave = done => {
    const event = { preventDefault: () => said.push('waits') };
    listening['modal.closing'](event, 'escape key press', done);
  };
  return { leave, said, listening, saver };
}

test('closing the start dialog saves first; once it is gone that is told', async () => {
  const { leave, said, listening, saver } = dialog();
  leave(false);
  leave(false);
  await turns();
  assert.deepEqual(said, ['waits', 'waits', 'closed']);
  assert.equal(saver.isUnsaved(), false);
  leave(false);
  listening.$destroy();
  await new Promise(done => setTimeout(done));
  assert.deepEqual(said, ['waits', 'waits', 'closed', 'kept']);
});

test('a start that was sent closes at once', () => {
  const { leave, said } = dialog();
  leave(true);
  assert.deepEqual(said, []);
});

test('where nothing can be saved people say whether they lose it', async () => {
  const { leave, said, saver } = dialog(413, 413);
  leave(false);
  await turns();
  assert.match(document.querySelector('dialog').textContent, /This is not saved yet.*more than can be kept/);
  await choose('Stay');
  assert.deepEqual(said, ['waits']);
  leave(false);
  await choose('Close and lose it');
  assert.deepEqual(said, ['waits', 'waits', 'closed']);
  assert.equal(saver.isUnsaved(), false);
});

test('what is kept is asked once for all starts that are shown together', async () => {
  let asked = 0;
  const kept = askingKept(async () => {
    asked += 1;
    return { status: 200, body: [{ process: 'family-intervention', savedAt: '2013-10-01T09:00:00Z' }] };
  });
  const [first, second] = await Promise.all([kept(), kept()]);
  assert.equal(first.get('family-intervention'), '2013-10-01T09:00:00Z');
  assert.equal(second, first);
  assert.equal(asked, 1);
});

test('an Escape that closes a list is dealt with, another is not', () => {
  keepEscapeSmall();
  const escape = field => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    field.focus();
    field.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const field = document.createElement('input');
  document.body.append(field);
  assert.equal(escape(field), false);

  const list = document.createElement('div');
  list.className = 'fjs-dropdownlist';
  document.body.append(list);
  field.addEventListener('focusout', () => list.remove(), { once: true });
  assert.equal(escape(field), true);
  assert.equal(document.querySelector('.fjs-dropdownlist'), null);
  assert.equal(escape(field), false);
});
