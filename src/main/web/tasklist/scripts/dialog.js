// A question over the page. What stands below can neither be reached nor hears a key of it.
/**
 * @param {{title: string, body: (Node | string)[], answers: {words: string, value: any, main?: boolean, safe?: boolean}[],
 *     given?: (value: any) => any}} asked a text in `body` is a paragraph; a `safe` answer has the focus; Escape gives the
 *     value undefined; `given` may keep the question open by returning true
 * @returns {Promise<any>} the value of the answer
 */
export default function ask({ title, body, answers, given = () => false }) {
  const dialog = document.createElement('dialog');
  dialog.className = 'whole-family-dialog';
  const heading = document.createElement('h3');
  heading.id = 'whole-family-dialog-title';
  heading.textContent = title;
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, ...body.map(asNode));
  const before = document.activeElement;

  return new Promise(done => {
    const close = async value => {
      if (await given(value)) {
        return;
      }
      dialog.close();
      dialog.remove();
      before?.focus?.();
      done(value);
    };
    const row = document.createElement('p');
    row.className = 'whole-family-answers';
    row.append(...answers.map(answer => button(answer, close)));
    dialog.append(row);
    // The dialogs of the web app listen on the document.
    dialog.addEventListener('keydown', event => event.stopPropagation());
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      close(undefined);
    });
    document.body.append(dialog);
    dialog.showModal();
    (dialog.querySelector('[data-first]') ?? row.querySelector('.btn-primary'))?.focus();
  });
}

function asNode(part) {
  if (typeof part !== 'string') {
    return part;
  }
  const paragraph = document.createElement('p');
  paragraph.textContent = part;
  return paragraph;
}

function button({ words, value, main, safe }, close) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = main ? 'btn btn-primary' : 'btn btn-default';
  made.textContent = words;
  if (safe) {
    made.dataset.first = 'true';
  }
  made.addEventListener('click', () => close(value));
  return made;
}
