// The web apps offer all that the engine can do. What the signed-in person may not do is not shown to them.
const mayOpen = (person, app) => Boolean(person && person.canAccess && person.canAccess(app));
// Only the operator may open Admin.
const isOperator = person => mayOpen(person, 'admin');

export default function showWhatIsOpen(module, { toNobody = [], toOperator = [] }) {
  const custom = window.angular.module(module);

  custom.run(['$rootScope', $rootScope => {
    $rootScope.$watch('authentication', person => {
      const page = document.documentElement.classList;
      page.toggle('whole-family-operator', isOperator(person));
      page.toggle('whole-family-reader', mayOpen(person, 'cockpit'));
    });
  }]);

  custom.decorator('Views', ['$delegate', '$rootScope', (views, $rootScope) => {
    const all = views.getProviders;
    views.getProviders = function (wanted) {
      const closed = isOperator($rootScope.authentication) ? toNobody : toNobody.concat(toOperator);
      return all.call(this, wanted).filter(view => !closed.includes(view.id));
    };
    return views;
  }]);

  // Nobody but the operator searches by what is known in a case.
  custom.decorator('camWidgetSearchDirective', ['$delegate', '$rootScope', (directives, $rootScope) => {
    const compile = directives[0].compile;
    directives[0].compile = function () {
      const link = compile.apply(this, arguments);
      return function (scope) {
        if (scope.types && !isOperator($rootScope.authentication)) {
          const open = scope.types.filter(type => !/variables?$/i.test(type.id.key));
          scope.types.splice(0, scope.types.length, ...open);
        }
        return link.apply(this, arguments);
      };
    };
    return directives;
  }]);
}
