import followBusinessClock from '../../tasklist/scripts/business-clock.js';

followBusinessClock();

export default [];
