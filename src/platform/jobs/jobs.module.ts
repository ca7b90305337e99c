import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobTasks } from './job-tasks.js';
import { Jobs } from './jobs.js';

/** Lets every module add jobs. Nothing is run by it: that is for the `JobRunner` of the process that serves. */
@Global()
@Module({ imports: [DiscoveryModule], providers: [Jobs, JobTasks], exports: [Jobs, JobTasks] })
export class JobsModule {}
