// Takes people to a question. The cursor in a day would open its calendar over the very words that they came for.
const CALENDAR_WAITS = 100;

function keepCalendarShut(input) {
  const calendar = input._flatpickr;
  if (!calendar) {
    return;
  }
  const open = calendar.open;
  calendar.open = () => {};
  setTimeout(() => { calendar.open = open; }, CALENDAR_WAITS);
}

export default function goTo(box, input) {
  box.scrollIntoView({ block: 'center' });
  keepCalendarShut(input);
  input.focus({ preventScroll: true });
}
