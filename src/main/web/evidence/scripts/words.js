// What the page says of imports, in whole sentences.
const whole = new Intl.NumberFormat('en-GB');
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });

export const number = value => whole.format(value);
export const rows = value => `${number(value)} ${value === 1 ? 'row' : 'rows'}`;
const MOST_LINES = 10;

/** Where something stands in a file, such as "Lines 3, 7 and 9"; the first of them. */
export function lines(all) {
  const told = all.slice(0, MOST_LINES).map(number);
  const last = all.length > MOST_LINES ? `${number(all.length - MOST_LINES)} more` : told.pop();
  return told.length ? `Lines ${told.join(', ')} and ${last}` : `Line ${last}`;
}

export const when = text => moment.format(new Date(text));

/** @param text as in 2013-10-01 */
export const day = text => days.format(new Date(`${text}T12:00:00Z`));

export const period = ({ from, to }) => (from ? `${day(from)} to ${day(to)}` : `All days up to ${day(to)}`);

/** How far it is, without what changes at every look. */
export function state({ state: at, read, rows: all, reason, takenBackAt, takenBackBy }) {
  switch (at) {
    case 'running': return read < all ? 'Being stored' : 'Stored; whose its rows are is being looked for';
    case 'failed': return `Not stored: ${reason}`;
    case 'taken-back': return `Taken back by ${takenBackBy}, ${when(takenBackAt)}`;
    default: return 'Done';
  }
}

export const progress = ({ read, rows: all, rowsPerSecond }) =>
  `${number(read)} of ${rows(all)}${rowsPerSecond ? `, ${number(rowsPerSecond)} a second` : ''}`;

/** What became of the rows, the parts that are none left out. */
export function outcome({ state: at, linked, asked, unlinked, unchanged, corrected, noNumbers }) {
  const parts = [
    [linked, 'linked to a person'],
    [asked, 'to be decided'],
    [unlinked, at === 'running' ? 'not linked so far' : 'linked to nobody'],
    [unchanged, 'known already'],
    [corrected, 'of the new ones put something right'],
    [noNumbers, 'without a number, where something else stands, such as UNKNOWN']
  ];
  return parts.filter(([count]) => count > 0).map(([count, words]) => `${number(count)} ${words}`);
}

/** How many questions wait. */
export const questions = count => count === 0 ? 'Nothing is to be decided.'
  : count === 1 ? 'One question waits for an answer.' : `${number(count)} questions wait for an answer.`;

/** What taking an import back would change. */
export function rests({ go, goBack, stay, linked }) {
  const lines = [
    [go, `${rows(go)} would be gone.`],
    [goBack, `${rows(goBack)} would say again what ${goBack === 1 ? 'it' : 'they'} said before.`],
    [stay, `${rows(stay)} would stay, because a later file says the same.`],
    [linked, `${rows(linked)} of these ${linked === 1 ? 'is' : 'are'} linked to people of families.`]
  ];
  const said = lines.filter(([count]) => count > 0).map(([, words]) => words);
  return said.length ? said : ['Nothing rests on it.'];
}

const NO_ANSWER = 'No answer came. Look at the list in a moment, and try again if nothing has changed.';

/** Why the server did not do something, as it says itself. */
export const refusal = ({ status, body }) =>
  status === 401 ? 'You are signed out. Open your tasks, sign in, and come back.' : body?.detail ?? NO_ANSWER;
