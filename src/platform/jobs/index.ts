export type { JobOptions, JobTask, RunningJob } from './job-task.js';
