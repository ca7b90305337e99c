import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { JobTask } from './job-task.js';

/** Marks a provider as a `JobTask`: the jobs of its name are run by it. */
export const JobOf = DiscoveryService.createDecorator();

const isTask = (instance: unknown): instance is JobTask =>
  typeof instance === 'object' && instance !== null && typeof Reflect.get(instance, 'run') === 'function';

/** The tasks that the modules of this process brought, by name. */
@Injectable()
export class JobTasks {
  private known: ReadonlyMap<string, JobTask> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error where a name is taken twice or a provider is marked that runs nothing */
  all(): readonly JobTask[] {
    return [...this.byName().values()];
  }

  has(name: string): boolean {
    return this.byName().has(name);
  }

  private byName(): ReadonlyMap<string, JobTask> {
    this.known ??= this.find();
    return this.known;
  }

  private find(): ReadonlyMap<string, JobTask> {
    const found = new Map<string, JobTask>();
    for (const { instance, name } of this.discovery.getProviders({ metadataKey: JobOf.KEY })) {
      const task: unknown = instance;
      if (!isTask(task)) throw new Error(`${String(name)} is marked with @JobOf and is no JobTask`);
      if (found.has(task.name)) throw new Error(`Two tasks are named ${task.name}`);
      found.set(task.name, task);
    }
    return found;
  }
}
