// What is due first stands first; Tasklist would begin with what came last.
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

export default function putDueFirst() {
  window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', ($rootScope, $location) => {
    const order = () => {
      if ($location.path() === '/' && !$location.search().sorting) {
        $location.search('sorting', DUE_FIRST).replace();
      }
    };
    $rootScope.$on('$locationChangeSuccess', order);
  }]);
}
