// Leaving the page or signing out saves first.
import ask from '../dialog.js';
import { forgetAll, leaveAll, saveAll } from './keep.js';

const mayLose = () => ask({
  title: 'Not all that you typed is saved',
  body: ['If you sign out now, what is not saved is lost. Stay, and open the form to copy it.'],
  answers: [{ words: 'Sign out and lose it', value: true }, { words: 'Stay', value: false, main: true }]
});

/** Signing out of the web app, once all is saved. */
export const savingSignOut = out => async function (...given) {
  if (!await saveAll()) {
    if (!await mayLose()) {
      return;
    }
    forgetAll();
  }
  await out.apply(this, given);
  forgetAll();
};

export default function saveBeforeLeaving() {
  window.addEventListener('pagehide', leaveAll);
  document.addEventListener('visibilitychange', () => document.hidden && leaveAll());
  window.angular.module('cam.tasklist.custom').decorator('AuthenticationService', ['$delegate', service => {
    service.logout = savingSignOut(service.logout);
    return service;
  }]);
}
