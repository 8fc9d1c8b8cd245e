// Data officers reach the page on which agencies' extracts come in: a file picker would break a form here. There named readers
// of a family that is kept hidden are asked whether somebody is one of its members.
import call, { root } from './server.js';

const template = `<a ng-if="words" ng-href="{{ page }}"><span class="glyphicon glyphicon-import"></span> {{ words }}</a>`;

export function controller($scope, $http, Uri, ask = call) {
  const base = root().replace(/\/camunda$/, '');
  $scope.page = `${base}/evidence`;
  return $http.get(`${Uri.appUri('engine://engine/:engine')}/group`).then(async answer => {
    if (answer.data.some(group => group.id === 'data-officers')) {
      $scope.words = "Agencies' extracts";
      return;
    }
    const { status, body } = await ask('GET', `${base}/api/evidence/questions/waiting`);
    if (status === 200 && body.open > 0) {
      $scope.words = 'Is this the same person?';
      $scope.$applyAsync();
    }
  });
}

export default function linkExtracts() {
  window.angular.module('cam.tasklist.custom').config(['ViewsProvider', views =>
    views.registerDefaultView('tasklist.navbar.action', {
      id: 'whole-family-extracts',
      priority: 150,
      template,
      controller: ['$scope', '$http', 'Uri', controller]
    })]);
}
