import followBusinessClock from './business-clock.js';
import loseNothingTyped from './drafts/drafts.js';
import keepNothingHere from './nothing-kept.js';
import watchForms from './form-moments.js';
import tellFaults from './faults/faults.js';
import sayWhose from './header/header.js';
import letManagersHandOver from './hand-over.js';
import keepWhatIsTyped from './fields/what-is-typed.js';
import putDangerFirst from './order.js';
import showWhatIsOpen from './what-is-open.js';
import speakPlainly from './words.js';
import drawCards from './list/cards.js';
import countLists from './list/counts.js';
import makeRoom from './beside-task.js';
import offerToTake from './take-task.js';
import keepInSight from './small-screens.js';
import tellWhatIsNext from './what-next.js';
import explainStarts from './start-dialog.js';
import nameButtons from './spoken-names.js';
import linkExtracts from './extracts.js';

followBusinessClock();
keepNothingHere();
watchForms();
loseNothingTyped();
keepWhatIsTyped();
tellFaults();
speakPlainly();
putDangerFirst();
drawCards();
countLists();
makeRoom();
offerToTake();
keepInSight();
tellWhatIsNext();
explainStarts();
nameButtons();
sayWhose();
linkExtracts();
// Comments would put words about a family into the engine.
showWhatIsOpen('cam.tasklist.custom', {
  toNobody: ['task-action-comment', 'task-detail-history', 'create-task-action']
});
letManagersHandOver();

export default [];
