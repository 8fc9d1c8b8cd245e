// Why a save was refused, and what that means.
const WHY = {
  0: 'there is no connection. It is tried again; leave this page open.',
  400: 'this form has changed meanwhile. Copy what you typed, then open it again.',
  401: 'you are signed out.',
  403: 'this task is not yours to work on any more.',
  404: 'this task is not there any more.',
  410: 'this task is done already, or was taken back.',
  409: 'this form was changed in another window or by somebody else.',
  413: 'this is more than can be kept. Make it shorter.'
};

/** Why something was not saved, in plain words; those of the server where it knows better. */
export const whyNot = (status, why) =>
  ([403, 410].includes(status) && why) || WHY[status] || 'the server has a problem. It is tried again; leave this page open.';

/** No answer, or a server in trouble: it may do better later. All else needs somebody to do something. */
export const mayPass = status => status === 0 || status === 429 || status >= 500;

/** Typing on cannot cure these. */
export const isFinal = status => [403, 404, 409, 410].includes(status);
