// On a phone and with large letters the list stands above the task: a task that is opened comes into sight, and there is
// a way back.
const NARROW = 992;
const DRAWN = 300;

const isNarrow = () => window.innerWidth < NARROW;
const bring = (what, focused) => {
  const element = document.querySelector(what);
  if (element) {
    element.scrollIntoView();
    const next = focused && document.querySelector(focused);
    if (next) {
      next.focus({ preventScroll: true });
    }
  }
};

export function follow(scope, come = () => bring('.task-details .content'), narrow = isNarrow) {
  let open;
  const soon = () => narrow() && setTimeout(come, DRAWN);
  // Whoever went back to the list may tap the task again that is open still.
  const tapped = event => event.target.closest('.tasks-list li.active') && soon();
  document.addEventListener('click', tapped);
  scope.$on('$destroy', () => document.removeEventListener('click', tapped));
  scope.taskData.newChild(scope).observe('task', task => {
    if (task && task.id !== open) {
      soon();
    }
    open = task && task.id;
  });
}

export default function keepInSight() {
  window.angular.module('cam.tasklist.custom').directive('wholeFamilyBack', () => ({
    link: (scope, element) => {
      follow(scope);
      element.on('click', event => {
        event.preventDefault();
        bring('.column.tasks-list', '.tasks-list li.active h4 a');
      });
    }
  }));
}
