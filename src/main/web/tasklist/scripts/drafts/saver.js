// Keeps the answers of one form on the server while somebody types. One save at a time; what comes meanwhile goes next.
import call from '../server.js';
import { dropDraft, putDraft, versionOf } from './calls.js';
import newsFor from './news.js';
import { isFinal, mayPass } from './refusals.js';

const PAUSE = 700;
const AGAIN = [5000, 15000, 30000];
// Sending a form waits no longer than this for its last save.
const SHORT = 4000;

/**
 * @param {{path: string, version?: number, tell: (news: object) => void, server?: Function}} about `tell` hears of each
 *     change: `saving`, `saved` with `at`, or `failed` with `status`
 */
export default function saverFor({ path, version = 0, tell: hearer = () => {}, server = call }) {
  const news = newsFor(hearer);
  let typed;
  let kept;
  let going;
  let lost;
  let [turns, heard] = [0, 0];
  let [failed, tries, timer] = [0, 0, 0];
  let sending = null;
  let [held, closed] = [false, false];

  const isUnsaved = () => !closed && typed !== undefined && typed !== kept;
  const later = pause => {
    clearTimeout(timer);
    timer = setTimeout(() => flush(), pause);
  };

  function taken(answers, turn, { status, body }) {
    if (closed) {
      return;
    }
    if (status === 200) {
      // The answer to the last words of a page may overtake the one before.
      if (turn > heard) {
        heard = turn;
        kept = answers;
        ({ version } = body);
      }
      failed = tries = 0;
      lost = undefined;
      news.say({ kind: 'saved', at: body.savedAt });
      return;
    }
    failed = status || -1;
    lost = status === 0 ? answers : lost;
    news.say({ kind: 'failed', status, why: body?.detail });
    if (mayPass(status)) {
      later(AGAIN[Math.min(tries++, AGAIN.length - 1)]);
    }
  }

  const put = (answers, before) => putDraft(server, path, answers, before);

  async function send() {
    going = typed;
    if (!failed) {
      news.say({ kind: 'saving' });
    }
    // A save that was taken, but whose answer was lost, is no other window's.
    version = (lost && await versionOf(server, path, lost)) || version;
    taken(going, ++turns, await put(going, version));
  }

  /** Saves what is not saved yet; true where nothing is left to save. */
  async function flush() {
    clearTimeout(timer);
    while (sending) {
      await sending;
    }
    if (!isUnsaved() || held || isFinal(failed)) {
      return !isUnsaved();
    }
    sending = send();
    await sending;
    sending = null;
    return isUnsaved() && !failed ? flush() : !isUnsaved();
  }

  return {
    path,
    flush,
    /** The page goes away: what is not under way yet goes now, and counts on that to come first. */
    async leave() {
      if (!sending) {
        await flush();
      } else if (isUnsaved() && !held && typed !== going) {
        const [last, turn] = [typed, ++turns];
        const answer = await put(last, version + 1);
        if (answer.status === 200) {
          taken(last, turn, answer);
        } else {
          // It came too early, or its answer was lost: the page may still be there, and then it goes again.
          lost = answer.status === 0 ? last : lost;
          later(0);
        }
      }
    },
    isUnsaved,
    isKept: () => version > 0,
    answers: () => JSON.parse(typed ?? '{}'),
    version: () => version,
    /** What the last save was refused with; 0 where no answer came. */
    status: () => Math.max(failed, 0),
    why: news.why,
    hear: news.hear,
    /** What stands in the form without anybody having typed. */
    begin(answers) {
      typed = kept = JSON.stringify(answers);
    },
    changed(answers) {
      typed = JSON.stringify(answers);
      if (isUnsaved() && !held && !isFinal(failed)) {
        later(PAUSE);
      }
    },
    /** While a form is being sent nothing is saved; what is under way is waited for. */
    async hold() {
      await Promise.race([flush(), new Promise(done => setTimeout(done, SHORT))]);
      held = true;
    },
    release() {
      held = false;
      if (isUnsaved()) {
        later(PAUSE);
      }
    },
    /** Goes on from a version that somebody else made: what was typed here takes its place. */
    overwrite(newer) {
      version = newer;
      failed = 0;
      return flush();
    },
    /** Nothing is written any more. */
    close() {
      closed = true;
      clearTimeout(timer);
    },
    async throwAway() {
      held = true;
      clearTimeout(timer);
      await sending;
      const { gone, status } = await dropDraft(server, path);
      closed = gone;
      if (!gone) {
        held = false;
        news.say({ kind: 'failed', status });
      }
      return gone;
    }
  };
}
