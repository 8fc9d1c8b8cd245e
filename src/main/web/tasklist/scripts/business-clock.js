// A demonstration lives on another day than the machine: Tasklist counts its days by the business clock.
const mark = document.querySelector('meta[name="business-offset"]');
const offset = mark ? Number(mark.content) : 0;

export default function followBusinessClock() {
  if (!offset) {
    return;
  }
  const Real = window.Date;
  const now = () => Real.now() + offset;
  window.Date = new Proxy(Real, {
    construct: (target, given) => (given.length ? new target(...given) : new target(now())),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name))
  });
}
