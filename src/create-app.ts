import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppParts } from './app.module.js';
import { FailureFilter, createHttpAdapter, prepareHttp } from './platform/http/index.js';
import { NestLogger } from './platform/logging/index.js';

/** The application as it is served, initialised but not listening. Tests and the service share this one set-up. */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), createHttpAdapter(), {
    logger: new NestLogger(parts.logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new FailureFilter(parts.logger));
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  await prepareHttp(app.getHttpAdapter().getInstance(), parts.logger);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
