// All that keeps what is typed, in the order in which it takes hold.
import sessionOf from '../session/session.js';
import holdCalls from '../session/held-calls.js';
import keepEscapeSmall from './escape.js';
import keepDrafts, { forgetAll } from './keep.js';
import showKeptStarts from './kept-starts.js';
import saveBeforeLeaving from './leaving.js';
import { whyNot } from './refusals.js';
import keepStarts from './tray.js';

export default function loseNothingTyped() {
  const session = sessionOf();
  let notifications;
  window.angular.module('cam.tasklist.custom').run(['Notifications', '$rootScope', (found, $rootScope) => {
    notifications = (status, message) => $rootScope.$applyAsync(() => found.addError({ status, message, duration: 20000 }));
  }]);
  session.whenLeft(forgetAll);
  holdCalls(session);
  keepDrafts(session, {
    tellLeft: ({ status }) => notifications('The form that you left is not saved', whyNot(status))
  });
  keepStarts();
  showKeptStarts(session);
  saveBeforeLeaving();
  keepEscapeSmall();
}
