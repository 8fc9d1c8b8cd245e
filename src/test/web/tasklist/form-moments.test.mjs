import assert from 'node:assert/strict';
import test from 'node:test';

const decorators = {};
class Form {
  constructor() {
    this._container = document.createElement('div');
    document.createElement('div').append(this._container);
  }
  async importSchema(schema, data) {
    this.drawn = data;
    return { warnings: [] };
  }
}
window.angular = {
  module: () => ({ decorator: (name, made) => { decorators[name] = made; } }),
  element: () => ({ controller: () => ({ getParams: () => ({ taskId: 't1' }) }) })
};
const modules = { 17: function () { return 'other'; }, 23: function () { return '"FormPlayground"'; } };
window.webpackChunkcamunda_bpm_webapp = { push: ([, , given]) => given(Object.assign(() => ({ Form }), { m: modules })) };
const { default: watchForms, formJs, whenEnded, whenOpened } =
  await import('../../../main/web/tasklist/scripts/form-moments.js');
watchForms();

const tasklistForm = $scope => {
  const controller = {
    registerCompletionHandler: handler => { controller.complete = handler; },
    notifyFormValidated: invalid => { controller.invalid = invalid; }
  };
  const directive = { controller: [function () { Object.assign(this, controller); }] };
  decorators.camTasklistFormDirective[1]([directive]);
  const made = {};
  directive.controller.at(-1).call(made, $scope, {});
  made.handed = controller;
  return made;
};

test('the forms of the web apps are found in their bundle', () => {
  assert.equal(formJs.Form, Form);
});

test('what opens a form may wait, change the data, and come back once it is drawn', async () => {
  const said = [];
  whenOpened(async opened => {
    await Promise.resolve();
    opened.data.note = `of ${opened.params.taskId}`;
    opened.drawn.push(() => said.push('drawn'));
  });
  const form = new Form();
  const given = { surname: 'Vale' };

  await form.importSchema({}, given);

  assert.deepEqual(form.drawn, { surname: 'Vale', note: 'of t1' });
  assert.deepEqual(given, { surname: 'Vale' });
  assert.deepEqual(said, ['drawn']);
});

test('Tasklist tells the end of a form unless it was told', () => {
  const told = [];
  whenEnded(({ fault }) => fault !== null);
  const $scope = { params: { taskId: 't1' }, completeInProgress: true, $applyAsync: () => {} };
  const form = tasklistForm($scope);
  let fault = { note: ['missing'] };
  form.registerCompletionHandler(answer => answer(fault));

  form.handed.complete(() => told.push('fault'));
  assert.equal($scope.completeInProgress, false);
  fault = null;
  form.handed.complete(() => told.push('done'));

  assert.deepEqual(told, ['done']);
});

test('the start dialog is told of a refusal as of one of the form itself, so that it frees its button', () => {
  const heard = [];
  const $scope = { params: {}, $applyAsync: () => {} };
  const form = tasklistForm($scope);
  form.registerCompletionHandler(answer => answer({ note: ['missing'] }));

  form.handed.complete(fault => heard.push(fault.message));

  assert.deepEqual(heard, ['camForm submission prevented']);
});

test('Complete stays on for a Camunda form that is there', () => {
  const form = tasklistForm({ tasklistForm: { type: 'camunda-forms' } });
  form.notifyFormValidated(true);
  assert.equal(form.handed.invalid, false);

  const other = tasklistForm({ tasklistForm: { type: 'camunda-forms', $error: 'gone' } });
  other.notifyFormValidated(true);
  assert.equal(other.handed.invalid, true);
});
