import assert from 'node:assert/strict';
import test from 'node:test';
import watch from '../../../main/web/evidence/scripts/watch.js';

function page(answers) {
  const seen = { drawn: [], told: [], again: 0 };
  const look = watch({
    ask: council => answers(council),
    chosen: () => seen.council,
    draw: body => seen.drawn.push(body),
    tell: answer => seen.told.push(answer.status),
    rest() {},
    later: () => { seen.again += 1; },
    never() {}
  });
  return { seen, look };
}

test('a call that failed is made again, and what was shown before is drawn anew', async () => {
  const answers = [{ status: 200, body: [] }, { status: 503 }, { status: 200, body: [] }];
  const { seen, look } = page(async () => answers.shift());
  await look();
  await look();
  assert.deepEqual(seen.told, [503]);
  assert.equal(seen.again, 1);
  await look();
  assert.equal(seen.drawn.length, 2);
});

test('what is refused is not asked again', async () => {
  const { seen, look } = page(async () => ({ status: 403 }));
  await look();
  assert.deepEqual([seen.told, seen.again], [[403], 0]);
});

test('files of a council that is chosen no more are not drawn', async () => {
  const waiting = {};
  const { seen, look } = page(council => new Promise(answer => { waiting[council] = answer; }));
  seen.council = 'north';
  const north = look();
  seen.council = 'south';
  const south = look();
  waiting.south({ status: 200, body: [{ importId: '2' }] });
  await south;
  waiting.north({ status: 200, body: [{ importId: '1' }] });
  await north;
  assert.deepEqual(seen.drawn, [[{ importId: '2' }]]);
});
