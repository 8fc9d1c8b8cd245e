// The templates of Tasklist, changed on their way: what is written here stays small, and a piece that a later Tasklist
// does not have any more is told as a fault of the page, which the tests look for.
function replaced(name, template, [from, to]) {
  const made = template.replace(from, found => to.replace('$&', () => found));
  if (made === template) {
    window.reportError(new Error(`The template of ${name} has changed`));
  }
  return made;
}

/** @param {Array<[string | RegExp, string]>} changes each the piece as it is, and as it is to be; `$&` is the piece */
export const changed = (name, template, changes) =>
  changes.reduce((before, change) => replaced(name, before, change), template);

/** @param {string} name of the directive, such as camTasks */
export default function changeTemplate(name, changes) {
  window.angular.module('cam.tasklist.custom').decorator(`${name}Directive`, ['$delegate', $delegate => {
    $delegate[0].template = changed(name, $delegate[0].template, changes);
    return $delegate;
  }]);
}
