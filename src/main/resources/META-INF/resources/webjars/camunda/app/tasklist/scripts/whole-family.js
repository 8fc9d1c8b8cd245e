import followBusinessClock from './business-clock.js';
import keepCompleteOn from './complete-button.js';
import keepNoDrafts from './drafts.js';

followBusinessClock();
keepNoDrafts();
keepCompleteOn();

export default [];
