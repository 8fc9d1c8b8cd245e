// Signing in over the page, so that what stands below stays.
import ask from '../dialog.js';
import { root } from '../server.js';

const REFUSED = {
  0: 'There is no connection to the server. Try again in a moment.',
  401: 'The user id or the password is wrong. Wait some seconds, then try again.',
  403: 'This user may not use Tasklist.'
};

/** Signs in as the web app does itself. @returns {Promise<{who?: string, fault?: string}>} */
export async function enter(server, user, password) {
  const token = () => server('GET', `${root()}/api/engine/engine/`);
  await token();
  const { status, body } = await server('POST', `${root()}/api/admin/auth/user/default/login/tasklist`, {
    type: 'application/x-www-form-urlencoded;charset=UTF-8',
    body: new URLSearchParams({ username: user, password }).toString()
  });
  if (status !== 200) {
    return { fault: REFUSED[status] ?? 'Signing in does not work at the moment. Try again in a moment.' };
  }
  await token();
  return { who: body.userId };
}

function field(words, type, value) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type, value, required: true, className: 'form-control' });
  input.autocomplete = type === 'password' ? 'current-password' : 'username';
  label.append(words, input);
  return [label, input];
}

/** @returns {Promise<string>} who has signed in */
export default async function signInOver({ name, server }) {
  const form = document.createElement('form');
  const [userLabel, user] = field('User id', 'text', name);
  const [passwordLabel, password] = field('Password', 'password', '');
  const fault = document.createElement('p');
  password.dataset.first = 'true';
  fault.setAttribute('role', 'alert');
  form.append(userLabel, passwordLabel, fault);
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      form.closest('dialog').querySelector('.btn-primary').click();
    }
  });

  let who;
  await ask({
    title: 'You are signed out',
    body: [
      `Sign in again to go on. What you typed is still there. If somebody else than ${name} signs in, the page begins anew`
        + ' for them, and what was not saved yet is gone.',
      form
    ],
    answers: [{ words: 'Sign in', value: true, main: true }],
    given: async pressed => {
      if (!pressed || !form.reportValidity()) {
        return true;
      }
      const result = await enter(server, user.value.trim(), password.value);
      ({ who } = result);
      fault.textContent = result.fault ?? '';
      password.value = '';
      if (!who) {
        password.focus();
      }
      return !who;
    }
  });
  return who;
}
