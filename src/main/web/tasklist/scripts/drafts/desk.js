// One form that lies open: what is typed into it goes to its saver, and what becomes of that stands above it.
import ask from '../dialog.js';
import { answersOf } from './answers.js';
import seemLeft from './field.js';
import lineAbove from './line.js';
import { whyNot } from './refusals.js';
import { showBoth, showTyped } from './typed.js';

const BY_HAND = ['pointerdown', 'keydown', 'input', 'change', 'paste', 'drop'];

/**
 * @param {object} opened the form, as whenOpened tells it
 * @param {{session: object, drawAgain: (desk: object, news?: object) => any, isByHand?: (event: Event) => boolean}} around
 *     `drawAgain` opens the form anew, without what was typed
 */
export default function deskFor(opened, { session, drawAgain, isByHand = event => event.isTrusted }) {
  const { form, data: given, schema: { components } } = opened;
  let saver;
  let touched = false;
  let left = false;

  const answers = () => answersOf(components, form._getState().data);
  const line = lineAbove(form._container, {
    async throwAway() {
      const sure = await ask({
        title: 'Throw away what was typed?',
        body: ['All that was typed into this form and is not sent yet is deleted. It cannot be had back.'],
        answers: [{ words: 'Keep it', value: false, safe: true }, { words: 'Throw away', value: true, main: true }]
      });
      if (sure && await saver.throwAway()) {
        await drawAgain(desk, { kind: 'thrownAway' });
      }
    },
    async seeBoth() {
      const { status, body: kept } = await session.call('GET', saver.path);
      if (status === 404) {
        await keepGone();
        return;
      }
      if (status !== 200) {
        line.tell({ kind: 'failed', status });
        return;
      }
      const by = kept.by === session.name() ? undefined : kept.by;
      const choice = await showBoth({ components, answers: saver.answers(), data: given, kept, by });
      if (choice === 'mine') {
        await saver.overwrite(kept.version);
      } else if (choice === 'kept') {
        saver.close();
        await drawAgain(desk);
      }
    },
    copy: () => show({ title: 'What you typed', why: `Not saved: ${whyNot(saver.status(), saver.why())}` })
  });
  const show = words => showTyped({ components, answers: saver.answers(), data: given, ...words });
  const keepGone = async () => {
    const keep = await show({
      title: 'The draft was thrown away or sent in another window',
      why: 'What you typed here is not saved. You can copy it, or keep it as a new draft.',
      choices: [{ words: 'Decide later', safe: true }, { words: 'Keep it as a new draft', value: true, main: true }]
    });
    if (keep) {
      await saver.overwrite(0);
    }
  };

  const hear = async news => {
    line.tell(news);
    if (news.kind === 'failed' && news.status === 401) {
      await session.ended();
      await saver.flush();
    }
  };

  const desk = {
    given,
    line,
    saver: () => saver,
    keepWith(made, news) {
      saver = made;
      saver.hear(hear);
      if (news) {
        line.tell(news);
      }
    },
    /** From now on what is typed is kept; a form that only settles is not typed into. */
    drawn() {
      if (!saver.isUnsaved()) {
        saver.begin(answers());
      }
      BY_HAND.forEach(kind => form._container.addEventListener(kind, event => { touched ||= isByHand(event); }, true));
      form.on('changed', desk.read);
    },
    read() {
      if (left) {
        return;
      }
      if (touched) {
        saver.changed(answers());
      } else if (!saver.isUnsaved()) {
        saver.begin(answers());
      }
    },
    /** Text that the form holds back until its field is left comes along; the field keeps the focus. */
    settle() {
      const field = document.activeElement;
      if (field && form._container.contains(field)) {
        seemLeft(field);
      }
      desk.read();
    },
    leave({ quietly = false } = {}) {
      if (!left && !quietly) {
        desk.settle();
      }
      left = true;
      if (quietly) {
        form._container.previousElementSibling?.remove();
      }
    }
  };
  return desk;
}
