import { withoutBlanks } from './blanks.js';

// A field for what is typed and read: a day or an amount. The form holds what was read, and what cannot be read it holds
// as it was typed: so it stays with its row, is shown again whenever the form is drawn, and is never sent.

const isBlank = text => withoutBlanks(text) === '';

/** What one person is typing in one form: the field that they are in, and its text until they leave it. */
export function typist() {
  return { at: null, text: '', isBusy: false };
}

function held(reader, text, field) {
  if (isBlank(text)) {
    return null;
  }
  const read = reader.read(text, field);
  return 'value' in read ? read.value : text;
}

/** What form-js draws is changed before it is drawn: the kind of field by its class, and what the input listens to. */
function dressed(drawn, type, wiring) {
  drawn.props.class += ` fjs-form-field-${type} whole-family-typed`;
  const [, adorner] = drawn.props.children;
  Object.assign(adorner.props.children.props, wiring);
  return drawn;
}

/** Whether the form holds a text that was not read. */
export function isUnread(reader, value, field) {
  return value !== null && value !== undefined && value !== '' && !('value' in reader.read(String(value), field));
}

/**
 * Makes the component for one kind of field.
 * @param {object} kind `draw` the text field of form-js, `config` that of the kind it stands for, `type` its name;
 *     `reader` reads a text and shows a value; `faults` says what is wrong with a field; `typing` of {@link typist};
 *     `place` and `wiring` may add to the input
 */
export default function typedField(kind) {
  const { draw, config, type, reader, faults, typing, place = given => given, wiring = () => ({}) } = kind;
  const Field = given => {
    const props = place(given);
    const { domId, field, onChange, onBlur, value } = given;
    const hold = text => onChange({ value: held(reader, text, field) });
    const settle = () => {
      if (typing.at === props.domId) {
        typing.at = null;
        hold(typing.text);
      }
    };
    const keep = text => {
      Object.assign(typing, { at: props.domId, text, isBusy: true });
      hold(text);
      typing.isBusy = false;
    };
    const leave = () => {
      settle();
      onBlur?.();
    };
    const isTyping = typing.at === props.domId;
    // When a row is taken out of a list, form-js leaves the faults of the rows below where they were.
    const isAsked = !given.disabled && !given.readonly;
    const isWrong = isAsked && !isTyping && (given.errors?.length > 0 || isUnread(reader, value, field));
    const drawn = draw({
      ...props,
      value: isTyping ? typing.text : reader.shown(value, field),
      errors: isWrong ? faults(given) : [],
      onChange: change => keep(change.value),
      onBlur: leave
    });
    const more = wiring({ domId, field, settle, choose: day => { typing.at = null; onChange({ value: day }); } });
    return dressed(drawn, type, {
      autoComplete: 'off',
      onInput: event => keep(event.target.value),
      ...more,
      onKeyDown: event => {
        if (event.key === 'Enter') {
          event.preventDefault();
          settle();
        }
        more.onKeyDown?.(event);
      }
    });
  };
  Field.config = {
    ...config,
    sanitizeValue: ({ value, formField }) =>
      typeof value === 'string' || typeof value === 'number' ? held(reader, String(value), formField) : null
  };
  return Field;
}
