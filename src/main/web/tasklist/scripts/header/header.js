// Whose family it is about stands over every task, and over every start that names one.
import { whenOpened } from '../form-moments.js';
import headStart from './start-header.js';
import headTasks, { headerStands } from './task-header.js';

export default function sayWhose() {
  headTasks();
  whenOpened(opened => (opened.params.taskId ? headerStands(opened.params.taskId) : headStart(opened)));
}
