// Asks one question after the other, and takes answers back.
import call from '../../tasklist/scripts/server.js';
import { answers, sides } from './question.js';
import { questions, refusal } from './words.js';

const at = id => document.getElementById(id);
const one = number => `api/evidence/questions/${number}`;

/**
 * @param {object} page `council` says which is chosen, `extracts` are names by codes, `changed` hears when an answer was given
 * @returns {() => Promise<void>} looks what is to be asked
 */
export default function asking({ council, extracts, changed }) {
  let open = [];
  let answered = [];
  let shown;
  let back = false;
  let last = 0;
  let of;

  const buttons = on => ['same', 'other', 'later', 'undo'].forEach(id => { at(id).disabled = !on; });

  async function show(number) {
    // Whoever reads is left where they are.
    if (shown === number) {
      return;
    }
    shown = number;
    buttons(false);
    const answer = await call('GET', one(number));
    if (shown !== number) {
      return;
    }
    const known = answer.status === 200;
    at('sides').replaceChildren(...(known ? [sides(answer.body, extracts), answers(answer.body)] : [refusal(answer)]));
    const waits = known && !answer.body.answer;
    ['same', 'other'].forEach(id => { at(id).hidden = !waits; });
    at('undo').hidden = !known || waits;
    buttons(true);
  }

  function draw() {
    const waiting = open.length > 0;
    at('asked').textContent = questions(open.length);
    at('question').hidden = !waiting && !back;
    at('later').hidden = open.length < 2 || back;
    at('answered').hidden = answered.length === 0;
    at('answered').textContent = back ? 'Go on with what is open' : 'Look at the last answer';
    if (back && answered.length) {
      show(answered[0].number);
    } else if (waiting) {
      show(open[0].number);
    }
  }

  async function look() {
    last += 1;
    const mine = last;
    const address = `api/evidence/questions?council=${encodeURIComponent(council())}`;
    const [asked, said] = await Promise.all([call('GET', address), call('GET', `${address}&answered=true`)]);
    // What was asked for earlier, perhaps of another council, comes too late.
    if (mine !== last) {
      return;
    }
    if (of !== address) {
      of = address;
      open = [];
      back = false;
      shown = undefined;
    }
    if (asked.status !== 200 || said.status !== 200) {
      at('asked').textContent = refusal(asked.status === 200 ? said : asked);
      return;
    }
    // Those put off stay behind the others.
    const order = new Map(open.map((each, place) => [each.number, place]));
    open = asked.body.sort((a, b) => (order.get(a.number) ?? order.size) - (order.get(b.number) ?? order.size));
    answered = said.body;
    draw();
  }

  async function answer(method, body, words) {
    buttons(false);
    const told = await call(method, `${one(shown)}/answer`, body ? { body } : {});
    buttons(true);
    at('answer').textContent = told.status === 200 ? words : refusal(told);
    back = false;
    shown = undefined;
    await look();
    changed();
  }

  at('same').addEventListener('click', () => answer('PUT', { answer: 'same' }, 'Kept: the same person.'));
  at('other').addEventListener('click', () => answer('PUT', { answer: 'other' }, 'Kept: not the same person.'));
  at('undo').addEventListener('click', () => answer('DELETE', undefined, 'The answer is taken back.'));
  at('later').addEventListener('click', () => {
    open.push(open.shift());
    shown = undefined;
    at('answer').textContent = '';
    draw();
  });
  at('answered').addEventListener('click', () => {
    back = !back;
    shown = undefined;
    at('answer').textContent = '';
    draw();
  });
  return look;
}
