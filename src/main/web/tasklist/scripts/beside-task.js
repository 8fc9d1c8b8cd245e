// Lines of our own around the task that is open, which stay while it is drawn anew.
import changeTemplate from './templates.js';

export default function makeRoom() {
  changeTemplate('camTasklistTask', [
    [/^/, '<p class="whole-family-next" role="status" tabindex="-1" whole-family-next></p>'],
    ['<div class="row tabbed-content">', '<div class="whole-family-take" whole-family-take></div>$&'],
    [/<section ng-if="task"/, '<a href class="whole-family-back" ng-if="task" whole-family-back>Back to the list</a>$&']
  ]);
}
