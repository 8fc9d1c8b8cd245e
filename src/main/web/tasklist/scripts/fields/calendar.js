// A calendar under a day's field: for the mouse, or with the arrow down. It stands beside the input and not in it, so that
// it never reads or empties what is typed; it is made when it opens and gone when it closes.
let open = null;

const local = day => new Date(...day.split('-').map((part, at) => Number(part) - (at === 1 ? 1 : 0)));
const dayOf = date => [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  .map(part => String(part).padStart(2, '0'))
  .join('-');

export function closeCalendar() {
  open?.calendar.close();
}

function takeAway({ anchor, input }, calendar) {
  const focused = document.activeElement;
  open = null;
  // The day that was chosen is drawn anew, and the focus gone with it.
  if (focused === document.body || calendar.calendarContainer.contains(focused)) {
    input.focus();
  }
  // Only after the calendar has done what it does on closing.
  setTimeout(() => {
    calendar.destroy();
    anchor.remove();
  });
}

// Escape closes the calendar and not the dialog around the form as well.
export function closeOnEscape(event) {
  if (event.key === 'Escape' && open) {
    event.stopPropagation();
    closeCalendar();
  }
}

/** In the last column of a form it stands to the left, under the end of its field. */
function keepInSight(input, anchor, calendar) {
  const form = input.closest('.fjs-container');
  const edge = form ? form.getBoundingClientRect().right : window.innerWidth;
  const { right, width } = calendar.getBoundingClientRect();
  const isBeyond = right > edge && input.getBoundingClientRect().right >= width;
  anchor.classList.toggle('whole-family-calendar-left', isBeyond);
}

/**
 * Opens the calendar of a day's field, on the day that it holds, or else on the business day.
 * @param {{value: string | null, bounds: {today: string, earliest: string, latest: string}, choose: Function}} day
 */
export function openCalendar(input, { value, bounds, choose }) {
  if (open?.input === input || input.disabled || input.readOnly) {
    return;
  }
  closeCalendar();
  const anchor = document.createElement('span');
  anchor.className = 'whole-family-calendar';
  anchor.addEventListener('keydown', closeOnEscape);
  const hidden = document.createElement('input');
  hidden.hidden = true;
  anchor.append(hidden);
  input.parentNode.append(anchor);
  const calendar = window.flatpickr(hidden, {
    static: true,
    disableMobile: true,
    clickOpens: false,
    locale: { firstDayOfWeek: 1 },
    now: local(bounds.today),
    minDate: local(bounds.earliest),
    maxDate: local(bounds.latest),
    defaultDate: value && local(value),
    ignoredFocusElements: [input],
    onChange: ([date]) => date && choose(dayOf(date)),
    onClose: (dates, text, closed) => takeAway({ anchor, input }, closed)
  });
  open = { input, calendar };
  calendar.open();
  keepInSight(input, anchor, calendar.calendarContainer);
}

/** Into the open calendar by keyboard: to the chosen day, or else to today. */
export function enterCalendar() {
  const days = open?.calendar.daysContainer;
  const day = ['.selected', '.today', '.flatpickr-day:not(.flatpickr-disabled)']
    .map(each => days?.querySelector(each))
    .find(Boolean);
  day?.focus();
}
