// What can be started: in the order of how often it is, each with a line that says when, and whether something is kept for
// it. What a council brings itself stands last, with the words of its own model.
import { changed } from './templates.js';

const HELP = {
  'family-intervention': 'Refer a family to the programme.',
  'safeguarding-concern': 'Pass on a concern about a child. Telephone first.',
  'added-need': 'Say what has come up for a family since it was assessed.',
  'consent-withdrawal': 'A family takes back its consent for one agency.',
  'family-move': 'A family moves to another council.',
  'lead-change': 'Give a family another lead professional.'
};
const ORDER = Object.keys(HELP);

const place = process => (ORDER.includes(process.key) ? ORDER.indexOf(process.key) : ORDER.length);

export const ordered = processes => [...(processes || [])].sort((one, other) => place(one) - place(other));

export const helpFor = process => HELP[process.key] || process.description || '';

const CHANGES = [
  ['processDefinition in processDefinitions', '$& | wholeFamilyOrdered'],
  ['{{ processDefinition.name || processDefinition.key }}\n            </a>',
    '$&<p class="whole-family-help">{{ processDefinition | wholeFamilyHelp }}</p>'],
  ['{{ processDefinition.name || processDefinition.key }}',
    '$&<span class="whole-family-kept" whole-family-kept="processDefinition.key"></span>'],
  ['<h3 class="modal-title"', '<h3 id="whole-family-start" class="modal-title"'],
  ['<h3 class="modal-title"', '<h3 id="whole-family-start" class="modal-title"']
];

/** The start dialog with room for all that is said of each start. */
export const explained = template => changed('the start dialog', template, CHANGES);

export default function explainStarts() {
  const custom = window.angular.module('cam.tasklist.custom');
  custom.filter('wholeFamilyOrdered', () => ordered);
  custom.filter('wholeFamilyHelp', () => helpFor);
  custom.decorator('$uibModal', ['$delegate', modals => {
    const open = modals.open;
    modals.open = function (how) {
      return open.call(this, how.controller === 'camProcessStartModalCtrl'
        ? { ...how, template: explained(how.template), ariaLabelledBy: 'whole-family-start' }
        : how);
    };
    return modals;
  }]);
}
