// The header over what is to be started, once the family is named that it is about.
import call from '../server.js';
import { drawAnswer, drawPrompt, drawWaiting, makeHeader } from './draw.js';

const KEY = 'caseReference';
const REFERENCE = /^[A-Za-z]{2,6}-[0-9]{6}$/;
const SETTLED = 300;

/** The reference that was typed, in the spelling of the councils; nothing while it is not whole. */
export const namedIn = data => {
  const typed = String((data && data[KEY]) || '').trim();
  return REFERENCE.test(typed) ? typed.toUpperCase() : '';
};

const fields = components => (components || []).flatMap(one => [one, ...fields(one.components)]);

/** Whether a form asks whose family it is about. */
export const asksForFamily = schema => fields(schema.components).some(one => one.key === KEY && !one.disabled);

/** Lets the field in which somebody types stay where it is on the screen, however high the header above it becomes. */
function standing(draw) {
  const field = document.activeElement;
  const before = field && field.getBoundingClientRect().top;
  draw();
  const pane = field && field.closest('.modal');
  if (pane) {
    pane.scrollTop += field.getBoundingClientRect().top - before;
  }
}

/** Follows what is typed; the answer to a reference that was changed meanwhile is not shown. */
export function follow(element, process, ask = call, wait = setTimeout) {
  let named;
  const tell = async reference => {
    const answer = await ask('GET', `/api/families/${encodeURIComponent(reference)}/header`);
    if (named === reference) {
      standing(() => drawAnswer(element, answer, { start: process, retry: () => show(reference) }));
    }
  };
  const show = reference => {
    drawWaiting(element);
    return tell(reference);
  };
  return data => {
    const now = namedIn(data);
    if (now === named) {
      return;
    }
    named = now;
    if (!now) {
      drawPrompt(element);
      return;
    }
    drawWaiting(element);
    wait(() => named === now && show(now), SETTLED);
  };
}

export default function headStart({ form, schema, params, drawn }) {
  if (params.taskId || !asksForFamily(schema)) {
    return;
  }
  drawn.push(() => {
    const header = makeHeader();
    header.setAttribute('role', 'status');
    // First of all that stands over the form, and once where the form is drawn anew.
    const place = form._container.parentNode;
    place.querySelector('.whole-family-header')?.remove();
    place.prepend(header);
    const read = follow(header, params.processDefinitionKey || 'start');
    const typed = () => read(form._getState().data);
    typed();
    form.on('changed', typed);
  });
}
