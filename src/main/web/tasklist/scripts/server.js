// Calls of our own to the server that the page came from, in the session of the web app.
const WAIT = 20000;

// As it was before calls of the web app were held: ours say themselves what they met.
const plain = window.fetch;

/** Where the web apps have their calls: "/camunda". */
export const root = () => (window.location.pathname.match(/^(.*)\/app\//) ?? ['', ''])[1];

// A page outside of the web apps does not see their cookie, and has the token in its head.
const told = () => document.querySelector?.('meta[name=token]')?.content ?? '';

/** Read at the time of each call: it changes with each sign-in. */
export const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? told();

function headersFor(method, type) {
  // Without the first, a browser would ask for a password itself, and the call would never come back.
  const headers = { 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = token();
  }
  if (type) {
    headers['Content-Type'] = type;
  }
  return headers;
}

async function read(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function once(method, path, { body, type, keepalive, fetch }) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), WAIT);
  try {
    const answer = await fetch.call(window, path, {
      method,
      headers: headersFor(method, body === undefined ? '' : type),
      body,
      keepalive,
      credentials: 'same-origin',
      signal: stop.signal
    });
    return { status: answer.status, body: await read(answer) };
  } catch {
    return { status: 0, body: undefined };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls the server; never fails.
 * @param {{body?: any, type?: string, keepalive?: boolean, fetch?: Function}} how `body` is sent as JSON, a string as it
 *     is; `keepalive` where it should arrive even if the page is left
 * @returns {Promise<{status: number, body: any}>} status 0 where no answer came
 */
export default async function call(method, path, how = {}) {
  const { body, type = 'application/json', keepalive = false, fetch = plain } = how;
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const send = () => once(method, path, { body: sent, type, keepalive, fetch });
  const answer = await send();
  // With such a refusal the cookie came anew.
  return answer.status === 403 && answer.body?.code === 'token-missing' ? send() : answer;
}
