import { isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie, type SetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity/index.js';
import { noteFor } from './response-notes.js';

/** How the session's cookie is called and guarded, by the address that people use. */
type CookieStyle = Readonly<Pick<SetCookie, 'name' | 'path' | 'httpOnly' | 'sameSite' | 'secure'>>;

const ALWAYS = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

function isLoopback({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Without TLS a browser keeps no secure cookie; that is put up with on one's own machine only. */
export function cookieStyle(publicUrl: string): CookieStyle {
  const url = new URL(publicUrl);
  if (url.protocol === 'http:' && isLoopback(url)) return { ...ALWAYS, name: 'vigil' };
  return { ...ALWAYS, name: '__Host-vigil', secure: true };
}

/** Keeps sessions in the browser, out of reach of the scripts of a page. */
@Injectable()
export class SessionCookie {
  private readonly style: CookieStyle;

  constructor(
    @Inject(IDENTITY_SETTINGS) { publicUrl }: IdentitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.style = cookieStyle(publicUrl);
  }

  /** Lets the answer to this request set the cookie, until the session ends at the latest. */
  keep(request: FastifyRequest, token: string, expiresAt: Date): void {
    const seconds = Math.floor((expiresAt.getTime() - this.clock.now().getTime()) / 1000);
    this.set(request, token, seconds);
  }

  /** Lets the answer to this request take the cookie back. */
  clear(request: FastifyRequest): void {
    this.set(request, '', 0);
  }

  /** The token that a request brings in its cookies. */
  tokenOf({ headers }: FastifyRequest): string | undefined {
    return parseCookie(headers.cookie ?? '')[this.style.name];
  }

  private set(request: FastifyRequest, value: string, maxAge: number): void {
    noteFor(request, { setCookie: stringifySetCookie({ ...this.style, value, maxAge }) });
  }
}
