// After Complete or Start everything that is wrong is told at once: beside each question, and in one box beside the
// button; the cursor goes to the first.
import { whenEnded, whenOpened } from '../form-moments.js';
import answerOf from './answer.js';
import keepClicks from './steady-click.js';
import OpenForm from './open-form.js';
import followRows from './removed-rows.js';

const open = new WeakMap();

// The form's own refusal is a plain object by field; the server's has a status or is an error.
const isOfForm = fault => !(fault instanceof Error) && fault.status === undefined;

function tell({ fault, scope }) {
  const form = open.get(scope);
  if (!form) {
    return false;
  }
  if (!fault) {
    form.clear();
    return false;
  }
  if (isOfForm(fault)) {
    form.tellFaults();
  } else {
    form.tellAnswer(answerOf(fault));
  }
  return true;
}

// A form may be drawn again, with other answers in it.
function begin(form, scope) {
  const before = open.get(scope);
  if (before && before.form === form) {
    before.clear();
  } else {
    followRows(form);
    open.set(scope, new OpenForm(form));
  }
}

export default function tellFaults() {
  whenOpened(({ form, scope, drawn }) => drawn.push(() => begin(form, scope)));
  whenEnded(tell);
  keepClicks();
}
