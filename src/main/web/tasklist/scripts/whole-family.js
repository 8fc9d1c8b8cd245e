import followBusinessClock from './business-clock.js';
import keepNothingHere from './nothing-kept.js';
import watchForms from './form-moments.js';
import tellFaults from './faults/faults.js';
import letManagersHandOver from './hand-over.js';
import keepWhatIsTyped from './fields/what-is-typed.js';
import putDueFirst from './order.js';
import showWhatIsOpen from './what-is-open.js';

followBusinessClock();
keepNothingHere();
watchForms();
keepWhatIsTyped();
tellFaults();
putDueFirst();
// Comments would put words about a family into the engine.
showWhatIsOpen('cam.tasklist.custom', {
  toNobody: ['task-action-comment', 'task-detail-history', 'create-task-action']
});
letManagersHandOver();

export default [];
