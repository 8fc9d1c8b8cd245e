// The start dialog never throws away what was typed: it goes to the user's own tray, and Start process shows it again.
import { whenOpened } from '../form-moments.js';
import { whyNot } from './refusals.js';
import { deskAt, pathOf } from './keep.js';
import { showTyped } from './typed.js';

const guarded = new WeakSet();

/** Saves what the dialog holds; true where it may close. */
async function mayClose(desk, components) {
  desk.settle();
  const saver = desk.saver();
  return await saver.flush() || showTyped({
    components,
    answers: saver.answers(),
    data: desk.given,
    title: 'This is not saved yet',
    why: `Not saved: ${whyNot(saver.status(), saver.why())}`,
    choices: [{ words: 'Close and lose it', value: 'lose' }, { words: 'Stay', main: true }]
  });
}

/**
 * Watches one start dialog.
 * @param {{close: () => void, tellKept: () => void}} page `close` closes the dialog, `tellKept` is called once it is gone
 */
export function guard(opened, { close, tellKept }, lying = deskAt) {
  const { scope, params, schema: { components } } = opened;
  if (params.taskId || !scope || guarded.has(scope)) {
    return;
  }
  guarded.add(scope);
  let sure = false;
  let asking = false;

  const ask = async desk => {
    asking = true;
    sure = await mayClose(desk, components);
    asking = false;
    if (sure === true && desk.saver().isKept()) {
      // The dialog would take what is said while it is there with it.
      scope.$on('$destroy', () => setTimeout(tellKept));
    } else if (sure === 'lose') {
      desk.saver().close();
    }
    if (sure) {
      close();
    }
  };
  scope.$on('modal.closing', (event, reason, done) => {
    const desk = lying(pathOf(params));
    if (done || sure || !desk) {
      return;
    }
    event.preventDefault();
    if (!asking) {
      ask(desk);
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
      const tellKept = () => $rootScope.$applyAsync(() =>
        notifications.addMessage({ status: 'Kept', message: 'Start process shows it again.', duration: 8000 }));
      whenOpened(opened => guard(opened, { close, tellKept }));
    }]);
}
