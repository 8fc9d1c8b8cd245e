// Shows what was typed where it could not be kept, to be copied, and beside it what is kept instead.
import ask from '../dialog.js';
import { linesOf, textOf, timeOf } from './words.js';

const node = (name, properties, ...inside) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
};

function copyable(text) {
  const area = node('textarea', { readOnly: true, value: text, rows: 8, className: 'form-control' });
  area.setAttribute('aria-label', 'What you typed');
  const told = node('span', {});
  told.setAttribute('role', 'status');
  const copy = node('button', { type: 'button', className: 'btn btn-default btn-xs', textContent: 'Copy what you typed' });
  copy.addEventListener('click', () => {
    area.focus();
    area.select();
    // The newer way is closed to pages that come without encryption.
    told.textContent = document.execCommand('copy') ? ' Copied.' : ' Selected: copy it with Ctrl and C.';
  });
  return [area, node('p', {}, copy, told)];
}

/** Shows what was typed; comes back once it was read. */
export function showTyped({ components, answers, data, title, why, choices }) {
  return ask({
    title,
    body: [why, ...copyable(textOf(linesOf(components, answers, data)))],
    answers: choices ?? [{ words: 'Close', main: true }]
  });
}

const cell = text => node('td', { textContent: text || 'nothing' });

function differences(components, kept, mine, data) {
  const [theirs, ours] = [kept, mine].map(answers =>
    new Map(linesOf(components, answers, data).map(line => [line.place, line])));
  return [...new Map([...theirs, ...ours]).values()]
    .map(({ place, label }) => ({ label, kept: theirs.get(place)?.text, mine: ours.get(place)?.text }))
    .filter(both => both.kept !== both.mine)
    .map(both => node('tr', {}, node('th', { textContent: both.label, scope: 'row' }), cell(both.kept), cell(both.mine)));
}

/**
 * Shows both where somebody else was quicker.
 * @param {{answers: object, savedAt: string, by?: string}} kept
 * @returns {Promise<'mine' | 'kept' | undefined>} what people chose to go on with
 */
export function showBoth({ components, answers, data, kept, by }) {
  const heading = text => node('th', { textContent: text, scope: 'col' });
  const head = node('tr', {}, heading('Question'), heading(`Kept at ${timeOf(kept.savedAt)}${by ? ` by ${by}` : ''}`),
    heading('What you typed'));
  const rows = differences(components, kept.answers, answers, data);
  const table = node('table', { className: 'table whole-family-both' }, node('thead', {}, head),
    node('tbody', {}, ...rows));
  return ask({
    title: 'This form was changed in another window or by somebody else',
    body: [
      rows.length ? 'Only where the two differ is shown. Nothing is lost until you choose.' : 'Both say the same.',
      table,
      ...copyable(textOf(linesOf(components, answers, data)))
    ],
    answers: [
      { words: 'Decide later', value: undefined, safe: true },
      { words: 'Go on with what is kept', value: 'kept' },
      { words: 'Put what I typed in its place', value: 'mine', main: true }
    ]
  });
}
