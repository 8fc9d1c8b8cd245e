// An Escape that closes the list of a question closes nothing else.
import seemLeft from './field.js';

const LIST = '.fjs-dropdownlist';

export default function keepEscapeSmall() {
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && document.querySelector(LIST)) {
      // The dialog leaves alone what was dealt with.
      event.preventDefault();
      seemLeft(document.activeElement);
    }
  }, true);
}
