import boundsOf from './bounds.js';
import businessDay from './business-day.js';
import { closeCalendar, closeOnEscape, enterCalendar, openCalendar } from './calendar.js';
import typedField from './typed-field.js';

/** A day's label stands under a name of its own, and its input has the id that form-js gives it. */
function place(props) {
  const { domId, field } = props;
  return { ...props, domId: `${domId}-date`, field: { ...field, label: field.dateLabel || field.label } };
}

function show(input, { field, choose, reader }) {
  const { value = null } = input.value ? reader.read(input.value, field) : {};
  openCalendar(input, { value, bounds: boundsOf(field, businessDay()), choose });
}

/** The component of a day: typed as text, or taken from the calendar. */
export default function dayField({ reader, ...typed }) {
  const wiring = day => ({
    placeholder: 'dd/mm/yyyy',
    onPointerDown: event => show(event.target, { ...day, reader }),
    onInputCapture: closeCalendar,
    onKeyDown: event => {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        day.settle();
        show(event.target, { ...day, reader });
        enterCalendar();
      } else if (event.key === 'Enter') {
        closeCalendar();
      } else {
        closeOnEscape(event);
      }
    }
  });
  return typedField({ ...typed, type: 'datetime', reader, place, wiring });
}
