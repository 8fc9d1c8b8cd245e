// Words of Tasklist that mean something else here, where a claim is money, or that only its makers would use.
const WORDS = {
  CLAIM_TASK: 'Take this task',
  Claim: 'Take this task',
  CLAIM_OK: 'You have this task now.',
  CLAIM_ERROR: 'You could not take this task.',
  UNCLAIM_TASK: 'Give back to the team',
  UNCLAIM_OK: 'The task waits for the team again.',
  UNCLAIM_ERROR: 'The task could not be given back.',
  RESET_TASK_ASSIGNEE: 'Give back to the team',
  ASSIGNEE_RESET_OK: 'The task waits for the team again.',
  ASSIGNEE_RESET_ERROR: 'The task could not be given back.',
  ASSIGNED_OK: 'The task was handed over.',
  ASSIGNED_ERROR: 'The task could not be handed over.',
  ASSIGNED_TO_YOU: 'You have this task',
  ASSIGN_NOTE_PROCESS: 'You have these tasks for the same family',
  ASSIGN_NOTE_CASE: 'You have these tasks for the same family',
  ASSIGNEE: 'Who has it',
  NEW_TASK_ASSIGNEE: 'Who has it',
  Assign: 'Hand over',
  assignee: 'Who has it',
  GROUPS: 'Whose work it is',
  SELECT_TASK_IN_LIST: 'Choose a task in the list.',
  NO_MATCHING_TASK: 'There is nothing in this list.',
  RESTRICTION_NOTICE: 'There is nothing on this page of the list.',
  RESET_PAGE: 'Go to its first page',
  TASK_HAS_BEEN_REMOVED: 'This task is done or no longer needed.',
  TASK_NOT_EXIST: 'This task is done or no longer needed.',
  CLICK_PROCESS_TO_START: 'Choose what to start.',
  PROCESS_START_OK: 'Started.'
};
const LOCALE = /\/locales\/[a-z-]+\.json/i;

export function inOurWords(answer) {
  if (LOCALE.test(answer.config.url) && answer.data && answer.data.labels) {
    Object.assign(answer.data.labels, WORDS);
  }
  return answer;
}

export default function speakPlainly() {
  window.angular.module('cam.tasklist.custom').config(['$httpProvider', $httpProvider => {
    $httpProvider.interceptors.push(() => ({ response: inOurWords }));
  }]);
}
