import assert from 'node:assert/strict';
import test from 'node:test';
import keepClicks from '../../../../main/web/tasklist/scripts/faults/steady-click.js';

keepClicks();

const mouse = (target, kind, x, y) =>
  target.dispatchEvent(new window.MouseEvent(kind, { bubbles: true, button: 0, clientX: x, clientY: y }));

function buttons() {
  document.body.innerHTML = '<p></p><div class="form-actions"><button>Complete</button></div>';
  const button = document.querySelector('button');
  const counted = { button, clicks: 0 };
  button.addEventListener('click', () => { counted.clicks += 1; });
  return counted;
}

test('a button that moved away while it was pressed is pressed all the same', () => {
  const counted = buttons();

  mouse(counted.button, 'mousedown', 10, 10);
  mouse(document.querySelector('p'), 'mouseup', 10, 11);

  assert.equal(counted.clicks, 1);
});

test('a press that was drawn away from the button, or is the browser\'s own click, counts as ever', () => {
  const counted = buttons();

  mouse(counted.button, 'mousedown', 10, 10);
  mouse(document.querySelector('p'), 'mouseup', 80, 10);
  mouse(counted.button, 'mousedown', 10, 10);
  mouse(counted.button, 'mouseup', 10, 10);

  assert.equal(counted.clicks, 0);
});
