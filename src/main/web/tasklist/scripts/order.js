// Whose danger is greatest stands first, and then what is due first; Tasklist would begin with what came last.
const ORDER = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' }
]);

export default function putDangerFirst() {
  window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', ($rootScope, $location) => {
    const order = () => {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', ORDER).replace();
      }
    };
    $rootScope.$on('$locationChangeSuccess', order);
  }]);
}
