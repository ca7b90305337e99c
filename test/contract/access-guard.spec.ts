import 'reflect-metadata';
import { Reflector } from '@nestjs/core';
import type { ExecutionContext } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { AccessGuard } from '../../src/modules/access/access.guard.js';
import { Public, Requires } from '../../src/modules/access/index.js';

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
  ({ getType: () => kind, getHandler: () => Reflect.get(Fields.prototype, field), getClass: () => Fields }) as never;

describe('the access guard', () => {
  const guard = new AccessGuard(new Reflector());

  it('lets anybody ask for what is @Public', () => {
    expect(guard.canActivate(asked('open'))).toBe(true);
  });

  it.each(['closed', 'both'] as const)('asks for an account where a permission is required (%s)', (field) => {
    expect(() => guard.canActivate(asked(field))).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('refuses a root field that says nothing', () => {
    expect(() => guard.canActivate(asked('silent'))).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
  });
});
