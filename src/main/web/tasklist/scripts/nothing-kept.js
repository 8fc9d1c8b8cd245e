// Tasklist keeps half-done forms in the browser in clear text; people share computers, so nothing is kept.
const DRAFT = 'camunda-form:';

export default function keepNothingHere() {
  Object.keys(window.localStorage)
    .filter(key => key.startsWith(DRAFT))
    .forEach(key => window.localStorage.removeItem(key));
  const keep = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!String(key).startsWith(DRAFT)) {
      keep.call(this, key, value);
    }
  };
}
