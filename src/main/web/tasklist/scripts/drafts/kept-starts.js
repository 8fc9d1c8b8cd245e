// Start process says for each start whether something is kept for it, and since when.
import { saveAll } from './keep.js';
import { timeOf } from './words.js';

const TOGETHER = 500;

/** The user's kept starts by process; asked once for all that are shown together. */
export function askingKept(server) {
  let asked = null;
  const ask = async () => {
    await saveAll();
    const { status, body } = await server('GET', '/api/drafts');
    return new Map(status === 200 ? body.map(start => [start.process, start.savedAt]) : []);
  };
  return () => {
    if (!asked) {
      asked = ask();
      setTimeout(() => { asked = null; }, TOGETHER);
    }
    return asked;
  };
}

export default function showKeptStarts(session) {
  const kept = askingKept(session.call);
  window.angular.module('cam.tasklist.custom').directive('wholeFamilyKept', () => ({
    link: async (scope, element, attributes) => {
      const savedAt = (await kept()).get(scope.$eval(attributes.wholeFamilyKept));
      element[0].textContent = savedAt ? ` – kept ${timeOf(savedAt)}` : '';
    }
  }));
}
