// Puts a header on the page. Its room is there before its words are.
import { leadWords, PROMPT, stepWords, whyNone } from './words.js';

const LONG = 180;
const SHOWN = 140;

function line(kind, ...parts) {
  const made = document.createElement('p');
  made.className = `whole-family-${kind}`;
  made.append(...parts);
  return made;
}

function strong(text) {
  const made = document.createElement('strong');
  made.textContent = text;
  return made;
}

function number(reference) {
  const made = document.createElement('span');
  made.className = 'whole-family-number';
  made.textContent = reference;
  return made;
}

/** What is long is opened by whoever reads it, so that the form stays in sight. */
function warning({ kind, text }) {
  if (text.length <= LONG) {
    return line(`warning whole-family-warning-${kind}`, text);
  }
  const made = document.createElement('details');
  made.className = `whole-family-warning whole-family-warning-${kind}`;
  const summary = document.createElement('summary');
  summary.textContent = `${text.slice(0, SHOWN).trimEnd()}…`;
  made.append(summary, line('whole', text));
  return made;
}

function standing(header) {
  return [leadWords(header), stepWords(header)].filter(Boolean).join(' · ');
}

function told(header) {
  const reference = header.reference ? [' ', number(header.reference)] : [];
  return [
    ...header.warnings.map(warning),
    ...(header.family
      ? [line('who', strong(header.family), ...reference), line('where', header.address), line('where', standing(header))]
      : [line('who', strong(header.reference || '')), line('where', header.said)])
  ];
}

function again(retry) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-link btn-xs';
  made.textContent = 'Try again';
  made.addEventListener('click', retry);
  return made;
}

export function makeHeader() {
  const made = document.createElement('section');
  made.className = 'whole-family-header';
  made.setAttribute('aria-label', 'Whose family this is about');
  return made;
}

export function drawWaiting(element) {
  element.setAttribute('aria-busy', 'true');
  element.replaceChildren();
}

export function drawPrompt(element) {
  element.removeAttribute('aria-busy');
  element.replaceChildren(line('where', PROMPT));
}

/**
 * @param {{status: number, body: object}} answer of the server
 * @param {{start?: string, retry?: () => any}} how `start` is the process that is to be started
 */
export function drawAnswer(element, { status, body }, { start = '', retry } = {}) {
  element.removeAttribute('aria-busy');
  if (status === 200) {
    element.replaceChildren(...told(body));
    return;
  }
  const words = line('where', whyNone(status, start));
  if (retry && status !== 404) {
    words.append(' ', again(retry));
  }
  element.replaceChildren(words);
}
