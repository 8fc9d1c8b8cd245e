// Answers in the words of the form, for people to read and copy.
import { shownDay } from '../fields/days.js';
import { entryOf, labelOf } from '../question-words.js';
import { eachQuestion } from './answers.js';

// As all days and times of the councils, whatever the device thinks.
const ZONE = 'Europe/London';
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** A moment as people say it on that day: "10:32", on another day with its date. */
export function timeOf(moment, now = new Date()) {
  const at = new Date(moment);
  const day = DAY.format(at);
  return day === DAY.format(now) ? TIME.format(at) : `${day}, ${TIME.format(at)}`;
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
  return shownDay(String(value));
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
