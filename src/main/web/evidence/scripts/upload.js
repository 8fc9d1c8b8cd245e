// A file on its way: of all calls only this one tells how much of it has gone.
import { token } from '../../tasklist/scripts/server.js';

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns {Promise<{status: number, body: any}>} status 0 where no answer came */
export default function upload(path, file, gone, make = () => new XMLHttpRequest()) {
  return new Promise(done => {
    const call = make();
    call.upload.addEventListener('progress', ({ loaded, total }) => gone(total ? loaded / total : 0));
    call.addEventListener('loadend', () => done({ status: call.status, body: read(call.responseText) }));
    call.open('POST', path);
    call.setRequestHeader('Content-Type', 'text/csv');
    call.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    call.setRequestHeader('X-XSRF-TOKEN', token());
    call.send(file);
  });
}
