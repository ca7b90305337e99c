import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from '../../src/modules/access/session-cookie.js';
import { Visitors } from '../../src/modules/access/visitors.service.js';
import type { Actor } from '../../src/modules/identity/index.js';
import { systemClock } from '../../src/platform/clock/index.js';

const SOMEBODY: Actor = {
  accountId: 'a',
  email: 'a@example.org',
  displayName: 'A.',
  role: 'EDITOR',
  by: { kind: 'SESSION', sessionId: 's', session: 'FULL' },
};
const TOKEN = 'A'.repeat(43);

const requestWith = (headers: object): FastifyRequest => ({ headers }) as never;

function visitorsThatCount(): { visitors: Visitors; asked: string[] } {
  const asked: string[] = [];
  const recogniser = (kind: string): object => ({
    actorOf: async (token: string) => {
      asked.push(`${kind} ${token}`);
      return Promise.resolve(SOMEBODY);
    },
  });
  const cookie = new SessionCookie({ publicUrl: 'https://record.example.org' } as never, systemClock);
  const visitors = new Visitors(recogniser('session') as never, recogniser('token') as never, cookie);
  return { visitors, asked };
}

describe('who sends a request', () => {
  it.each([
    {},
    { cookie: 'theme=dark' },
    { authorization: 'Basic abc' },
    { authorization: '', cookie: `__Host-vigil=${TOKEN}` },
  ])('is nobody with %j, and the database is not asked', async (headers) => {
    const { visitors, asked } = visitorsThatCount();
    expect(await visitors.actorOf(requestWith(headers))).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('is looked up once for a request, however often it is asked for, and anew for the next', async () => {
    const { visitors, asked } = visitorsThatCount();
    const request = requestWith({ authorization: `Bearer ${TOKEN}` });
    await Promise.all([0, 1, 2].map(async () => visitors.actorOf(request)));
    expect(await visitors.actorOf(request)).toBe(SOMEBODY);
    expect(asked).toEqual([`session ${TOKEN}`]);
    await visitors.actorOf(requestWith({ cookie: `__Host-vigil=${TOKEN}` }));
    expect(asked).toHaveLength(2);
  });

  it('is told from an API token by how it begins', async () => {
    const { visitors, asked } = visitorsThatCount();
    await visitors.actorOf(requestWith({ authorization: `bearer vigil_${TOKEN}` }));
    expect(asked).toEqual([`token vigil_${TOKEN}`]);
  });
});
