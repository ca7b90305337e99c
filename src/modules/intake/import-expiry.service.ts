import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ImportBatches } from './import-batches.js';

const EVERY_MS = 15 * 60_000;

/** Forgets tables that nobody wrote within a day, whether anybody asks for imports or not. */
@Injectable()
export class ImportExpiry implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly batches: ImportBatches) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      // A database that is away now is asked again the next time.
      this.batches.expire().catch(() => undefined);
    }, EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
