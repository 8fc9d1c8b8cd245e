// When a task is due, as a day and as seen from today, and how urgent it is. The days are those of the councils, whatever
// the device thinks; `new Date()` is the business's.
const ZONE = 'Europe/London';
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const PARTS = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });
const LENGTH = 24 * 60 * 60 * 1000;

/** The priority of the answer to a concern; what is merely late stays far below it. */
const DANGER = 100;

export const isDanger = task => task.priority >= DANGER;

const days = number => (number === 1 ? '1 day' : `${number} days`);
const dayNumber = moment => Date.parse(PARTS.format(moment)) / LENGTH;

function fromToday(due, now) {
  const ahead = dayNumber(due) - dayNumber(now);
  if (due < now) {
    return ahead === 0 ? `late since ${TIME.format(due)} today` : `${days(-ahead)} late`;
  }
  return ahead === 0 ? `today by ${TIME.format(due)}` : ahead === 1 ? 'tomorrow' : `in ${days(ahead)}`;
}

/** Such as "Due 22 Oct 2013, 3 days late"; nothing for a task that is never due. */
export default function dueWords(task, now = new Date()) {
  if (!task.due) {
    return { text: '', late: false };
  }
  const due = new Date(task.due);
  return { text: `Due ${DAY.format(due)}, ${fromToday(due, now)}`, late: due < now };
}
