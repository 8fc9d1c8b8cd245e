// What of a form can be answered: only that is kept, and only that is laid over what the server gives, or else old
// read-only texts would come back.
const NOT_ASKED = ['button', 'expression', 'filepicker', 'text', 'html', 'image', 'spacer', 'separator', 'iframe', 'table'];

const isAnswerable = question =>
  Boolean(question.key) && question.disabled !== true && question.readonly !== true && !NOT_ASKED.includes(question.type);

const stepsOf = path => (path ? path.split('.') : []);

const at = (data, path) => stepsOf(path).reduce((inner, step) => (inner ?? {})[step], data);

function put(data, path, value) {
  const steps = stepsOf(path);
  const last = steps.pop();
  const inner = steps.reduce((outer, step) => (outer[step] = { ...outer[step] }), data);
  inner[last] = value;
}

/** Calls for each question and list of a form, groups walked into, with the path where its answer lies. */
export function eachQuestion(components, visit, within = '') {
  for (const part of components ?? []) {
    const path = [within, part.type === 'group' || part.type === 'dynamiclist' ? part.path : part.key]
      .filter(Boolean)
      .join('.');
    if (part.type === 'group') {
      eachQuestion(part.components, visit, path);
    } else if (part.type === 'dynamiclist' || isAnswerable(part)) {
      visit(part, path);
    }
  }
}

/** What was answered so far, valid or not, hidden questions too; lists row by row. */
export function answersOf(components, data) {
  const answers = {};
  eachQuestion(components, (question, path) => {
    const value = at(data, path);
    if (question.type === 'dynamiclist') {
      if (Array.isArray(value)) {
        put(answers, path, value.map(row => answersOf(question.components, row)));
      }
    } else if (value !== undefined) {
      put(answers, path, value);
    }
  });
  return answers;
}

/** What the server gave, with these answers in the place of its own. */
export function layOver(components, given, answers) {
  const data = { ...given };
  eachQuestion(components, (question, path) => {
    const value = at(answers, path);
    const isList = question.type === 'dynamiclist';
    if (value === undefined || (isList && !Array.isArray(value))) {
      return;
    }
    const rows = at(given, path) ?? [];
    put(data, path, isList ? value.map((row, index) => layOver(question.components, rows[index], row)) : value);
  });
  return data;
}
