// Tasklist knows claiming only. Who may hand out the work of others gives a task to somebody of its team here, and is
// not offered to claim what their own team does not do.
import call from './server.js';

const NOT_NOW = 'The server could not be reached; nothing was handed over. Try again.';
const ALLOCATORS = ['managers', 'programme-coordinators', 'camunda-admin'];

const template = `<form class="whole-family-hand-over" ng-if="task && mayHandOver" ng-submit="handOver()">
  <span role="status">{{ told }}</span>
  <label>Hand to (user id) <input ng-model="to.person" autocomplete="off" required></label>
  <button class="btn btn-default btn-xs">Hand over</button>
</form>`;

function controller($scope, $http, Uri) {
  const engine = Uri.appUri('engine://engine/:engine');
  const groups = $http.get(engine + '/group').then(answer => answer.data.map(group => group.id));

  $scope.taskData.newChild($scope).observe('task', task => {
    const other = !$scope.task || !task || $scope.task.id !== task.id;
    $scope.task = task;
    if (!task || !other) {
      return;
    }
    $scope.to = { person: '' };
    $scope.told = '';
    Promise.all([groups, $http.get(`${engine}/task/${task.id}/identity-links`)]).then(([mine, links]) =>
      $scope.$applyAsync(() => {
        const ours = links.data.some(link => mine.includes(link.groupId) || link.userId === $scope.$root.authentication.name);
        document.documentElement.classList.toggle('whole-family-not-ours', !ours);
        $scope.mayHandOver = mine.some(group => ALLOCATORS.includes(group));
      }));
  });

  // Not by $http, which would call every refusal a communication error.
  const give = (task, person) => call('POST', `${engine}/task/${task}/assignee`, { body: { userId: person } });

  $scope.handOver = async () => {
    const person = $scope.to.person.trim();
    const { status, body } = await give($scope.task.id, person);
    const refusal = status === 204 ? '' : body?.message?.replace('userId: ', '') ?? NOT_NOW;
    $scope.$applyAsync(() => {
      $scope.told = refusal || `${person} has this task now.`;
      $scope.taskData.changed('task');
    });
  };
}

export default function letManagersHandOver() {
  window.angular.module('cam.tasklist.custom').config(['ViewsProvider', views =>
    views.registerDefaultView('tasklist.task.action', {
      id: 'whole-family-hand-over',
      priority: 10,
      template,
      controller: ['$scope', '$http', 'Uri', controller]
    })]);
}
