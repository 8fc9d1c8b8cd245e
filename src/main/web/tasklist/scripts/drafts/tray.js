// The start dialog never throws away what was typed: it goes to the user's own tray, and Start process shows it again.
import { whenOpened } from '../form-moments.js';
import { whyNot } from './refusals.js';
import { deskAt, pathOf } from './keep.js';
import { showTyped } from './typed.js';

const guarded = new WeakSet();

/** Saves what the dialog holds; true where it may close. */
async function mayClose(desk, { components, tell }) {
  desk.settle();
  const saver = desk.saver();
  if (await saver.flush()) {
    if (saver.isKept()) {
      tell('Kept', 'Start process shows it again.');
    }
    return true;
  }
  return showTyped({
    components,
    answers: saver.answers(),
    data: desk.given,
    title: 'This is not saved yet',
    why: `Not saved: ${whyNot(saver.status(), saver.why())}`,
    choices: [{ words: 'Close and lose it', value: true }, { words: 'Stay', value: false, main: true }]
  });
}

/**
 * Watches one start dialog.
 * @param {{close: () => void, tell: (status: string, message: string) => void}} page `close` closes the dialog
 */
export function guard(opened, { close, tell }) {
  const { scope, params, schema: { components } } = opened;
  if (params.taskId || !scope || guarded.has(scope)) {
    return;
  }
  guarded.add(scope);
  let sure = false;
  let asking = false;
  scope.$on('modal.closing', async (event, reason, done) => {
    const desk = deskAt(pathOf(params));
    if (done || sure || !desk) {
      return;
    }
    event.preventDefault();
    if (asking) {
      return;
    }
    asking = true;
    sure = Boolean(await mayClose(desk, { components, tell }));
    asking = false;
    if (sure) {
      close();
    }
  });
}

export default function keepStarts() {
  window.angular.module('cam.tasklist.custom').run(['$rootScope', '$uibModalStack', 'Notifications',
    ($rootScope, stack, notifications) => {
      const close = () => $rootScope.$applyAsync(() => {
        const open = stack.getTop();
        if (open) {
          stack.dismiss(open.key, 'kept');
        }
      });
      const tell = (status, message) => $rootScope.$applyAsync(() =>
        notifications.addMessage({ status, message, duration: 8000 }));
      whenOpened(opened => guard(opened, { close, tell }));
    }]);
}
