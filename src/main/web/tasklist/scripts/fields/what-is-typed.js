import { formJs, whenOpened } from '../form-moments.js';
import { readAmount, shownAmount } from './amounts.js';
import { withoutBlanks } from './blanks.js';
import boundsOf from './bounds.js';
import businessDay from './business-day.js';
import dayField from './day-field.js';
import { readDay, shownDay } from './days.js';
import trimmedField from './trimmed-field.js';
import typedField, { isUnread, typist } from './typed-field.js';

// What is typed is what is kept: the form shows a day or an amount as it was read, and refuses what it cannot read.
const DAYS = { read: (text, field) => readDay(text, boundsOf(field, businessDay())), shown: shownDay };
const AMOUNTS = { read: readAmount, shown: shownAmount };

function readerOf(field) {
  return { datetime: DAYS, number: AMOUNTS }[field?.type];
}

const isText = field => field?.type === 'textfield' || field?.type === 'textarea';

/** Complete asks the same as the field itself: nothing goes off that was not read. */
function refuseUnread(form, typing) {
  const validator = form.get('validator');
  const fields = form.get('formFieldRegistry');
  const original = validator.validateFieldInstance;
  validator.validateFieldInstance = function (instance, value) {
    const field = fields.get(instance.id);
    const reader = readerOf(field);
    if (reader && typing.isBusy) {
      return [];
    }
    if (reader && isUnread(reader, value, field)) {
      return [reader.read(String(value), field).why];
    }
    return original.call(this, instance, isText(field) && typeof value === 'string' ? withoutBlanks(value) : value);
  };
}

function readFields({ form }) {
  const fields = form.get('formFields');
  const typing = typist();
  const faults = ({ fieldInstance, value }) => form.get('validator').validateFieldInstance(fieldInstance, value);
  const typed = { draw: formJs.Textfield, faults, typing };
  fields.register('number', typedField({ ...typed, config: formJs.Numberfield.config, type: 'number', reader: AMOUNTS }));
  fields.register('datetime', dayField({ ...typed, config: formJs.Datetime.config, reader: DAYS }));
  for (const type of ['textfield', 'textarea']) {
    fields.register(type, trimmedField(fields.get(type)));
  }
  refuseUnread(form, typing);
}

export default function keepWhatIsTyped() {
  if (formJs) {
    whenOpened(readFields);
  }
}
