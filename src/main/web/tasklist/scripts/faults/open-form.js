// A form that somebody works on, with what is wrong with it.
import failure from './failures.js';
import goTo from './cursor.js';
import { boxOf, canShow, faulty, inputOf, nameOf, pathOf, placedAt } from './places.js';
import refusalsOf from './refusals.js';
import Summary from './summary.js';
import { told, within } from './words.js';

const SOON = 50;

const valueAt = (form, instance) =>
  instance.valuePath.reduce((at, step) => (at ? at[step] : undefined), form._getState().data);
const textAt = (form, instance) => JSON.stringify(valueAt(form, instance));

export default class OpenForm {
  constructor(form) {
    this.form = form;
    this.summary = new Summary(form._container.parentNode);
    this.refusals = refusalsOf(form);
    this.apart = [];
    form.on('changed', () => this.soon());
  }

  /** What the form has found itself. */
  tellFaults() {
    this.apart = [];
    this.tell();
  }

  /** What the server has answered. */
  tellAnswer(answer) {
    this.apart = [];
    if (!answer.faults.length) {
      this.summary.clear();
      this.summary.showFailure(failure(answer));
      return;
    }
    answer.faults.forEach(fault => this.take(fault));
    this.form.validate();
    if (answer.more) {
      this.apart.push({ key: '', text: `And ${answer.more} more.` });
    }
    this.tell();
  }

  clear() {
    clearTimeout(this.waiting);
    this.apart = [];
    this.summary.clear();
  }

  // The form shows it beside the question where it can; the rest stands in the box alone until the answer changes.
  take(fault) {
    const { form } = this;
    const instance = placedAt(form, fault.path);
    if (instance && canShow(form, instance)) {
      this.refusals.add(instance, valueAt(form, instance), fault.reason);
      return;
    }
    const question = [fault.row, fault.row && fault.label ? within(fault.label) : fault.label].filter(Boolean).join(', ');
    this.apart.push({
      key: fault.path,
      text: told(instance ? nameOf(form, instance, within) : question, fault.reason),
      instance,
      value: instance && textAt(form, instance)
    });
  }

  tell() {
    const lines = this.lines();
    this.summary.clear();
    this.summary.showFaults(lines);
    const first = lines.find(({ go }) => go);
    if (first) {
      first.go();
    }
  }

  // The page is drawn a moment after the form has changed.
  soon() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => {
      if (this.summary.hasFaults) {
        this.summary.follow(this.lines());
      }
    }, SOON);
  }

  lines() {
    const { form } = this;
    const beside = faulty(form).map(({ instance, reasons }) => ({
      key: pathOf(instance),
      text: told(nameOf(form, instance, within), reasons[0]),
      go: () => this.go(instance)
    }));
    const apart = this.apart
      .filter(({ instance, value }) => !instance || textAt(form, instance) === value)
      .map(({ key, text, instance }) => ({ key, text, go: instance && (() => this.go(instance)) }));
    return beside.concat(apart);
  }

  go(instance) {
    const input = inputOf(this.form, instance);
    if (input) {
      goTo(boxOf(this.form, instance), input);
    }
  }
}
