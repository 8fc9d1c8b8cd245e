// Start process says for each start whether something is kept for it, and since when.
import { saveAll } from './keep.js';
import { timeOf } from './words.js';

const NAME = '{{ processDefinition.name || processDefinition.key }}';
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

/** The list of the start dialog, with room beside each name. */
export const withRoom = template => template.replace(NAME,
  '$&<span class="whole-family-kept" whole-family-kept="processDefinition.key"></span>');

export default function showKeptStarts(session) {
  const kept = askingKept(session.call);
  const custom = window.angular.module('cam.tasklist.custom');
  custom.directive('wholeFamilyKept', () => ({
    link: async (scope, element, attributes) => {
      const savedAt = (await kept()).get(scope.$eval(attributes.wholeFamilyKept));
      element[0].textContent = savedAt ? ` – kept ${timeOf(savedAt)}` : '';
    }
  }));
  custom.decorator('$uibModal', ['$delegate', modal => {
    const open = modal.open;
    modal.open = function (options) {
      if (options.controller === 'camProcessStartModalCtrl') {
        options.template = withRoom(options.template);
      }
      return open.call(this, options);
    };
    return modal;
  }]);
}
