// The list of imports as a table.
import { lines, number, outcome, period, progress, rows, state, when } from './words.js';

function element(name, text = '', attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

const about = (one, extracts) => `${extracts[one.extract] ?? one.extract} of ${when(one.sentAt)}`;

function far(one, extracts) {
  const cell = element('td', state(one));
  if (one.state === 'running') {
    cell.append(
      element('br'),
      element('progress', '', { max: one.rows, value: one.read, 'aria-label': `Stored of ${about(one, extracts)}` }),
      element('br'),
      progress(one));
  }
  return cell;
}

function became(one) {
  const cell = element('td');
  outcome(one).forEach(words => cell.append(element('div', words)));
  return cell;
}

function buttons(one, extracts, { refusals, takeBack }) {
  const cell = element('td');
  const all = element('div', '', { class: 'buttons' });
  const button = (words, todo) => {
    const made = element('button', words, { type: 'button', class: 'plain', 'aria-label': `${words}: ${about(one, extracts)}` });
    made.addEventListener('click', () => todo(one, made));
    all.append(made);
  };
  if (one.state !== 'taken-back') {
    if (one.refused > 0) {
      button('Show refused rows', refusals);
    }
    if (one.state !== 'failed') {
      button('Take back', takeBack);
    }
  }
  cell.append(all);
  return cell;
}

function line(one, extracts, todo) {
  const row = element('tr', '', { id: `import-${one.importId}` });
  const what = element('th', extracts[one.extract] ?? one.extract, { scope: 'row' });
  const sent = element('td', when(one.sentAt));
  sent.append(element('div', `by ${one.sentBy}`));
  row.append(what, sent, element('td', period(one)), far(one, extracts), became(one),
    element('td', number(one.refused), { class: 'number' }), buttons(one, extracts, todo));
  return row;
}

/** @param {Object<string, string>} extracts names by their codes */
export function table(imports, extracts, todo) {
  if (imports.length === 0) {
    return element('p', 'No file has come in yet.');
  }
  const made = element('table');
  const head = element('tr');
  ['Extract', 'Sent', 'Covers', 'State', 'New rows and known ones', 'Refused', 'What you can do'].forEach((words, place) =>
    head.append(element('th', words, { scope: 'col', ...(place === 5 && { class: 'number' }) })));
  const top = element('thead');
  const body = element('tbody');
  top.append(head);
  body.append(...imports.map(one => line(one, extracts, todo)));
  made.append(element('caption', 'The newest first, the last hundred'), top, body);
  return made;
}

/** What was refused, to be put right at the agency: what is wrong in many rows is said once. */
export function refused({ refusals, moreRefusals }) {
  const made = element('ul');
  const places = new Map();
  refusals.forEach(({ line: at, column, reason }) => {
    const why = `${column} ${reason}`;
    places.set(why, [...places.get(why) ?? [], at]);
  });
  places.forEach((all, why) => made.append(element('li', `${lines(all)}: ${why}`)));
  if (moreRefusals > 0) {
    made.append(element('li', `and ${rows(moreRefusals)} more`));
  }
  return made;
}

export function list(lines) {
  const made = element('ul');
  lines.forEach(words => made.append(element('li', words)));
  return made;
}
