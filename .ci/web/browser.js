// What a script of ours finds in the web apps, for tests without a browser: a page, and Angular's modules as a notebook
// of what was registered.
import { JSDOM } from 'jsdom';

const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/' });
globalThis.window = dom.window;
for (const name of ['document', 'location', 'Event', 'Storage', 'HTMLElement', 'MutationObserver', 'CustomEvent']) {
  globalThis[name] = dom.window[name];
}
