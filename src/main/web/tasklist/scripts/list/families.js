// Whose family each task is about: asked for all cards of a drawing at once, and known from then on, so that a card that
// is drawn again every ten seconds has its name at once.
import call from '../server.js';

const SOON = 30;
let known = new Map();
let waiting = new Map();

async function ask() {
  // Whoever signs in meanwhile does not come to know it.
  const [asked, asker] = [waiting, known];
  waiting = new Map();
  const answer = await call('POST', '/api/tasks/families', { body: { tasks: [...asked.keys()] } });
  if (answer.status !== 200) {
    return;
  }
  const told = new Map(answer.body.families.map(family => [family.task, family]));
  asked.forEach((tell, task) => {
    asker.set(task, told.get(task));
    tell.forEach(one => one(told.get(task)));
  });
}

/** Somebody else signs in on the same page. */
export function forgetFamilies() {
  known = new Map();
  waiting.clear();
}

/**
 * Tells what is known at once, and again what the server says: `family` in short words, none where the task's form may not
 * show it, `danger` and `restricted`; undefined for a task that is not there any more.
 */
export default function familyOf(task, tell) {
  if (known.has(task)) {
    tell(known.get(task));
  }
  if (!waiting.size) {
    setTimeout(ask, SOON);
  }
  waiting.set(task, [...(waiting.get(task) || []), tell]);
}
