// The header over the task that is open; it stays while form, diagram and description change below it.
import changeTemplate from '../templates.js';
import call from '../server.js';
import { drawAnswer, drawWaiting } from './draw.js';

const FRESH = 30000;
const PATIENCE = 600;

let open = {};

/** Comes when the header of a task stands, or after a moment: the form waits for it, so that it does not jump. */
export function headerStands(task, patience = PATIENCE) {
  const waiting = new Promise(done => setTimeout(done, patience));
  return Promise.race([open.task === task ? open.told : undefined, waiting]);
}

/** Somebody else signs in on the same page. */
export function forgetHeader() {
  open = {};
}

/** A field that is gone to by the keyboard comes to stand below the header, not behind it. */
function keepClear(element) {
  const pane = element.closest('.content');
  if (pane) {
    pane.style.setProperty('--whole-family-header', `${element.offsetHeight + 8}px`);
  }
}

async function tell(element, task, ask) {
  const answer = await ask('GET', `/api/tasks/${encodeURIComponent(task)}/family`);
  const told = answer.status === 200 ? JSON.stringify(answer.body) : '';
  // What was there stays rather than nothing, and as somebody opened it; another task may be open by now.
  const kept = open.stands && (told === open.stands || (!told && answer.status !== 404));
  if (open.task === task && !kept) {
    open.stands = told;
    drawAnswer(element, answer, { retry: () => show(element, task, { ask, anew: true }) });
    keepClear(element);
  }
}

export function show(element, task, { ask = call, now = Date.now(), anew = false } = {}) {
  element.hidden = !task;
  const other = open.task !== task;
  if (!task || (!other && !anew && now - open.at < FRESH)) {
    return;
  }
  if (other || !open.stands) {
    drawWaiting(element);
  }
  open = { task, at: now, stands: other ? '' : open.stands };
  open.told = tell(element, task, ask);
}

export default function headTasks() {
  const custom = window.angular.module('cam.tasklist.custom');
  custom.directive('wholeFamilyHeader', () => ({
    link: (scope, element) => {
      let shown;
      scope.taskData.newChild(scope).observe('task', task => {
        shown = task && task.id;
        show(element[0], shown);
      });
      // A danger may come up while the task lies open.
      scope.$on('refresh', () => show(element[0], shown));
    }
  }));
  custom.run(['$rootScope', $rootScope =>
    $rootScope.$watch('authentication.name', (now, before) => now !== before && forgetHeader())]);
  changeTemplate('camTasklistTask', [['<div class="row tabbed-content">',
    '<section class="whole-family-header" aria-label="Whose task this is" hidden whole-family-header></section>$&']]);
}
