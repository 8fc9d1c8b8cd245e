// Whose page this is, and what happens when the session behind it has ended: they sign in over what they were doing.
import call, { root, token } from '../server.js';
import signInOver from './sign-in.js';

const WRITES = ['POST', 'PUT', 'DELETE', 'DEL'];

/** Who is signed in here, by the session that all windows share; undefined where that cannot be known. */
export async function whoIsThere(server = call) {
  const { status, body } = await server('GET', `${root()}/api/admin/auth/user/default`);
  return status === 200 ? body.userId : status === 404 || status === 401 ? null : undefined;
}

/**
 * @param {{signIn?: Function, server?: Function, startAnew?: Function}} ways `startAnew` gives the page to somebody else
 */
export default function sessionOf({ signIn = signInOver, server = call, startAnew = openAnew } = {}) {
  let name = null;
  let seen = '';
  let back = null;
  const leavings = [];

  const isMine = async () => {
    const now = token();
    if (seen === now) {
      return true;
    }
    const mine = await whoIsThere(server) === name;
    seen = mine ? now : seen;
    return mine;
  };

  /** The session has ended: comes back once the same person has signed in again. */
  const ended = () => {
    if (!name) {
      // Nobody is left to come back.
      return new Promise(() => {});
    }
    back ??= signIn({ name, server }).then(who => {
      if (who !== name) {
        leavings.forEach(leave => leave());
        startAnew();
        return new Promise(() => {});
      }
      seen = token();
      back = null;
      return who;
    });
    return back;
  };

  return {
    name: () => name,
    is: person => {
      name = person;
      seen = '';
    },
    ended,
    /** Calls when the page goes to somebody else. */
    whenLeft: leave => leavings.push(leave),
    leave: () => leavings.forEach(leave => leave()),
    /** A call in this person's name; 401 where somebody else is signed in by now. */
    call: async (method, path, how) =>
      (name && await isMine() ? server(method, path, how) : { status: 401, body: undefined }),
    /** Whether a refused call may be sent once more: its session had ended, or had another token, and is there now. */
    async isBack({ status, method, sent }) {
      const write = WRITES.includes(method.toUpperCase());
      if (!name || (status !== 401 && !(status === 403 && write))) {
        return false;
      }
      const who = await whoIsThere(server);
      if (who === name) {
        return write && sent !== token();
      }
      if (who !== undefined) {
        await ended();
      }
      return who !== undefined;
    }
  };
}

function openAnew() {
  window.location.hash = '#/';
  window.location.reload();
}
