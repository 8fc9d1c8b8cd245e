// Buttons and links of Tasklist that are a picture only have a name here, for whoever does not see it.
import changeTemplate, { changed } from './templates.js';

const COLUMNS = [
  [/data-region="filters"/, '$& aria-label="Fold the lists in or out"'],
  [/data-region="list"/, '$& aria-label="Fold the tasks of the list in or out"'],
  [/data-region="task"/, '$& aria-label="Fold the task in or out"'],
  ['ng-click="maximizeRegion($event)"', '$& aria-label="Show the task alone"'],
  ['ng-click="resetRegions($event)"', '$& aria-label="Show all columns"']
];
const SORTING = [
  ['ng-click="removeSorting(index)"', '$& aria-label="{{ \'REMOVE_SORTING\' | translate }}: {{ byLabel(index) }}"'],
  ['ng-click="changeOrder(index)"',
    '$& aria-label="{{ byLabel(index) }}: {{ (sorting.order === \'desc\' ? \'DESC\' : \'ASC\') | translate }}"'],
  [/is-open="openDropdownNew"[^]*?uib-dropdown-toggle/, '$& aria-label="{{ \'ADD_SORT_BY\' | translate }}"']
];

export default function nameButtons() {
  window.angular.module('cam.tasklist.custom').run(['$route', $route => {
    const page = $route.routes['/'];
    page.template = changed('the page', page.template, COLUMNS);
  }]);
  changeTemplate('camSortingChoices', SORTING);
}
