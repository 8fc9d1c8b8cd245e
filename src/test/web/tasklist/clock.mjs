// A clock that stands still until a test moves it.
export default function stopClock(t) {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const waiting = new Map();
  let now = 0;
  let last = 0;
  globalThis.setTimeout = (call, pause = 0) => {
    waiting.set(++last, { call, at: now + pause });
    return last;
  };
  globalThis.clearTimeout = id => waiting.delete(id);
  t.after(() => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }));
  return function tick(pause) {
    now += pause;
    [...waiting].filter(([, { at }]) => at <= now).forEach(([id, { call }]) => {
      waiting.delete(id);
      call();
    });
  };
}
