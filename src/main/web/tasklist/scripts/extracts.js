// Data officers reach the page on which agencies' extracts come in: a file picker would break a form here.
import { root } from './server.js';

const template = `<a ng-if="mine" ng-href="{{ page }}"><span class="glyphicon glyphicon-import"></span> Agencies' extracts</a>`;

export function controller($scope, $http, Uri) {
  $scope.page = `${root().replace(/\/camunda$/, '')}/evidence`;
  $http.get(`${Uri.appUri('engine://engine/:engine')}/group`).then(answer => {
    $scope.mine = answer.data.some(group => group.id === 'data-officers');
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
