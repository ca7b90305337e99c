import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { EventReader } from './event-reader.js';
import { Feeds } from './feeds.service.js';
import { LiveDoor } from './live-door.js';
import { LiveEvents } from './live-events.service.js';
import { LiveTransport } from './live-transport.js';
import { LiveSubscriptions } from './live.subscriptions.js';
import { MilestoneDays } from './milestone-days.task.js';
import { Subscribers } from './subscribers.service.js';
import { WebhookDeliveries } from './webhook-delivery.task.js';
import { WebhookKeys } from './webhook-keys.js';
import { WebhookOut } from './webhook-out.js';
import { WebhookPayloads } from './webhook-payload.js';
import { WebhookRules } from './webhook-rules.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhookStore } from './webhook-store.js';
import { WebhookSweep } from './webhook-sweep.task.js';
import { WebhookResolver } from './webhooks.resolver.js';
import { Webhooks } from './webhooks.service.js';

const WEBHOOKS = [
  WebhookDeliveries,
  WebhookKeys,
  WebhookOut,
  WebhookPayloads,
  WebhookResolver,
  WebhookRules,
  Webhooks,
  WebhookSender,
  WebhookStore,
  WebhookSweep,
];

/** What happens to the record, told without being asked: to subscribers and to the addresses that staff name. */
@Module({
  imports: [AccessModule],
  providers: [
    EventReader,
    Feeds,
    LiveDoor,
    LiveEvents,
    LiveSubscriptions,
    LiveTransport,
    MilestoneDays,
    Subscribers,
    ...WEBHOOKS,
  ],
})
export class LiveModule {}
