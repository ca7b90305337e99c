import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** What Nest says about itself, through our logger; its start-up chatter is of interest only to a debugger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug(String(message), context === undefined ? {} : { context });
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn(String(message), context === undefined ? {} : { context });
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    const error = message instanceof Error ? message : rest.find((one) => one instanceof Error);
    this.logger.error(String(message), error === undefined ? {} : { error });
  }
}
