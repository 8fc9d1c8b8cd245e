import assert from 'node:assert/strict';
import test from 'node:test';
import { withoutBlanks } from '../../../../main/web/tasklist/scripts/fields/blanks.js';
import businessDay from '../../../../main/web/tasklist/scripts/fields/business-day.js';
import dayField from '../../../../main/web/tasklist/scripts/fields/day-field.js';
import { readAmount, shownAmount } from '../../../../main/web/tasklist/scripts/fields/amounts.js';
import { readDay, shownDay } from '../../../../main/web/tasklist/scripts/fields/days.js';
import boundsOf from '../../../../main/web/tasklist/scripts/fields/bounds.js';
import trimmedField from '../../../../main/web/tasklist/scripts/fields/trimmed-field.js';
import typedField, { typist } from '../../../../main/web/tasklist/scripts/fields/typed-field.js';

// As form-js draws a text field: a label, and the input within what stands around it.
const draw = props => ({
  props: {
    class: 'fjs-form-field-textfield',
    children: [{ props: { label: props.field.label, htmlFor: props.domId } }, { props: { children: { props: { value: props.value, onBlur: props.onBlur } } } }],
    errors: props.errors
  }
});
const AMOUNTS = { read: readAmount, shown: shownAmount };
const DAYS = { read: (text, field) => readDay(text, boundsOf(field, '2013-10-01')), shown: shownDay };

/** One field in a form that keeps what it is given. */
function standing(make, field) {
  const typing = typist();
  const state = { value: null, left: 0 };
  const Field = make({ draw, config: { type: 'kind' }, typing, faults: ({ value }) => [`wrong: ${value}`] });
  const drawn = () => Field({
    domId: 'f', field, value: state.value, errors: state.errors || [], disabled: state.disabled,
    onChange: ({ value }) => { state.value = value; state.busy = typing.isBusy; },
    onBlur: () => { state.left += 1; }
  });
  const input = () => drawn().props.children[1].props.children.props;
  return {
    state, drawn, input, Field,
    type: text => input().onInput({ target: { value: text } }),
    leave: () => input().onBlur(),
    press: key => input().onKeyDown({ key, preventDefault: () => {}, stopPropagation: () => {} })
  };
}

const amount = () => standing(given => typedField({ ...given, type: 'number', reader: AMOUNTS }), { label: 'Cost', decimalDigits: 2, serializeToString: true });
const day = () => standing(given => dayField({ ...given, reader: DAYS }), { label: 'x', dateLabel: 'By when' });

test('what is typed stays as it is while somebody types, and is shown as it is kept once they leave', () => {
  const field = amount();
  field.type('£1,600.00');
  assert.equal(field.state.busy, true);
  assert.equal(field.input().value, '£1,600.00');

  field.leave();

  assert.deepEqual(field.state, { value: '1600.00', busy: false, left: 1 });
  assert.equal(field.input().value, '1600.00');
});

test('what cannot be read is held and shown as it was typed, with the reason beside it', () => {
  const field = amount();
  field.type('1e3');
  assert.deepEqual(field.drawn().props.errors, []);

  field.press('Enter');

  assert.equal(field.state.value, '1e3');
  assert.equal(field.input().value, '1e3');
  assert.deepEqual(field.drawn().props.errors, ['wrong: 1e3']);
});

test('what is only shown is not judged', () => {
  const field = amount();
  Object.assign(field.state, { value: '1e3', disabled: true });
  assert.deepEqual(field.drawn().props.errors, []);
});

test('a fault that form-js left with another row is judged anew', () => {
  const field = standing(given => typedField({ ...given, type: 'number', reader: AMOUNTS, faults: () => [] }), {});
  Object.assign(field.state, { value: 5, errors: ['“1e3” is not a number.'] });
  assert.deepEqual(field.drawn().props.errors, []);
});

test('an emptied field holds nothing, and nothing is read where nobody typed', () => {
  const field = amount();
  field.type(' \u00a0');
  field.leave();
  assert.equal(field.state.value, null);
  field.state.value = '12.50';
  field.leave();
  assert.equal(field.state.value, '12.50');
});

test('what comes into a form is read or stays to be seen', () => {
  const { sanitizeValue } = amount().Field.config;
  const formField = { decimalDigits: 0 };
  assert.equal(sanitizeValue({ value: '7', formField }), 7);
  assert.equal(sanitizeValue({ value: 7, formField }), 7);
  assert.equal(sanitizeValue({ value: '1e3', formField }), '1e3');
  assert.equal(sanitizeValue({ value: undefined, formField }), null);
});

test('a day has its own label, id and hint, and is shown in full', () => {
  const field = day();
  assert.deepEqual(field.drawn().props.children[0].props, { label: 'By when', htmlFor: 'f-date' });
  assert.match(field.drawn().props.class, /fjs-form-field-textfield fjs-form-field-datetime/);
  assert.equal(field.input().placeholder, 'dd/mm/yyyy');
  field.type('1/2/80');
  field.leave();
  assert.equal(field.state.value, '1980-02-01');
  assert.equal(field.input().value, '01/02/1980');
});

test('blanks around a text go when somebody leaves it, whatever their width', () => {
  assert.equal(withoutBlanks('\u3000\u00a0\ufeffNS1\u00a01AA \u2009\u200b\u001f\n'), 'NS1\u00a01AA');
  document.body.innerHTML = '<input id="p">';
  const kept = [];
  const Field = trimmedField(Object.assign(props => props, { config: 1 }));
  const props = Field({ domId: 'p', onChange: ({ value }) => kept.push(value), onBlur: () => kept.push('left') });
  document.getElementById('p').value = 'NS1 1AA\u00a0';
  props.onBlur();
  document.getElementById('p').value = 'NS1 1AA';
  props.onBlur();
  assert.deepEqual(kept, ['NS1 1AA', 'left', 'left']);
  assert.equal(Field.config, 1);
});

test('the business day is that of London, wherever the device is', t => {
  for (const zone of ['America/Chicago', 'Pacific/Auckland', 'Europe/London']) {
    process.env.TZ = zone;
    t.mock.method(Date, 'now', () => Date.UTC(2013, 8, 30, 23, 30));
    assert.equal(businessDay(), '2013-10-01');
    t.mock.method(Date, 'now', () => Date.UTC(2013, 11, 31, 23, 30));
    assert.equal(businessDay(), '2013-12-31');
  }
});
