import { Reflector } from '@nestjs/core';
import type { ExecutionContext } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { AccessGuard } from '../../src/modules/access/access.guard.js';
import { Public, Requires } from '../../src/modules/access/index.js';
import type { Actor, Scope } from '../../src/modules/identity/index.js';

class Fields {
  @Public()
  open(): string {
    return 'open';
  }

  @Requires('fact.write')
  closed(): string {
    return 'closed';
  }

  @Public()
  @Requires('fact.write')
  both(): string {
    return 'both';
  }

  silent(): string {
    return 'silent';
  }
}

const asked = (field: keyof Fields, kind = 'graphql'): ExecutionContext =>
  ({
    getType: () => kind,
    getHandler: () => Reflect.get(Fields.prototype, field) as unknown,
    getClass: () => Fields,
    getArgs: () => [{}, {}, { req: {} }, {}],
    getArgByIndex: () => undefined,
  }) as never;

const account = { accountId: 'a', email: 'a@example.org', displayName: 'A.' } as const;
const session = (role: Actor['role'], kind: 'FULL' | 'ENROLMENT' = 'FULL'): Actor => ({
  ...account,
  role,
  by: { kind: 'SESSION', sessionId: 's', session: kind },
});
const token = (...scopes: Scope[]): Actor => ({
  ...account,
  role: 'ADMIN',
  by: { kind: 'API_TOKEN', tokenId: 't', scopes },
});

/** The guard as it stands before a request of this one; undefined: of nobody. */
function guardFor(actor: Actor | undefined): { guard: AccessGuard; lookups: () => number } {
  let lookups = 0;
  const visitors = {
    actorOf: async () => {
      lookups += 1;
      return Promise.resolve(actor);
    },
  };
  return { guard: new AccessGuard(new Reflector(), visitors as never), lookups: () => lookups };
}

describe('the access guard', () => {
  it('lets anybody ask for what is @Public, and asks nobody who they are', () => {
    const { guard, lookups } = guardFor(session('ADMIN'));
    expect(guard.canActivate(asked('open'))).toBe(true);
    expect(lookups()).toBe(0);
  });

  it.each(['closed', 'both'] as const)('asks for an account where a permission is required (%s)', async (field) => {
    await expect(guardFor(undefined).guard.canActivate(asked(field))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('refuses a root field that says nothing, whoever asks', () => {
    const { guard } = guardFor(session('ADMIN'));
    expect((): unknown => guard.canActivate(asked('silent'))).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });

  it.each([
    { who: 'an editor', actor: session('EDITOR'), may: true },
    { who: 'a researcher', actor: session('RESEARCHER'), may: false },
    { who: 'an editor who sets up a second factor', actor: session('EDITOR', 'ENROLMENT'), may: false },
    { who: 'a token for writing', actor: token('READ', 'WRITE'), may: true },
    { who: 'a token for reading', actor: token('READ'), may: false },
  ])('asks $who for the permission', async ({ actor, may }) => {
    const answer = Promise.resolve(guardFor(actor).guard.canActivate(asked('closed')));
    if (may) await expect(answer).resolves.toBe(true);
    else await expect(answer).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
