// What a script of ours finds in the web apps, for tests without a browser: a page, and Angular's modules as a notebook
// of what was registered.
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/' });
globalThis.window = dom.window;
for (const name of ['document', 'location', 'Event', 'Storage', 'HTMLElement', 'MutationObserver', 'CustomEvent', 'FocusEvent',
  'KeyboardEvent', 'MouseEvent', 'HTMLDialogElement']) {
  globalThis[name] = dom.window[name];
}
// What it leaves out of dialogs.
Object.assign(dom.window.HTMLDialogElement.prototype, {
  showModal() { this.open = true; },
  close() { this.open = false; }
});
