// The box beside the button that says what has to be put right, and leads there. It stays as high as it was as long as the
// form is worked on, so that the button does not move.
const MENDED = 'All of this is put right. Press the button again.';
const HEAD = 'Please put this right:';

function entry({ key, text, go }) {
  const item = document.createElement('li');
  item.dataset.key = key;
  if (!go) {
    item.textContent = text;
    return item;
  }
  const link = document.createElement('a');
  link.href = '';
  link.textContent = text;
  link.addEventListener('click', event => {
    event.preventDefault();
    go();
  });
  item.append(link);
  return item;
}

export default class Summary {
  constructor(form) {
    this.box = document.createElement('div');
    this.box.className = 'whole-family-faults';
    this.box.setAttribute('role', 'alert');
    form.querySelectorAll(':scope > .whole-family-faults').forEach(old => old.remove());
    form.append(this.box);
  }

  get hasFaults() {
    return this.box.querySelector('li') !== null;
  }

  /** @param {Array<{key: string, text: string, go?: () => void}>} lines */
  showFaults(lines) {
    const list = document.createElement('ul');
    list.append(...lines.map(entry));
    this.show(HEAD, list);
  }

  showFailure(text) {
    this.show(text);
    this.box.scrollIntoView({ block: 'nearest' });
  }

  /** What was put right goes and is not read out, what is new comes; the room stays. */
  follow(lines) {
    const items = [...this.box.querySelectorAll('li')];
    this.box.style.minHeight = `${this.box.offsetHeight}px`;
    if (!lines.length) {
      this.show(MENDED);
    } else if (lines.every(({ key }) => items.some(item => item.dataset.key === key))) {
      items.filter(item => !lines.some(({ key }) => key === item.dataset.key)).forEach(item => item.remove());
    } else {
      this.showFaults(lines);
    }
  }

  clear() {
    this.box.replaceChildren();
    this.box.style.minHeight = '';
  }

  show(words, ...more) {
    const head = document.createElement('p');
    head.textContent = words;
    this.box.classList.toggle('whole-family-mended', words === MENDED);
    this.box.replaceChildren(head, ...more);
  }
}
