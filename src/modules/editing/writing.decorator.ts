import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { VigilError } from '../../platform/errors/index.js';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { admittedActor } from '../access/index.js';
import type { Actor } from '../identity/index.js';

/** What a write needs to know of the request it answers. */
export interface Writing {
  readonly actor: Actor;
  readonly info: GraphQLResolveInfo;
  /** Of a request with an Idempotency-Key: that, the same made the field's own, and a hash of what was asked. */
  readonly once: { readonly request: string; readonly key: string; readonly bodyHash: Buffer } | undefined;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

function onceOf({ req }: GraphQLContext, info: GraphQLResolveInfo): Writing['once'] {
  const key = req.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) {
    const detail = 'Idempotency-Key must be 1 to 200 visible ASCII characters without spaces.';
    throw new VigilError('BAD_USER_INPUT', { field: 'Idempotency-Key', detail });
  }
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(req.body ?? null))
    .digest();
  // A request may hold several mutations: each has an answer of its own.
  return { request: key, key: `${key} ${String(info.path.key)}`, bodyHash };
}

function writingOf(_data: undefined, execution: ExecutionContext): Writing {
  const graphql = GqlExecutionContext.create(execution);
  const info = graphql.getInfo<GraphQLResolveInfo>();
  const context = graphql.getContext<GraphQLContext>();
  return { actor: admittedActor(context.req, info.fieldName), info, once: onceOf(context, info) };
}

/** Who writes, what is asked in return, and under which key. Stands only in fields with `@Requires`. */
export const CurrentWriting: () => ParameterDecorator = createParamDecorator(writingOf);
