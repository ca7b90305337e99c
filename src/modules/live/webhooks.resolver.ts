import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localId } from '../../platform/graphql/connection/index.js';
import { CurrentActor, Requires } from '../access/index.js';
import type { Actor } from '../identity/index.js';
import { AddWebhookArgs, CorrectWebhookArgs, DeliveriesArgs, PauseWebhookArgs, WebhookArgs } from './webhook.input.js';
import { toDelivery, toWebhook, Webhook, WebhookDelivery } from './webhook.model.js';
import { WebhookSender } from './webhook-sender.js';
import { WebhookStore } from './webhook-store.js';
import { Webhooks } from './webhooks.service.js';

const DEFAULT_PAGE = 20;

const uuidOf = (id: string): string => localId('Webhook', id, 'id');

/** Addresses that are told what happens. Nothing of it goes through the read planner. */
@Resolver(() => Webhook)
export class WebhookResolver {
  constructor(
    private readonly hooks: Webhooks,
    private readonly store: WebhookStore,
    private readonly sender: WebhookSender,
  ) {}

  @Mutation(() => Webhook, {
    description:
      'Has an address told of what happens from now on, signed as Standard Webhooks has it. At most 50: CONFLICT.',
  })
  @Requires('record.webhooks')
  async addWebhook(@Args() { input }: AddWebhookArgs, @CurrentActor() by: Actor): Promise<Webhook> {
    const { hook, secret } = await this.hooks.add(by, input);
    return toWebhook(hook, secret);
  }

  @Mutation(() => Webhook, {
    description: 'Changes where events go, which, of what, or under which secret they are signed.',
  })
  @Requires('record.webhooks')
  async correctWebhook(
    @Args() { id, expectedVersion, input }: CorrectWebhookArgs,
    @CurrentActor() by: Actor,
  ): Promise<Webhook> {
    const { hook, secret } = await this.hooks.correct(by, uuidOf(id), expectedVersion, input);
    return toWebhook(hook, secret);
  }

  @Mutation(() => Webhook, { description: 'Lets an address rest, or go on; what it missed is told then, in order.' })
  @Requires('record.webhooks')
  async pauseWebhook(@Args() { id, paused }: PauseWebhookArgs): Promise<Webhook> {
    return toWebhook(await this.hooks.setState(uuidOf(id), paused ? 'PAUSED' : 'ACTIVE'));
  }

  @Mutation(() => Webhook, { description: 'Tells an address nothing any more, and forgets its secret.' })
  @Requires('record.webhooks')
  async removeWebhook(@Args() { id }: WebhookArgs): Promise<Webhook> {
    return toWebhook(await this.hooks.setState(uuidOf(id), 'REMOVED'));
  }

  @Mutation(() => WebhookDelivery, {
    description: 'Sends a signed `ping` now, also to an address that rests, and tells what came back. Tried once.',
  })
  @Requires('record.webhooks')
  async testWebhook(@Args() { id }: WebhookArgs): Promise<WebhookDelivery> {
    const hook = await this.hooks.require(uuidOf(id));
    const { delivery } = await this.sender.ping(hook);
    const row = { ...delivery, nextAt: null };
    await this.store.transaction(async (tx) => this.store.log(tx, hook.id, row));
    return toDelivery(row);
  }

  @Query(() => [Webhook], { description: 'Addresses that are told what happens, or were, oldest first.' })
  @Requires('record.webhooks')
  async webhooks(): Promise<Webhook[]> {
    return (await this.store.list()).map((row) => toWebhook(row));
  }

  @ResolveField(() => [WebhookDelivery], { description: 'Every try of the last 30 days, latest first.' })
  async deliveries(@Parent() { id }: Webhook, @Args() { first, after }: DeliveriesArgs): Promise<WebhookDelivery[]> {
    const rows = await this.store.deliveries(uuidOf(id), first ?? DEFAULT_PAGE, after ?? null);
    return rows.map(toDelivery);
  }
}
