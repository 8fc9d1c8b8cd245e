// The form with which a file is sent.
import { refusal } from './words.js';
import upload from './upload.js';

const at = id => document.getElementById(id);

function fault(id, words) {
  at(`${id}-fault`).textContent = words;
  at(id).setAttribute('aria-invalid', words ? 'true' : 'false');
  return words ? [id] : [];
}

/** What has to be put right before anything is sent; the first of it has the cursor. */
function complete() {
  const from = at('from');
  const to = at('to');
  const wrong = [
    ...fault('extract', at('extract').value ? '' : 'Choose what the file is about.'),
    ...fault('file', at('file').files.length ? '' : 'Choose a file.'),
    ...fault('from', from.validity.badInput ? 'Give a whole day, or none.' : ''),
    ...fault('to', to.validity.badInput ? 'Give a whole day, or none.'
      : from.value && to.value && to.value < from.value ? 'The last day lies before the first.' : '')
  ];
  at(wrong[0])?.focus();
  return wrong.length === 0;
}

function address() {
  const asked = new URLSearchParams({ council: at('council').value });
  ['from', 'to'].filter(id => at(id).value).forEach(id => asked.set(id, at(id).value));
  return `api/evidence/imports/${at('extract').value}?${asked}`;
}

async function send() {
  const button = at('send').querySelector('button');
  button.disabled = true;
  at('sending').hidden = false;
  at('told').textContent = 'The file is on its way.';
  const answer = await upload(address(), at('file').files[0], part => { at('sent').value = part; });
  button.disabled = false;
  at('sending').hidden = true;
  const taken = answer.status === 202;
  at('told').textContent = taken ? 'The file has arrived. Its rows are being stored.' : refusal(answer);
  if (taken) {
    at('file').value = '';
  } else {
    fault('file', answer.body?.detail ?? '');
  }
  return taken;
}

export default function sendFiles(arrived) {
  at('send').addEventListener('submit', async event => {
    event.preventDefault();
    at('told').textContent = '';
    if (complete() && await send()) {
      arrived();
    }
  });
}
