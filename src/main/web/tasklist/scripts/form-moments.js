// The moments of a Camunda form in Tasklist: it is about to be drawn, it is being sent, and it was sent. All that we add
// to forms hangs on these, so that what changes in the web apps is mended here alone.
const chunks = window.webpackChunkcamunda_bpm_webapp;
const openings = [];
const sendings = [];
const ends = [];
const scopes = new WeakMap();
// As embedded forms refuse: the start dialog then frees its button and says nothing.
const REFUSED_BY_FORM = { message: 'camForm submission prevented' };

// Tasklist brings the forms inside its own bundle; they are asked for by a name that nothing else there carries.
function bundledForms() {
  let found;
  chunks.push([[Symbol('whole-family')], {}, need => {
    const id = Object.keys(need.m).find(key => {
      const text = Function.prototype.toString.call(need.m[key]);
      return text.length < 2000 && text.includes('"FormPlayground"');
    });
    found = id && need(id);
  }]);
  return found;
}

export const formJs = chunks ? bundledForms() : undefined;

/**
 * Calls before each form is drawn, tasks' and starts'; may wait.
 * @param {(opened: {form: object, element: object, schema: object, data: object, params: object, scope: object,
 *     drawn: Array}) => any} opening `data` may be changed, functions put into `drawn` are called once the form stands,
 *     `scope` is that of Tasklist's own directive of the form.
 */
export function whenOpened(opening) {
  openings.push(opening);
}

/**
 * Calls when Complete or Start was pressed, before anything is sent; may wait.
 * @param {(sending: {params: object}) => any} sending
 */
export function whenSent(sending) {
  sendings.push(sending);
}

/**
 * Calls after Complete or Start.
 * @param {(ended: {fault: any, answer: any, params: object, scope: object}) => boolean | void} end `fault` is null where
 *     all went well, else by field what the form itself refuses, or the server's answer; `answer` is what was started;
 *     true where people were told of it, and Tasklist tells nothing more.
 */
export function whenEnded(end) {
  ends.push(end);
}

function watchOpenings() {
  const draw = formJs.Form.prototype.importSchema;
  formJs.Form.prototype.importSchema = async function (schema, data) {
    const element = window.angular.element(this._container.parentNode);
    const place = element.controller('camTasklistForm');
    const opened = {
      form: this, element, schema, data: { ...data }, params: place ? place.getParams() : {}, scope: scopes.get(place),
      drawn: []
    };
    for (const opening of openings) {
      await opening(opened);
    }
    const result = await draw.call(this, schema, opened.data);
    opened.drawn.forEach(drawn => drawn());
    return result;
  };
}

function watchEnds(controller, $scope) {
  const register = controller.registerCompletionHandler;
  const ended = tell => (fault, answer) => {
    const told = ends.map(end => end({ fault, answer, params: $scope.params, scope: $scope }) === true);
    if (!told.includes(true)) {
      tell(fault, answer);
      return;
    }
    $scope.completeInProgress = false;
    if (fault && !$scope.params.taskId) {
      tell(REFUSED_BY_FORM);
    }
    $scope.$applyAsync();
  };
  controller.registerCompletionHandler = handler => register(tell => {
    const waited = sendings.map(sending => sending({ params: $scope.params, scope: $scope }));
    const send = () => handler(ended(tell));
    return waited.length ? Promise.all(waited).then(send) : send();
  });
}

// A Complete that goes off because a hidden or a removed question had a fault would stay off although nothing is wrong:
// it is left on. Sending still checks every answer, here and on the server, and shows what is missing.
function keepCompleteOn(controller, $scope) {
  const notify = controller.notifyFormValidated;
  controller.notifyFormValidated = function (invalid) {
    const form = $scope.tasklistForm;
    return notify.call(this, form && form.type === 'camunda-forms' && !form.$error ? false : invalid);
  };
}

export default function watchForms() {
  if (formJs) {
    watchOpenings();
  }
  window.angular.module('cam.tasklist.custom').decorator('camTasklistFormDirective', ['$delegate', $delegate => {
    const controller = $delegate[0].controller;
    const original = controller[controller.length - 1];
    controller[controller.length - 1] = function ($scope, Uri) {
      original.call(this, $scope, Uri);
      scopes.set(this, $scope);
      watchEnds(this, $scope);
      keepCompleteOn(this, $scope);
    };
    return $delegate;
  }]);
}
