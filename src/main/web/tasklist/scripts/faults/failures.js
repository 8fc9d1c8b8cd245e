// What people are told when a form was not taken for another reason than its answers, and what they can do.
const KEPT = 'What you typed is still here.';
const LOOK = 'Copy what you want to keep, then look at your list.';
const BY_STATUS = {
  0: `The connection was lost. ${KEPT} Look whether you are online, then press the button again.`,
  401: 'You are signed out. Sign in again, then press the button again.',
  403: 'This is not open to you any more; somebody else may have taken it over. ' + LOOK,
  404: 'This is not there any more: somebody else may have completed it, or the case has gone on without it. ' + LOOK,
  409: `The case changed at the same moment, and nothing was stored. ${KEPT} Press the button again.`,
  429: `Too much was sent at once. ${KEPT} Wait a minute, then press the button again.`
};
const BROKEN = `Something went wrong on our side. ${KEPT} Look in your list whether it went through; if not, press the button again.`;

// A word of the server's own for programs; with any other its words are our own and fit the case better.
const GENERAL = ['Refused', 'NotFound', 'Closed', 'Unauthorized', 'CaseChanged'];

/** The sentence for a server's refusal that names no answer. */
export default function failure({ status = 0, type, message }) {
  if (type === 'OptimisticLockingException') {
    return BY_STATUS[409];
  }
  const ours = message && type && !GENERAL.includes(type) && status >= 400 && status < 500;
  if (ours) {
    return status === 404 || status === 409 ? `${message.replace(/\.$/, '')}. ${LOOK}` : message;
  }
  return BY_STATUS[status] || (status >= 400 && status < 500 && message) || BROKEN;
}
