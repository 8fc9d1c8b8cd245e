// Keeps looking what becomes of the files of the council that is chosen.
const SOON = 1000;

/**
 * Looks again while a file is being stored, and after a call that failed: a server that starts anew ends nothing.
 * @param {object} page `ask` gets the files of a council; `chosen` says which council; `draw` shows its files, `tell` why
 *     they are not there, `rest` hears when none is being stored
 * @returns {() => Promise<void>} looks at once
 */
export default function watch({ ask, chosen, draw, tell, rest, later = setTimeout, never = clearTimeout }) {
  let timer;
  let before;
  let last = 0;

  const look = async () => {
    never(timer);
    last += 1;
    const mine = last;
    const { status, body } = await ask(chosen());
    // What was asked for earlier, perhaps of another council, comes too late.
    if (mine !== last) {
      return;
    }
    if (status !== 200) {
      before = undefined;
      tell({ status, body });
      // What is refused stays refused; what failed may go again.
      if (!(status >= 400 && status < 500)) {
        timer = later(look, SOON);
      }
      return;
    }
    // Nothing is drawn anew where nothing has changed, so that whoever reads is left where they are.
    const now = JSON.stringify(body);
    if (now !== before) {
      draw(body);
      before = now;
    }
    if (body.some(each => each.state === 'running')) {
      timer = later(look, SOON);
    } else {
      rest();
    }
  };
  return look;
}
