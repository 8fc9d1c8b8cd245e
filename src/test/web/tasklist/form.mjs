// A Camunda form as our scripts meet it, without form-js: a place on the page, a state, and who listens to it.
export default class FakeForm {
  constructor(data = {}) {
    this.place = document.createElement('div');
    this._container = document.createElement('div');
    this.place.append(this._container);
    document.body.append(this.place);
    this.data = data;
    this.listeners = [];
  }

  _getState() {
    return { data: this.data };
  }

  on(kind, listener) {
    this.listeners.push(listener);
  }

  /** Somebody types, or the form settles. */
  change(data) {
    this.data = { ...this.data, ...data };
    this.listeners.forEach(listener => listener());
  }

  touch() {
    this._container.dispatchEvent(new Event('keydown'));
  }

  line() {
    return this.place.querySelector('.whole-family-draft');
  }

  button(name) {
    return this.place.querySelector(`.whole-family-draft button[name=${name}]`);
  }
}

export const turns = async (count = 30) => {
  for (let turn = 0; turn < count; turn++) {
    await Promise.resolve();
  }
};

/** Chooses an answer of the question that is asked over the page. */
export async function choose(words) {
  await turns();
  [...document.querySelectorAll('dialog button')].find(button => button.textContent === words).click();
  await turns();
}
