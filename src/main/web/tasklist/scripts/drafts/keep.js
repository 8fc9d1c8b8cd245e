// Nothing that is typed into a form of Tasklist is lost: it is kept on the server, and is there again when the form is
// opened, by whoever may work on it.
import { whenEnded, whenOpened, whenSent } from '../form-moments.js';
import { layOver } from './answers.js';
import deskFor from './desk.js';
import saverFor from './saver.js';

const savers = new Map();
const desks = new Map();

/** Where the draft of a form lies; undefined for a form without one. */
export function pathOf({ taskId, processDefinitionKey }) {
  if (taskId) {
    return `/api/drafts/${encodeURIComponent(taskId)}`;
  }
  return processDefinitionKey && `/api/drafts/start/${encodeURIComponent(processDefinitionKey)}`;
}

/** What lies open and what is on its way: all is read and saved; true where nothing is left. */
export async function saveAll() {
  desks.forEach(desk => desk.settle());
  const saved = await Promise.all([...savers.values()].map(saver => saver.flush()));
  return saved.every(Boolean);
}

/** The page goes away, perhaps for good. */
export function leaveAll() {
  desks.forEach(desk => desk.settle());
  savers.forEach(saver => saver.leave());
}

/** The page goes to somebody else: nothing of this one is written any more. */
export function forgetAll() {
  savers.forEach(saver => saver.close());
  savers.clear();
  desks.clear();
}

export const deskAt = path => desks.get(path);

export default function keepDrafts(session, { server = session.call, isByHand, tellLeft = () => {} } = {}) {
  async function find(path) {
    const answer = await server('GET', path);
    if (answer.status !== 401) {
      return answer;
    }
    await session.ended();
    return server('GET', path);
  }

  function begin(desk, opened, path, { status, body: draft }) {
    const saver = saverFor({ path, version: draft?.version, server });
    savers.set(path, saver);
    if (status === 200) {
      opened.data = layOver(opened.schema.components, opened.data, draft.answers);
      const by = draft.by === session.name() ? undefined : draft.by;
      desk.keepWith(saver, { kind: 'back', at: draft.savedAt, by });
    } else {
      desk.keepWith(saver, status === 404 ? { kind: 'none' } : { kind: 'notRead', status });
    }
  }

  // The form was left with something that could not be saved; this page still has it.
  function goOn(desk, opened, saver) {
    opened.data = layOver(opened.schema.components, opened.data, saver.answers());
    desk.keepWith(saver);
  }

  async function drawAgain(desk, form, path, { schema, news }) {
    savers.delete(path);
    desk.leave({ quietly: true });
    await form.importSchema(schema, desk.given);
    if (news) {
      desks.get(path).line.tell(news);
    }
  }

  function leave(desk, path) {
    desk.leave();
    const saver = desk.saver();
    if (desks.get(path) === desk) {
      desks.delete(path);
    }
    let told = false;
    saver.hear(news => {
      if (news.kind === 'failed' && !told && saver.isUnsaved()) {
        told = true;
        tellLeft(news);
      }
    });
    saver.flush().then(saved => saved && savers.get(path) === saver && !desks.has(path) && savers.delete(path));
  }

  whenOpened(async opened => {
    const path = pathOf(opened.params);
    if (!path) {
      return;
    }
    const { form, schema, element } = opened;
    let left = false;
    const desk = deskFor(opened, {
      session, isByHand, drawAgain: (old, news) => drawAgain(old, form, path, { schema, news })
    });
    element.on('$destroy', () => {
      left = true;
      if (desk.saver()) {
        leave(desk, path);
      }
    });
    const earlier = savers.get(path);
    await earlier?.flush();
    const kept = earlier?.isUnsaved() ? null : await find(path);
    // Whoever comes back before the answer does opens the form anew.
    if (left) {
      return;
    }
    if (kept) {
      begin(desk, opened, path, kept);
    } else {
      goOn(desk, opened, earlier);
    }
    desks.set(path, desk);
    opened.drawn.push(desk.drawn);
  });

  whenSent(({ params }) => savers.get(pathOf(params))?.hold());

  whenEnded(({ fault, params }) => {
    const path = pathOf(params);
    const saver = savers.get(path);
    if (fault) {
      saver?.release();
    } else {
      saver?.close();
      savers.delete(path);
    }
  });
}
