import assert from 'node:assert/strict';
import test from 'node:test';

const { default: headStart, asksForFamily, follow, namedIn } =
  await import('../../../../main/web/tasklist/scripts/header/start-header.js');

const at = reference => ({ caseReference: reference });
const settled = () => new Promise(done => setTimeout(done, 0));

test('only a whole reference names a family', () => {
  assert.equal(namedIn(at(' ns-000006 ')), 'NS-000006');
  assert.equal(namedIn(at('NS-00000')), '');
  assert.equal(namedIn(at('NS-000006/../x')), '');
  assert.equal(namedIn(undefined), '');
});

test('a start that asks for no family has no header', () => {
  assert.equal(asksForFamily({ components: [{ key: 'a', components: [{ key: 'caseReference' }] }] }), true);
  assert.equal(asksForFamily({ components: [{ key: 'caseReference', disabled: true }] }), false);
  const drawn = [];
  headStart({ schema: { components: [{ key: 'concern' }] }, params: {}, drawn });
  headStart({ schema: { components: [{ key: 'caseReference' }] }, params: { taskId: 't1' }, drawn });
  assert.equal(drawn.length, 0);
});

test('the family that was named last is shown', async () => {
  const asked = [];
  const element = document.createElement('section');
  const read = follow(element, 'added-need', (method, path) => new Promise(answer => asked.push({ path, answer })), run => run());
  const family = name => ({ status: 200, body: { reference: '', family: name, address: '', warnings: [], step: 'Plan' } });

  read(at('NS-000001'));
  read(at('NS-000001'));
  read(at('NS-000002'));
  asked[1].answer(family('Vale: Ann'));
  await settled();
  asked[0].answer(family('Pyke: Ada'));
  await settled();

  assert.deepEqual(asked.map(one => one.path), ['/api/families/NS-000001/header', '/api/families/NS-000002/header']);
  assert.match(element.textContent, /Vale/);
  read(at('NS-00000'));
  assert.match(element.textContent, /once you have typed/);
});

test('a form that is drawn anew has one header, over all else', () => {
  const place = document.createElement('div');
  const line = document.createElement('p');
  const container = document.createElement('div');
  place.append(line, container);
  const form = { _container: container, _getState: () => ({ data: {} }), on: () => {} };
  for (let round = 0; round < 2; round += 1) {
    const drawn = [];
    headStart({ form, schema: { components: [{ key: 'caseReference' }] }, params: { processDefinitionKey: 'x' }, drawn });
    drawn.forEach(draw => draw());
  }

  assert.equal(place.querySelectorAll('.whole-family-header').length, 1);
  assert.equal(place.firstElementChild.className, 'whole-family-header');
  assert.match(place.textContent, /once you have typed/);
});
