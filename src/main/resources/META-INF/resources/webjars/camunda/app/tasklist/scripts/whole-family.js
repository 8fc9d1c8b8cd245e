import followBusinessClock from './business-clock.js';
import keepCompleteOn from './complete-button.js';
import keepNoDrafts from './drafts.js';
import letManagersHandOver from './hand-over.js';
import putDueFirst from './order.js';
import showWhatIsOpen from './what-is-open.js';

followBusinessClock();
keepNoDrafts();
keepCompleteOn();
putDueFirst();
// Comments would put words about a family into the engine.
showWhatIsOpen('cam.tasklist.custom', {
  toNobody: ['task-action-comment', 'task-detail-history', 'create-task-action']
});
letManagersHandOver();

export default [];
