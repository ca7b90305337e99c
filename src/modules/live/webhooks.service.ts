import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { VigilError } from '../../platform/errors/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import type { Actor } from '../identity/index.js';
import type { WebhookState } from './webhook.enum.js';
import type { AddWebhookInput, CorrectWebhookInput } from './webhook.input.js';
import { enqueueDelivery } from './webhook-jobs.js';
import { WebhookKeys } from './webhook-keys.js';
import { FEED_OF } from './webhook-queue.js';
import { WebhookRules } from './webhook-rules.js';
import { WebhookStore, type WebhookRow } from './webhook-store.js';

/** An address and, where one was made, its secret. */
interface SecretWebhook {
  readonly hook: WebhookRow;
  readonly secret: string | null;
}

const MOST = 50;

/** Addresses that staff name. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly store: WebhookStore,
    private readonly rules: WebhookRules,
    private readonly keys: WebhookKeys,
    private readonly jobs: Jobs,
  ) {}

  /** @throws VigilError BAD_USER_INPUT | REAUTHENTICATION_REQUIRED | CONFLICT where there are too many */
  async add(by: Actor, { url, events, audience, cases, secret }: AddWebhookInput): Promise<SecretWebhook> {
    const all = await this.store.list();
    if (all.filter(({ state }) => state !== 'REMOVED').length >= MOST) {
      throw new VigilError('CONFLICT', { detail: `There are ${String(MOST)} webhooks: remove one first.` });
    }
    this.rules.requireAddress(url, audience, by);
    const caseIds = await this.rules.casesOf(cases);
    const id = uuidv7();
    const { keys, made } = this.keys.first(id, secret ?? null);
    const places = await this.rules.heads(audience, Object.values(FEED_OF));
    await this.store.add(by.accountId, { id, url, events, caseIds, audience, places, secret: keys.secret });
    return { hook: await this.require(id), secret: made };
  }

  /** @throws VigilError BAD_USER_INPUT | REAUTHENTICATION_REQUIRED | NOT_FOUND | CONFLICT */
  async correct(by: Actor, id: string, expected: number, input: CorrectWebhookInput): Promise<SecretWebhook> {
    const hook = await this.require(id);
    const url = input.url ?? hook.url;
    const audience = input.audience ?? hook.audience;
    this.rules.requireAddress(url, audience, by);
    const caseIds = input.cases === undefined ? hook.caseIds : await this.rules.casesOf(input.cases);
    const events = input.events ?? hook.events;
    const added = events.filter((event) => !hook.events.includes(event)).map((event) => FEED_OF[event]);
    const places = await this.rules.heads(audience, added);
    const given = input.secret ?? null;
    const { keys, made } =
      given === null && !input.newSecret ? { keys: hook, made: null } : this.keys.next(hook, given);
    const changed = await this.store.change(id, expected, { ...keys, url, audience, caseIds, events, places });
    if (!changed) throw new VigilError('CONFLICT');
    return { hook: await this.require(id), secret: made };
  }

  /** @throws VigilError NOT_FOUND */
  async setState(id: string, state: WebhookState): Promise<WebhookRow> {
    await this.require(id);
    await this.store.transaction(async (tx) => {
      await this.store.setState(tx, id, state, null);
      if (state === 'ACTIVE') await enqueueDelivery(this.jobs, tx, id);
    });
    return this.known(id);
  }

  /** One that was not removed. @throws VigilError NOT_FOUND */
  async require(id: string): Promise<WebhookRow> {
    const hook = await this.known(id);
    if (hook.state !== 'REMOVED') return hook;
    throw new VigilError('NOT_FOUND', { field: 'id', detail: 'This webhook was removed.' });
  }

  private async known(id: string): Promise<WebhookRow> {
    const hook = await this.store.byId(id);
    if (hook !== undefined) return hook;
    throw new VigilError('NOT_FOUND', { field: 'id', detail: 'There is no webhook with this id.' });
  }
}
