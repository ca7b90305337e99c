import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Doorkeeper, LiveCaller } from '../../platform/live/index.js';
import { Visitors } from '../access/index.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity/index.js';

const ANYBODY: LiveCaller = { headers: {}, mayStay: async () => Promise.resolve(true) };

function tokenIn(params: Readonly<Record<string, unknown>>): unknown {
  return params['authorization'] ?? params['Authorization'];
}

/**
 * Lets anybody in, and staff as staff: by a token in `connection_init`, or by the cookie of their session if the page
 * that opens the connection is ours. A browser lets any page open one, and sends our cookies along.
 */
@Injectable()
export class LiveDoor implements Doorkeeper {
  private readonly origin: string;

  constructor(
    private readonly visitors: Visitors,
    @Inject(IDENTITY_SETTINGS) { publicUrl }: IdentitySettings,
  ) {
    this.origin = new URL(publicUrl).origin;
  }

  async admit(
    params: Readonly<Record<string, unknown>>,
    { cookie, origin }: IncomingHttpHeaders,
  ): Promise<LiveCaller | undefined> {
    const token = tokenIn(params);
    if (token !== undefined) return typeof token === 'string' ? this.recognise({ authorization: token }) : undefined;
    if (cookie === undefined) return ANYBODY;
    const caller = await this.recognise({ cookie });
    if (caller === undefined) return ANYBODY;
    return origin === this.origin ? caller : undefined;
  }

  private async recognise(headers: IncomingHttpHeaders): Promise<LiveCaller | undefined> {
    const actor = await this.visitors.actorOf({ headers } as FastifyRequest);
    if (actor === undefined) return undefined;
    return { headers, mayStay: async () => this.visitors.isStill(actor) };
  }
}
