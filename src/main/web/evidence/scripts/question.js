// "Is this the same person?": both sides as a table, field by field.
import { day, when } from './words.js';

const FIELDS = [
  ['forename', 'First name', side => side.forename],
  ['surname', 'Surname', side => side.surname],
  ['birthday', 'Born', side => side.birthday && day(side.birthday)],
  ['address', 'Address', side => [side.address, side.postcode].filter(Boolean).join(', ')],
  ['number', 'Number', side => side.number]
];

const ROWS = FIELDS.map(([field]) => field);

const ANSWERS = { same: 'The same person', other: 'Not the same person', undone: 'Taken back' };

function element(name, text = '', attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** Each thing once, in the order in which it is said first. */
function said(sides, of) {
  const cell = element('td');
  const values = [...new Set(sides.map(side => of(side) || ''))].filter(Boolean);
  (values.length ? values : ['not known']).forEach(value => cell.append(element('div', value, values.length ? {} : { class: 'hint' })));
  return cell;
}

function line([field, words, of], { person, other, reasons }) {
  const why = reasons.filter(reason => reason.field === field);
  const differs = why.some(reason => reason.differs);
  const row = element('tr', '', differs ? { class: 'differs' } : {});
  const tells = element('td');
  why.forEach(reason => tells.append(element('div', `${reason.words}: ${reason.weight}`)));
  row.append(element('th', differs ? `${words} – differs` : words, { scope: 'row' }), said(person, of), said(other, of), tells);
  return row;
}

function besides({ reasons }) {
  const made = element('ul');
  reasons.filter(({ field }) => !ROWS.includes(field))
    .forEach(({ words, weight }) => made.append(element('li', `${words[0].toUpperCase()}${words.slice(1)}: ${weight}`)));
  return made;
}

const sources = (sides, extracts) => [...new Set(sides.map(side => extracts[side.source] ?? 'A referral'))].join(', ');

/** @param {Object<string, string>} extracts names by their codes */
export function sides(asked, extracts) {
  const made = element('div');
  const table = element('table');
  const head = element('thead');
  const top = element('tr');
  ['', `Known: ${sources(asked.person, extracts)}`, sources(asked.other, extracts), 'What that says']
    .forEach((words, place) => top.append(place ? element('th', words, { scope: 'col' }) : element('td')));
  head.append(top);
  const body = element('tbody');
  body.append(...FIELDS.map(field => line(field, asked)));
  table.append(head, body);
  made.append(table, besides(asked));
  return made;
}

/** What was answered so far. */
export function answers({ answers: all }) {
  const made = element('ul');
  all.forEach(({ answer, by, at }) => made.append(element('li', `${ANSWERS[answer]} – ${by}, ${when(at)}`)));
  return made;
}
