import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppParts } from './app.module.js';
import { inputPipe } from './platform/graphql/input-pipe.js';
import { AddressLimit, FailureFilter, createHttpAdapter, prepareHttp } from './platform/http/index.js';
import { NestLogger } from './platform/logging/index.js';

/** How often one address may ask, and whom to believe about it. */
export interface ClientLimits {
  /** Requests in a minute, files and health aside; 0: any number. */
  readonly requestsPerMinute: number;
  /** Sentence calculations in a minute; 0: any number. */
  readonly calculationsPerMinute: number;
  /** Proxies in front of the service whose X-Forwarded-For is believed; 0: none. */
  readonly trustedHops: number;
}

const UNLIMITED: ClientLimits = { requestsPerMinute: 0, calculationsPerMinute: 0, trustedHops: 0 };

export interface ServedParts extends Omit<AppParts, 'calculations'> {
  /** Unlimited if left out, for applications that nobody but a test or a command talks to. */
  readonly limits?: ClientLimits;
}

/** The application as it is served, initialised but not listening. Tests and the service share this one set-up. */
export async function createApp({ limits = UNLIMITED, ...parts }: ServedParts): Promise<NestFastifyApplication> {
  const calculations = new AddressLimit(limits.calculationsPerMinute);
  const root = AppModule.of({ ...parts, calculations });
  const app = await NestFactory.create<NestFastifyApplication>(root, createHttpAdapter(limits.trustedHops), {
    logger: new NestLogger(parts.logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new FailureFilter(parts.logger));
  app.useGlobalPipes(inputPipe());
  const requests = new AddressLimit(limits.requestsPerMinute);
  await prepareHttp(app.getHttpAdapter().getInstance(), { logger: parts.logger, requests });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
