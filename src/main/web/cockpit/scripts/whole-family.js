import followBusinessClock from '../../tasklist/scripts/business-clock.js';
import showWhatIsOpen from '../../tasklist/scripts/what-is-open.js';

followBusinessClock();
showWhatIsOpen('cam.cockpit.custom', {
  toOperator: [
    'variables-tab',
    'jobs-tab',
    'external-tasks-process-instance-runtime',
    'decision-instances-table',
    'add-variable-action',
    'cancel-process-instance-action',
    'update-suspension-state-action',
    'update-suspension-state',
    'job-retry-action',
    'bulk-job-definition-override-job-priority-action',
    'job-definition-override-job-priority-action',
    'increase-incident-job-retry',
    'increase-incident-external-task-retry'
  ]
});

export default [];
