// A task that nobody has can be read, and the way to take it stands in sight for as long as it is read.
function button(take) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-primary';
  made.textContent = 'Take this task';
  made.addEventListener('click', take);
  return made;
}

export function drawTake(element, task, mine, take) {
  if (!task || mine) {
    element.replaceChildren();
  } else if (task.assignee) {
    element.replaceChildren('Somebody else has this task. You can read it here.');
  } else {
    element.replaceChildren('Nobody has this task yet. Take it to fill in the form.', button(take));
  }
}

/** Where somebody would type, they are shown what to do first. */
function pointTo(element, scope) {
  const point = event => {
    const way = element.querySelector('button');
    if (way && event.target.closest('.disabled-form')) {
      way.focus();
    }
  };
  document.addEventListener('click', point);
  scope.$on('$destroy', () => document.removeEventListener('click', point));
}

function link($rootScope) {
  return (scope, [element]) => {
    const take = () => $rootScope.$broadcast('shortcut:claimTask');
    pointTo(element, scope);
    scope.taskData.newChild(scope).observe(['task', 'isAssignee', (task, mine) => drawTake(element, task, mine, take)]);
  };
}

export default function offerToTake() {
  window.angular.module('cam.tasklist.custom').directive('wholeFamilyTake', ['$rootScope', $rootScope =>
    ({ link: link($rootScope) })]);
}
