import { Module, type DynamicModule } from '@nestjs/common';
import { GuardedClient } from './guarded-client.js';
import { GuardedPost } from './guarded-post.js';
import { OUTBOUND_SETTINGS, type OutboundSettings } from './outbound-settings.js';

/** The one way out of the service, for every module. Stands on the clock. */
@Module({})
export class OutboundModule {
  static of(settings: OutboundSettings): DynamicModule {
    return {
      module: OutboundModule,
      global: true,
      providers: [{ provide: OUTBOUND_SETTINGS, useValue: settings }, GuardedClient, GuardedPost],
      exports: [GuardedClient, GuardedPost],
    };
  }
}
