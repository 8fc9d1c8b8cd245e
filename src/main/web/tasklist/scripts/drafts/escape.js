// An Escape that closes the list or the calendar of a question closes nothing else.
const OPEN = '.fjs-dropdownlist, .flatpickr-calendar.open';

function closeCalendar(field) {
  const calendar = field?._flatpickr;
  if (calendar?.isOpen) {
    calendar.close();
  }
}

export default function keepEscapeSmall() {
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && document.querySelector(OPEN)) {
      // The dialog leaves alone what was dealt with.
      event.preventDefault();
      closeCalendar(document.activeElement);
    }
  }, true);
}
