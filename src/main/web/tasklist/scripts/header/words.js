// What a header says, from what the server told of a case.
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const day = iso => DAY.format(new Date(`${iso}T00:00:00Z`));
const ago = days => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);
const lasting = days => (days === 0 ? 'since today' : days === 1 ? 'for 1 day' : `for ${days} days`);

/** Where the case stands, such as "Assessment for 12 days, since 3 October 2013". */
export function stepWords({ step, since, days, closed }) {
  if (!since) {
    return step;
  }
  if (closed) {
    const when = `on ${day(since)}, ${ago(days)}`;
    return step === 'Closed' ? `Closed ${when}` : `${step} (closed ${when})`;
  }
  return days > 1 ? `${step} ${lasting(days)}, since ${day(since)}` : `${step} ${lasting(days)}`;
}

export const leadWords = ({ lead, closed }) => (lead ? `Lead: ${lead}` : closed ? '' : 'No lead yet');

export const PROMPT = 'Who it is stands here once you have typed the case reference.';

// One is taken whatever it names.
const CONCERN = 'safeguarding-concern';

/**
 * What stands in place of a header that did not come.
 * @param {string} start the process that is to be started; empty over a task
 */
export function whyNone(status, start) {
  if (status === 404 && start) {
    return 'You see no family under this reference. Please check it.'
      + (start === CONCERN ? ' A concern is taken all the same.' : '');
  }
  if (status === 404) {
    return 'This task is not open to you any more.';
  }
  return 'Who this is about cannot be shown at the moment. The form works all the same.';
}
