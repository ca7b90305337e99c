import { Injectable } from '@nestjs/common';
import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/index.js';
import { FetchFailure, GuardedPost } from '../../platform/http/index.js';
import type { Actor } from '../identity/index.js';
import { Feeds } from './feeds.service.js';
import type { Feed } from './live-event.js';
import { WebhookAudience } from './webhook.enum.js';
import { WebhookStore, type Places } from './webhook-store.js';

const refused = (field: string, detail: string): VigilError => new VigilError('BAD_USER_INPUT', { field, detail });

/** What an address has to be like. */
@Injectable()
export class WebhookRules {
  constructor(
    private readonly outbound: GuardedPost,
    private readonly feeds: Feeds,
    private readonly store: WebhookStore,
  ) {}

  /**
   * What is not public leaves over https only, and when an account that proved anew who it is says so.
   * @throws VigilError BAD_USER_INPUT | REAUTHENTICATION_REQUIRED
   */
  requireAddress(url: string, audience: WebhookAudience, { by }: Actor): void {
    try {
      this.outbound.check(url);
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      throw refused('input.url', `${error.message}.`);
    }
    if (audience === WebhookAudience.PUBLIC) return;
    if (by.kind !== 'SESSION' || by.fresh !== true) throw new VigilError('REAUTHENTICATION_REQUIRED');
    if (new URL(url).protocol !== 'https:') throw refused('input.url', 'What staff see is sent over https only.');
  }

  /** Uuids of cases; null: all. @throws VigilError BAD_USER_INPUT */
  async casesOf(ids: readonly string[] | null | undefined): Promise<readonly string[] | null> {
    if (ids === null || ids === undefined) return null;
    const uuids = [...new Set(ids.map((id, index) => localId('Case', id, `input.cases[${String(index)}]`)))];
    const unknown = await this.store.unknownCases(uuids);
    if (unknown.length === 0) return uuids;
    throw refused('input.cases', `There are no cases ${unknown.map((id) => `Case:${id}`).join(', ')}.`);
  }

  /** Where the feeds end now: what happens from now on is told. */
  async heads(audience: WebhookAudience, feeds: readonly Feed[]): Promise<Partial<Places>> {
    const heads = await Promise.all(feeds.map(async (feed) => [feed, await this.feeds.head(feed, audience)] as const));
    return Object.fromEntries(heads);
  }
}
