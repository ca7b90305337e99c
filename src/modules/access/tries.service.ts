import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { VigilError } from '../../platform/errors/index.js';
import { normalEmail, TryLimit } from '../identity/index.js';
import { noteFor } from './response-notes.js';

/** Lets a few tries a minute through, by address and by account. */
@Injectable()
export class Tries {
  constructor(private readonly limit: TryLimit) {}

  /** @throws VigilError TOO_MANY_REQUESTS, and the answer says how long to wait */
  async take(request: FastifyRequest, email?: string): Promise<void> {
    const seconds = await this.limit.take(request.ip, email === undefined ? undefined : normalEmail(email));
    if (seconds === 0) return;
    noteFor(request, { retryAfter: seconds });
    throw new VigilError('TOO_MANY_REQUESTS', { detail: `Too many tries; wait ${String(seconds)} s.` });
  }
}
