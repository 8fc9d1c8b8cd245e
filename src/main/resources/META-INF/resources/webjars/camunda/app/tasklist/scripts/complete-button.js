// The Complete button of a Camunda form stays off once a list or a hidden question had a fault, although nothing is wrong.
// It is left on: sending still checks every answer, here and on the server, and shows what is missing.
export default function keepCompleteOn() {
  window.angular.module('cam.tasklist.custom').decorator('camTasklistFormDirective', ['$delegate', $delegate => {
    const controller = $delegate[0].controller;
    const original = controller[controller.length - 1];
    controller[controller.length - 1] = function ($scope, Uri) {
      original.call(this, $scope, Uri);
      const notify = this.notifyFormValidated;
      this.notifyFormValidated = function (invalid) {
        const form = $scope.tasklistForm;
        return notify.call(this, form && form.type === 'camunda-forms' && !form.$error ? false : invalid);
      };
    };
    return $delegate;
  }]);
}
