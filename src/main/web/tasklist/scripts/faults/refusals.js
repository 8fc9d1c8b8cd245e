// What the form refuses is said in plain words, and what the server refused stands beside its question as well, until that
// is answered otherwise or everything is sent again.
import { pathOf } from './places.js';
import { plain, sentence } from './words.js';

const asText = value => JSON.stringify(typeof value === 'string' ? value.trim() : value) || '';

/** @param form of the bundled forms, just before or after it is drawn */
export default function refusalsOf(form) {
  const told = new Map();
  const validator = form.get('validator');
  const fields = form.get('formFieldRegistry');
  const check = validator.validateFieldInstance;

  validator.validateFieldInstance = function (instance, value) {
    const own = check.call(this, instance, value).map(text => plain(text, fields.get(instance.id) || {}));
    const refused = told.get(pathOf(instance));
    return own.length || !refused || refused.value !== asText(value) ? own : [sentence(refused.reason)];
  };
  form.on('presubmit', () => told.clear());

  return {
    add(instance, value, reason) {
      told.set(pathOf(instance), { value: asText(value), reason });
    }
  };
}
