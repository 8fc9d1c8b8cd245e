// The line above a form that says whether what is typed is kept. Its room is there from the beginning, so nothing jumps.
import { whyNot } from './refusals.js';
import { timeOf } from './words.js';

const SLOW = 600;

/** The words and the buttons for each piece of news of a saver. */
export function wordsFor({ kind, at, by, status, why }) {
  switch (kind) {
    case 'saving': return { text: 'Saving…' };
    case 'saved': return { text: `Saved ${timeOf(at)}`, offer: ['throwAway'] };
    case 'back': return {
      text: by ? `The draft of ${timeOf(at)} by ${by} is back` : `Your draft of ${timeOf(at)} is back`,
      offer: ['throwAway']
    };
    case 'thrownAway': return { text: 'Thrown away. The form stands as it was at first.' };
    case 'notRead': return { text: `It cannot be seen whether there is a draft: ${whyNot(status)}`, fault: true };
    case 'failed': return {
      text: `Not saved: ${whyNot(status, why)}`,
      fault: true,
      offer: status === 409 ? ['seeBoth'] : [400, 403, 404, 410, 413].includes(status) ? ['copy'] : []
    };
    default: return { text: '' };
  }
}

const OFFERS = { throwAway: 'Throw away', seeBoth: 'See both', copy: 'Copy what you typed' };

/**
 * @param {Element} form before which the line stands
 * @param {{throwAway: Function, seeBoth: Function, copy: Function}} chosen what the buttons do
 */
export default function lineAbove(form, chosen) {
  const line = document.createElement('div');
  line.className = 'whole-family-draft';
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  line.append(words);
  form.before(line);
  let slow = 0;

  const write = ({ text, fault = false, offer = [] }) => {
    line.classList.toggle('whole-family-fault', fault);
    // Said again, the same words would be read out again.
    if (words.textContent !== text) {
      words.textContent = text;
    }
    const buttons = [...line.querySelectorAll('button')];
    buttons.filter(button => !offer.includes(button.name)).forEach(button => button.remove());
    offer.filter(name => !buttons.some(button => button.name === name))
      .forEach(name => line.append(offered(name, chosen[name])));
  };

  return {
    tell(news) {
      clearTimeout(slow);
      if (news.kind === 'saving') {
        slow = setTimeout(() => write(wordsFor(news)), SLOW);
      } else {
        write(wordsFor(news));
      }
    }
  };
}

function offered(name, chosen) {
  const button = document.createElement('button');
  button.type = 'button';
  button.name = name;
  button.className = 'btn btn-link btn-xs';
  button.textContent = OFFERS[name];
  button.addEventListener('click', () => chosen());
  return button;
}
