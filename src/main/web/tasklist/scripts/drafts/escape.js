// An Escape that closes the list or the calendar of a question closes nothing else.
import seemLeft from './field.js';

const LIST = '.fjs-dropdownlist';

const calendarOf = field => (field?._flatpickr?.isOpen ? field._flatpickr : null);

export default function keepEscapeSmall() {
  document.addEventListener('keydown', event => {
    const field = document.activeElement;
    const calendar = calendarOf(field);
    if (event.key !== 'Escape' || (!calendar && !document.querySelector(LIST))) {
      return;
    }
    // The dialog leaves alone what was dealt with.
    event.preventDefault();
    if (calendar) {
      calendar.close();
    } else {
      seemLeft(field);
    }
  }, true);
}
