// Answers in the words of the form, for people to read and copy.
import { entryOf, labelOf } from '../question-words.js';
import { eachQuestion } from './answers.js';

const pad = number => String(number).padStart(2, '0');

const dayOf = day => `${pad(day.getDate())}/${pad(day.getMonth() + 1)}/${day.getFullYear()}`;

/** A moment as people say it on that day: "10:32", on another day with its date. */
export function timeOf(moment, now = new Date()) {
  const at = new Date(moment);
  const time = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  return dayOf(at) === dayOf(now) ? time : `${dayOf(at)}, ${time}`;
}

function wordsOf(question, value, data) {
  if (Array.isArray(value)) {
    return value.map(one => wordsOf(question, one, data)).join(', ');
  }
  const options = question.values ?? data[question.valuesKey];
  const chosen = Array.isArray(options) && options.find(option => (option.value ?? option) === value);
  if (chosen) {
    return chosen.label ?? String(chosen);
  }
  if (value === true || value === false) {
    return value ? 'yes' : 'no';
  }
  const [, year, month, day] = String(value).match(/^(\d{4})-(\d\d)-(\d\d)$/) ?? [];
  return year ? `${day}/${month}/${year}` : String(value);
}

const isEmpty = value => value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

/**
 * One line an answer, in the order of the form.
 * @param {object} data where the form finds the options that depend on the case
 * @returns {{place: string, label: string, text: string}[]} `place` tells one answer from another
 */
export function linesOf(components, answers, data, { place = '', label = '' } = {}) {
  const lines = [];
  eachQuestion(components, (question, path) => {
    const value = path.split('.').reduce((inner, step) => (inner ?? {})[step], answers);
    if (isEmpty(value)) {
      return;
    }
    if (question.type === 'dynamiclist') {
      value.forEach((row, index) => lines.push(...linesOf(question.components, row, data,
        { place: `${place}${path}[${index}].`, label: `${label}${entryOf(question, index)}, ` })));
    } else {
      lines.push({ place: place + path, label: label + labelOf(question), text: wordsOf(question, value, data) });
    }
  });
  return lines;
}

export const textOf = lines => lines.map(({ label, text }) => `${label}: ${text}`).join('\n');
