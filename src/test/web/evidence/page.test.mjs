import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { refused, table } from '../../../main/web/evidence/scripts/draw.js';
import upload from '../../../main/web/evidence/scripts/upload.js';

const RUNNING = {
  importId: '7', extract: 'benefits', state: 'running', from: null, to: '2013-07-31', sentAt: '2013-10-01T09:00:00Z', sentBy: 'anna',
  rows: 10, read: 4, linked: 0, asked: 0, unlinked: 3, refused: 1, unchanged: 0, corrected: 0, rowsPerSecond: 2
};

test('an import that runs has a bar with a name, and one that was taken back no buttons', () => {
  const asked = [];
  const made = table([RUNNING, { ...RUNNING, importId: '6', state: 'taken-back', takenBackBy: 'bill', takenBackAt: RUNNING.sentAt }],
    { benefits: 'Out-of-work benefits' }, { refusals: one => asked.push(one.importId), takeBack() {} });

  const [first, second] = made.querySelectorAll('tbody tr');
  assert.equal(first.querySelector('progress').getAttribute('value'), '4');
  assert.match(first.querySelector('progress').getAttribute('aria-label'), /^Stored of Out-of-work benefits of 1 Oct 2013/);
  assert.match(first.textContent, /4 of 10 rows, 2 a second/);
  assert.deepEqual([...first.querySelectorAll('button')].map(button => button.textContent), ['Show refused rows', 'Take back']);
  first.querySelector('button').click();
  assert.deepEqual(asked, ['7']);
  assert.equal(second.querySelectorAll('button').length, 0);
});

test('refused rows are told by line, column and reason, and how many there are beside', () => {
  const told = refused({ refusals: [{ line: 1203, column: 'ended_on', reason: 'lies before started_on' }], moreRefusals: 2 });
  assert.deepEqual([...told.children].map(each => each.textContent), ['Line 1,203: ended_on lies before started_on', 'and 2 rows more']);
});

test('what is wrong in many rows is said once', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ line: at + 2, column: 'term', reason: 'is missing' }));
  const told = refused({ refusals: [many[0], { line: 3, column: 'upn', reason: 'is long' }, many[2], many[3]], moreRefusals: 0 });
  assert.deepEqual([...told.children].map(each => each.textContent), ['Lines 2, 4 and 5: term is missing', 'Line 3: upn is long']);
  assert.match(refused({ refusals: many, moreRefusals: 0 }).textContent, /^Lines 2, 3, .*, 11 and 2 more: term is missing$/);
});

test('a file goes with the token of the page', async () => {
  document.cookie = 'XSRF-TOKEN=; max-age=0';
  document.head.innerHTML = '<meta name="token" content="T9">';
  const headers = {};
  const heard = {};
  const call = {
    status: 202, responseText: '{"importId":"7"}', upload: { addEventListener() {} },
    addEventListener: (name, todo) => { heard[name] = todo; },
    open() {},
    setRequestHeader: (name, value) => { headers[name] = value; },
    send: () => heard.loadend()
  };
  assert.deepEqual(await upload('api/x', {}, () => {}, () => call), { status: 202, body: { importId: '7' } });
  assert.equal(headers['X-XSRF-TOKEN'], 'T9');
  assert.equal(headers['Content-Type'], 'text/csv');
  document.head.innerHTML = '';
});

test('the page offers every extract that there is', () => {
  const page = readFileSync('src/main/resources/evidence/page.html', 'utf8');
  const code = readFileSync('src/main/java/org/wholefamily/evidence/Extract.java', 'utf8');
  const extracts = [...code.matchAll(/^ +[A-Z_]+\(\s*"([a-z-]+)"/gm)].map(found => found[1]);
  assert.equal(extracts.length, 7);
  extracts.forEach(extract => assert.ok(page.includes(`<option value="${extract}">`), extract));
});
