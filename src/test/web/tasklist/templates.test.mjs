import assert from 'node:assert/strict';
import test from 'node:test';
import { changed } from '../../../main/web/tasklist/scripts/templates.js';

test('a piece of a template is taken over into what stands there instead', () => {
  const faults = [];
  window.reportError = fault => faults.push(fault.message);

  assert.equal(changed('camTasks', '<a>{{ price }}</a>', [['{{ price }}', '<b>$&</b>'], [/^/, '<i></i>']]),
    '<i></i><a><b>{{ price }}</b></a>');
  assert.deepEqual(faults, []);
});

test('a piece that is not there any more is told, and the rest goes on', () => {
  const faults = [];
  window.reportError = fault => faults.push(fault.message);

  assert.equal(changed('camTasks', '<a></a>', [['<h4>', '<h3>'], ['<a>', '<a href>']]), '<a href></a>');
  assert.deepEqual(faults, ['The template of camTasks has changed']);
});
