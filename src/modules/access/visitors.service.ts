import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { VigilError } from '../../platform/errors/index.js';
import { API_TOKEN_PREFIX, ApiTokens, Sessions, type Actor } from '../identity/index.js';
import { SessionCookie } from './session-cookie.js';

const BEARER = /^bearer +([\w-]{20,100})$/i;

/** Recognises who sends a request. Nobody's request asks the database nothing; anybody else's asks once. */
@Injectable()
export class Visitors {
  private readonly known = new WeakMap<FastifyRequest, Promise<Actor | undefined>>();

  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
    private readonly cookie: SessionCookie,
  ) {}

  /** Who asks; undefined: nobody, or somebody whose session or token is not valid (any more). */
  async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const token = this.tokenOf(request);
    if (token === undefined) return undefined;
    const found = this.known.get(request) ?? this.recognise(token);
    this.known.set(request, found);
    return found;
  }

  /**
   * Who asks in a session, for fields that are of sessions only.
   * @throws VigilError UNAUTHENTICATED
   */
  async inSession(request: FastifyRequest): Promise<{ readonly actor: Actor; readonly sessionId: string }> {
    const actor = await this.actorOf(request);
    if (actor?.by.kind !== 'SESSION') throw new VigilError('UNAUTHENTICATED');
    return { actor, sessionId: actor.by.sessionId };
  }

  /** Whether somebody who was recognised would be now, as the same; asking does not keep a session from lying idle. */
  async isStill({ role, by }: Actor): Promise<boolean> {
    return by.kind === 'SESSION' ? this.sessions.isOpen(by.sessionId) : this.tokens.isValid(by.tokenId, role);
  }

  /** A header was put there on purpose, a cookie by the browser: the header decides where there are both. */
  private tokenOf(request: FastifyRequest): string | undefined {
    const { authorization } = request.headers;
    if (authorization !== undefined) return BEARER.exec(authorization)?.[1];
    const token = this.cookie.tokenOf(request);
    // Tokens for scripts do not ride in cookies.
    return token?.startsWith(API_TOKEN_PREFIX) === true ? undefined : token;
  }

  private async recognise(token: string): Promise<Actor | undefined> {
    return token.startsWith(API_TOKEN_PREFIX) ? this.tokens.actorOf(token) : this.sessions.actorOf(token);
  }
}
