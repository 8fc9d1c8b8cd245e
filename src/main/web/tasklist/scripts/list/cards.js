// A card of the list: what is to be done, for whom, how urgent and until when.
import changeTemplate from '../templates.js';
import dueWords, { isDanger } from './due.js';
import familyOf, { forgetFamilies } from './families.js';

const REFERENCE = / – ([A-Z]+-[A-Z]?\d+)$/;

/** What the product calls a task, in its two parts: the step, and the number of the case. */
export function partsOf(name) {
  const found = REFERENCE.exec(name || '');
  return found ? { step: name.slice(0, found.index), reference: found[1] } : { step: name || '', reference: '' };
}

function part(kind, text) {
  const made = document.createElement('span');
  made.className = `whole-family-${kind}`;
  made.textContent = text;
  return made;
}

/** Danger is what nobody has answered yet, and the answer to a concern itself; a priority alone stays for good. */
export function drawWhen(element, task, family) {
  const due = dueWords(task);
  element.replaceChildren(
    ...(isDanger(task) || family?.danger ? [part('danger', 'Danger')] : []),
    ...(family?.restricted ? [part('restricted', 'Restricted')] : []),
    ...(due.text ? [part(due.late ? 'late' : 'due', due.text)] : [])
  );
}

export function drawFamily(element, task, family) {
  element.textContent = [family?.family, partsOf(task.name).reference].filter(Boolean).join(', ');
}

const drawing = draw => () => ({
  link: (scope, element) => scope.$watch('task', task => {
    if (task) {
      draw(element[0], task);
      familyOf(task.id, family => draw(element[0], task, family));
    }
  })
});

export default function drawCards() {
  const custom = window.angular.module('cam.tasklist.custom');
  custom.directive('wholeFamilyWhen', drawing(drawWhen));
  custom.directive('wholeFamilyFamily', drawing(drawFamily));
  custom.run(['$rootScope', $rootScope =>
    $rootScope.$watch('authentication.name', (now, before) => now !== before && forgetFamilies())]);
  custom.filter('wholeFamilyStep', () => name => partsOf(name).step);
  changeTemplate('camTasks', [
    ['{{ task.name || task.taskDefinitionKey || task.id }}', '{{ task.name | wholeFamilyStep }}'],
    [/<h6 class="process-definition"[^]*?<\/h6>/, '<p class="whole-family-family" whole-family-family></p>'],
    [/<h5 class="assignee"[^]*?<\/h5>/, '<p class="whole-family-with" ng-if="hasAssignee(task)">'
      + 'With {{ task.assignee === $root.authentication.name ? \'you\' : assigneeDisplayedName(task) }}</p>'],
    [/<div class="dates"[^]*?<div class="priority"[^]*?<\/div>/, '<p class="whole-family-when" whole-family-when></p>']
  ]);
  changeTemplate('camTasklistTaskMeta', [
    [/<span ng-if="task\.due"\s[^]*?<\/span>/, '<span ng-if="task.due" whole-family-when></span>'],
    ['class="unclaim glyphicon glyphicon-remove btn-link">', 'class="unclaim btn-link">{{ \'UNCLAIM_TASK\' | translate }}']
  ]);
}
