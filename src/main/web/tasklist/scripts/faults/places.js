// Where the questions of a form stand: for programs by a path, for people by their labels and the names in their rows,
// on the page by their elements.
import { entryOf, NAMELESS } from '../question-words.js';

const instances = form => form.get('formFieldInstanceRegistry').getAll();
const fieldOf = (form, instance) => form.get('formFieldRegistry').get(instance.id);
const indexes = instance => Object.entries(instance.indexes || {});
const CURSOR = 'input, textarea, select, button, [tabindex]';
const domId = (form, instance) =>
  [`fjs-form-${form._id}-${instance.id}`, ...indexes(instance).map(([, index]) => index)].join('_');

/** As the server names a place: keys, and places in lists counted from 0. */
export function pathOf(instance) {
  return instance.valuePath.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').slice(1);
}

// Where the form keeps what is wrong with an answer.
const errorPath = instance => [instance.id, ...indexes(instance).map(([, index]) => index)];

function elementOf(form, instance) {
  const id = domId(form, instance).replace(/["\\]/g, '\\$&');
  return form._container.querySelector(`[id="${id}"], [id^="${id}-"]`);
}

/** All that surrounds a question on the page; null where it is not there. */
export function boxOf(form, instance) {
  const element = elementOf(form, instance);
  return element && (element.closest('.fjs-form-field') || element);
}

/** What of a question takes the cursor: of a list its first, or where it has none what adds one. */
export function inputOf(form, instance) {
  const element = elementOf(form, instance);
  const box = boxOf(form, instance);
  return element && [
    element.matches(CURSOR) && element, element.querySelector(CURSOR), box.querySelector(CURSOR),
    box.parentElement.querySelector('.fjs-repeat-render-add')
  ].find(Boolean);
}

function label(form, instance) {
  const box = boxOf(form, instance);
  const shown = box && box.querySelector('label, .fjs-form-field-label');
  const words = shown && [...shown.childNodes]
    .filter(part => !(part.classList && part.classList.contains('fjs-asterix')))
    .map(part => part.textContent).join('').trim();
  return words || '';
}

// What somebody typed or chose, as it stands on the page.
function shown(form, instance) {
  const box = boxOf(form, instance);
  const chosen = box && box.querySelector('.fjs-select-display');
  const typed = box && box.querySelector('input, textarea');
  if (chosen) {
    return chosen.classList.contains('fjs-select-placeholder') ? '' : chosen.textContent.trim();
  }
  return typed ? typed.value.trim() : '';
}

function nameOfRow(form, list, place) {
  const keys = ((list.properties && list.properties.namedBy) || '').split(/\s+/).filter(Boolean);
  const all = instances(form);
  return keys
    .map(key => all.find(each => pathOf(each) === `${place}.${key}`))
    .map(each => (each ? shown(form, each) : ''))
    .find(Boolean) || '';
}

// Two of one name are told apart by their numbers.
function row(form, list, place, index) {
  const name = nameOfRow(form, list, `${place}[${index}]`);
  const namesake = name && rowsOf(form, place).some(other => other !== index && nameOfRow(form, list, `${place}[${other}]`) === name);
  return namesake ? `${name} (${entryOf(list, index).toLowerCase()})` : name || entryOf(list, index);
}

function rowsOf(form, place) {
  const found = instances(form)
    .filter(each => pathOf(each).startsWith(`${place}[`))
    .map(each => parseInt(pathOf(each).slice(place.length + 1), 10));
  return [...new Set(found)];
}

/** A question as people know it: "Ruby, date of birth". */
export function nameOf(form, instance, within) {
  const path = pathOf(instance);
  let from = 0;
  const rows = indexes(instance).map(([id, index]) => {
    const at = path.indexOf(`[${index}]`, from);
    from = at + 1;
    return row(form, form.get('formFieldRegistry').get(id), path.slice(0, at), index);
  });
  const [first, ...inner] = rows.concat(label(form, instance) || NAMELESS).filter(Boolean);
  return [first, ...inner.map(within)].join(', ');
}

/** The questions with what the form holds against each, in the order of the page. */
export function faulty(form) {
  const errors = form._getState().errors || {};
  const reasons = instance => errorPath(instance).reduce((at, step) => (at ? at[step] : undefined), errors);
  return instances(form)
    .filter(instance => Array.isArray(reasons(instance)) && reasons(instance).length)
    .map(instance => ({ instance, reasons: reasons(instance), box: boxOf(form, instance) }))
    .filter(({ box }) => box)
    .sort((one, other) =>
      (one.box.compareDocumentPosition(other.box) & one.box.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** The question that stands at a path of the server; undefined where the form shows none. */
export const placedAt = (form, path) => instances(form).find(each => pathOf(each) === path);

/** Whether the form itself can show beside a question what is wrong with it. */
export const canShow = (form, instance) => Boolean(form.get('formFields').get(fieldOf(form, instance).type).config.keyed);
