import assert from 'node:assert/strict';
import test from 'node:test';
import answerOf from '../../../../main/web/tasklist/scripts/faults/answer.js';
import failure from '../../../../main/web/tasklist/scripts/faults/failures.js';

test('each kind of failure says what to do', () => {
  assert.match(failure({}), /^The connection was lost\. What you typed is still here/);
  assert.match(failure({ status: 404, type: 'NotFound', message: 'What this call names' }), /^This is not there any more/);
  assert.match(failure({ status: 409, type: 'CaseChanged', message: 'x' }), /^The case changed at the same moment/);
  assert.match(failure({ status: 500, type: 'OptimisticLockingException', message: 'x' }), /^The case changed/);
  assert.match(failure({ status: 429 }), /Wait a minute/);
  assert.match(failure({ status: 500, type: 'RestException', message: 'ENGINE-1' }), /^Something went wrong on our side/);
  assert.match(failure({ status: 503 }), /^Something went wrong on our side/);
});

test('our own words for a case are told as they are', () => {
  assert.equal(failure({ status: 409, type: 'NotWaiting', message: 'The case does not take this now' }), 'The case does not take this now. Copy what you want to keep, then look at your list.');
  assert.equal(failure({ status: 400, type: 'InvalidRequestException', message: 'Say it otherwise' }), 'Say it otherwise');
});

test('what the server said is read however the web apps hand it on', () => {
  const body = { type: 'InvalidRequestException', message: 'x', faults: [{ path: 'a' }], more: 2 };
  const read = { status: 400, ...body };

  assert.deepEqual(answerOf({ status: 400, response: { body } }), read);
  assert.deepEqual(answerOf({ status: 400, response: { text: JSON.stringify(body) } }), read);
  assert.deepEqual(answerOf({ status: 400, response: JSON.stringify(body) }), read);
  for (const nothing of [{}, { response: {} }, { response: { text: '<p>' } }, { response: { text: 'null' } }]) {
    assert.deepEqual(answerOf(nothing), { status: 0, type: undefined, message: undefined, faults: [], more: 0 });
  }
});
