import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { LiveServer } from '../../platform/live/index.js';
import { LiveDoor } from './live-door.js';

/** Opens subscriptions on the server of the queries, and closes them when the service stops. */
@Injectable()
export class LiveTransport implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('live');
  private server: LiveServer | undefined;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly door: LiveDoor,
  ) {}

  /** Commands have the features without a server: there is nothing to open then. */
  onModuleInit(): void {
    const adapter = this.http.httpAdapter as HttpAdapterHost['httpAdapter'] | null | undefined;
    if (adapter === null || adapter === undefined) return;
    this.server = new LiveServer({
      fastify: adapter.getInstance<FastifyInstance>(),
      schema: () => this.modules.get(GraphQLSchemaHost, { strict: false }).schema,
      doorkeeper: this.door,
      onFailure: ({ code, error }) => {
        this.logger.error(`A subscription failed on our side: ${code}`, error);
      },
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.server?.close();
  }
}
