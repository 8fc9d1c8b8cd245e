// Leaving a field shows its fault or takes it away, and what stands below moves. Where a field is left by pressing a button,
// the button may have moved from under the pointer before it is let go, and the browser would take that for no click.
const BUTTONS = '.form-actions button, .modal-footer button';
const STILL = 5;

let pressed = null;

function press(event) {
  const button = event.button === 0 && event.target.closest(BUTTONS);
  pressed = button ? { button, x: event.clientX, y: event.clientY } : null;
}

function letGo(event) {
  const { button, x, y } = pressed || {};
  pressed = null;
  if (!button || button.contains(event.target) || !button.isConnected) {
    return;
  }
  if (Math.hypot(event.clientX - x, event.clientY - y) <= STILL) {
    button.click();
  }
}

export default function keepClicks() {
  document.addEventListener('mousedown', press, true);
  document.addEventListener('mouseup', letGo, true);
}
