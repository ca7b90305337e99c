export { JobRunner } from './job-runner.js';
export { JOB_SCHEMA } from './job-schema.js';
export type { JobOptions, JobTask, RunningJob } from './job-task.js';
export { JobOf, JobTasks } from './job-tasks.js';
export { Jobs } from './jobs.js';
export { JobsModule } from './jobs.module.js';
export { taskListOf } from './task-list.js';
