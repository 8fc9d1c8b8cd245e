// After Complete and Start: what comes next for the family, with whom, and the way there where it is one's own. It stays
// until the next task is opened.
import { whenEnded } from './form-moments.js';
import call from './server.js';

const AGAIN = [0, 1000, 3000];
let show = () => () => {};

const pause = time => new Promise(done => { setTimeout(done, time); });

/** What follows may be made a moment later, in the background. Undefined where the server does not tell. */
export async function askNext(path, waits = AGAIN) {
  for (const time of waits) {
    await pause(time);
    const { status, body } = await call('GET', path);
    if (status !== 200) {
      return undefined;
    }
    if (body.length) {
      return body;
    }
  }
  return [];
}

const more = number => (number ? ` and ${number} more` : '');

/** In words, with the task to which there is a way. */
export function tellNext(next) {
  const [first, ...others] = next;
  return first
    ? { text: `Saved. Next: ${first.name}, with ${first.with}${more(others.length)}.`, task: first.task }
    : { text: 'Saved. Nothing more to do here now.', task: null };
}

function wayTo(task) {
  const way = document.createElement('a');
  // In whatever list is open, which may not hold it.
  way.href = `#/?forceDisplayTask=true&task=${encodeURIComponent(task)}`;
  way.textContent = 'Open it';
  return way;
}

/** Calls after Complete and Start. */
export async function sent({ fault, answer, params }) {
  if (fault || !params) {
    return;
  }
  const told = show();
  told({ text: 'Saved.', task: null });
  const path = params.taskId ? `/api/tasks/${params.taskId}/next` : `/api/starts/${answer && answer.id}/next`;
  const next = await askNext(path);
  if (next) {
    told(tellNext(next));
  }
}

/** The line above the task; what is told of something that was sent before the next task was opened is told no more. */
export function place(scope, [element]) {
  let left;
  let telling;
  show = () => {
    const mine = telling = Symbol('sent');
    left = scope.task && scope.task.id;
    let told = false;
    return ({ text, task }) => {
      if (mine === telling) {
        element.replaceChildren(text, ...(task ? [' ', wayTo(task)] : []));
        if (!told) {
          element.focus();
        }
        told = true;
      }
    };
  };
  scope.taskData.newChild(scope).observe('task', task => {
    if (task && task.id !== left) {
      telling = undefined;
      element.replaceChildren();
    }
  });
}

export default function tellWhatIsNext() {
  whenEnded(sent);
  const custom = window.angular.module('cam.tasklist.custom');
  custom.directive('wholeFamilyNext', () => ({ link: place }));
  // Tasklist's own word about it names the tasks by the process that they belong to, and is gone after a while.
  custom.decorator('assignNotification', () => () => {});
}
