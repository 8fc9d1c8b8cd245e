// How much there is in each list, whichever of them is open: one call for all of them, whenever the list is read anew.
import changeTemplate from '../templates.js';
import call from '../server.js';

export const counts = {};
let asking = false;

export async function countAnew() {
  if (asking) {
    return;
  }
  asking = true;
  const answer = await call('GET', '/api/tasks/counts');
  asking = false;
  if (answer.status === 200) {
    answer.body.forEach(({ list, tasks }) => { counts[list] = tasks; });
  }
}

export default function countLists() {
  window.angular.module('cam.tasklist.custom').directive('wholeFamilyCounts', () => ({
    link: scope => {
      scope.counts = counts;
      scope.filtersData.newChild(scope).observe('taskList', async () => {
        await countAnew();
        scope.$applyAsync();
      });
    }
  }));
  changeTemplate('camTasklistFilters', [
    [/<span ng-show="isFocused\(filter\)"\s+class="counter">\{\{ filterCount \}\}<\/span>/,
      '<span class="counter" ng-show="counts[filter.id] !== undefined">{{ counts[filter.id] }}</span>'],
    [/^/, '<span whole-family-counts></span>']
  ]);
}
