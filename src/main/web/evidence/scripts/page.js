// The page of data officers: sends files, shows what became of them, takes them back.
import call from '../../tasklist/scripts/server.js';
import asking from './asking.js';
import { list, refused, table } from './draw.js';
import sendFiles from './send.js';
import watch from './watch.js';
import { refusal, rests } from './words.js';

const at = id => document.getElementById(id);
const extracts = Object.fromEntries([...at('extract').options].map(option => [option.value, option.text]));
const council = () => at('council').value;
// Named readers of a family that is kept hidden are asked about its members, and send no files.
const officer = document.body.dataset.officer === 'yes';

const one = number => `api/evidence/imports/${number}`;

const look = watch({
  ask: chosen => call('GET', `api/evidence/imports?council=${encodeURIComponent(chosen)}`),
  chosen: council,
  draw(imports) {
    const focus = document.activeElement?.getAttribute('aria-label');
    at('imports').replaceChildren(table(imports, extracts, { refusals, takeBack }));
    ask();
    [...at('imports').querySelectorAll('button')].find(button => button.getAttribute('aria-label') === focus)?.focus();
  },
  tell: answer => at('imports').replaceChildren(refusal(answer)),
  rest() {
    if (at('heard').dataset.waits) {
      at('heard').textContent = 'All files are stored.';
      delete at('heard').dataset.waits;
    }
  }
});

const ask = asking({ council, extracts, changed: () => officer && look() });

const dialog = at('ask');
let asked;

function show(title, content, { take = false, opener }) {
  at('ask-title').textContent = title;
  at('ask-what').replaceChildren(content);
  at('ask-fault').textContent = '';
  at('take').hidden = !take;
  at('keep').textContent = take ? 'Leave it as it is' : 'Close';
  dialog.showModal();
  dialog.addEventListener('close', () => opener.isConnected && opener.focus(), { once: true });
}

async function refusals({ importId }, opener) {
  const answer = await call('GET', one(importId));
  show('Rows that were refused', answer.status === 200 ? refused(answer.body) : list([refusal(answer)]), { opener });
}

async function takeBack({ importId }, opener) {
  const answer = await call('GET', `${one(importId)}/rests`);
  asked = importId;
  const known = answer.status === 200;
  show('Take this file back?', list(known ? rests(answer.body) : [refusal(answer)]), { take: known, opener });
}

at('keep').addEventListener('click', () => dialog.close());
at('take').addEventListener('click', async () => {
  at('take').disabled = true;
  const answer = await call('DELETE', one(asked));
  at('take').disabled = false;
  if (answer.status === 200) {
    dialog.close();
    at('heard').textContent = 'The file is taken back.';
  } else {
    at('ask-fault').textContent = refusal(answer);
  }
  look();
});
at('council').addEventListener('change', () => {
  ask();
  if (officer) {
    look();
  }
});
at('councils').hidden = at('council').options.length < 2;
if (officer) {
  sendFiles(() => {
    at('heard').dataset.waits = 'yes';
    look();
  });
  look();
}
ask();
