import assert from 'node:assert/strict';
import test from 'node:test';

const asked = [];
let answer;
let meanwhile = () => {};
window.fetch = async (path, { body }) => {
  meanwhile();
  asked.push(JSON.parse(body).tasks);
  return { status: answer.status, text: async () => JSON.stringify(answer.body) };
};
const { default: familyOf, forgetFamilies } =
  await import('../../../../main/web/tasklist/scripts/list/families.js');
const family = (task, words) => ({ task, reference: 'NS-000004', family: words, danger: false, restricted: false });
const drawn = async () => { await new Promise(done => { setTimeout(done, 60); }); };

test('all cards of a drawing are asked for at once, and drawn again from what is known', async () => {
  const said = [];
  const tell = told => said.push(told && told.family);
  answer = { status: 200, body: { families: [family('t1', 'Pettigrew'), family('t2', null)] } };

  ['t1', 't2', 't3'].forEach(task => familyOf(task, tell));
  await drawn();
  assert.deepEqual(asked, [['t1', 't2', 't3']]);
  assert.deepEqual(said, ['Pettigrew', null, undefined]);

  familyOf('t1', tell);
  assert.deepEqual(said.slice(3), ['Pettigrew'], 'before the server is asked again');
  await drawn();
  assert.equal(asked.length, 2);
});

test('where the server does not answer, what is known stays', async () => {
  const said = [];
  answer = { status: 0, body: {} };

  familyOf('t1', told => said.push(told.family));
  await drawn();

  assert.deepEqual(said, ['Pettigrew']);
});

test('nothing is known any more when somebody else signs in', async () => {
  answer = { status: 0, body: {} };
  forgetFamilies();

  familyOf('t1', () => assert.fail('there is nothing to tell'));
  await drawn();
});

test('what was asked for the one before is not known to the next', async () => {
  answer = { status: 200, body: { families: [family('t8', 'Pettigrew')] } };
  meanwhile = forgetFamilies;
  familyOf('t8', () => {});
  await drawn();

  meanwhile = () => {};
  answer = { status: 0, body: {} };
  familyOf('t8', () => assert.fail('there is nothing to tell'));
  await drawn();
});
