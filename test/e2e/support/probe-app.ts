import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { createApp } from '../../../src/create-app.js';
import { VigilError } from '../../../src/platform/errors/index.js';
import { createLogger } from '../../../src/platform/logging/index.js';

@ObjectType({ description: 'A thing that holds things, for limits.' })
class Thing {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Thing, { nullable: true, description: 'The next one.' })
  next?: Thing;
}

@ObjectType({ description: 'A page of things.' })
class ThingConnection {
  @Field(() => [Thing], { description: 'The things.' })
  nodes!: Thing[];
}

@InputType({ description: 'A filter that nests.' })
class ThingFilter {
  @Field(() => ThingFilter, { nullable: true, description: 'None of these.' })
  not?: ThingFilter;

  @Field(() => String, { nullable: true, description: 'A text.' })
  text?: string;
}

const thing = Object.assign(new Thing(), { id: '1' });
thing.next = thing;

@Resolver(() => Thing)
class ProbeResolver {
  @Query(() => Thing, { description: 'A thing.' })
  thing(@Args('id', { type: () => ID, nullable: true }) id?: string): Thing {
    return id === undefined ? thing : Object.assign(new Thing(), { id, next: thing });
  }

  @Query(() => ThingConnection, { description: 'Things by page.' })
  things(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('filter', { type: () => ThingFilter, nullable: true }) filter?: ThingFilter,
  ): ThingConnection {
    return { nodes: Array.from({ length: Math.min(first ?? 1, filter === undefined ? 3 : 1) }, () => thing) };
  }

  @Query(() => Thing, { nullable: true, description: 'Fails in the way it is told to.' })
  failing(@Args('how', { type: () => String }) how: string): Thing {
    if (how === 'refused') throw new VigilError('NOT_FOUND', { field: 'how' });
    if (how === 'away') throw Object.assign(new Error('connect ECONNREFUSED 10.1.2.3'), { code: 'ECONNREFUSED' });
    if (how === 'slow') throw Object.assign(new Error('canceling statement'), { code: '57014' });
    throw new Error('secret: the password is hunter2');
  }

  @Mutation(() => Thing, { description: 'Changes nothing.' })
  touch(): Thing {
    return thing;
  }
}

@Module({ providers: [ProbeResolver] })
class ProbeModule {}

export interface ProbeApp {
  readonly app: NestFastifyApplication;
  /** The parsed lines that were logged so far. */
  readonly logged: () => Record<string, unknown>[];
  readonly setReady: (ready: boolean) => void;
}

/** The HTTP and GraphQL floor with a schema of its own and no database: what holds here holds for any schema. */
export async function createProbeApp(): Promise<ProbeApp> {
  const lines: string[] = [];
  let ready = true;
  const app = await createApp({
    logger: createLogger('info', { write: (line: string) => void lines.push(line) }),
    isReady: async () => Promise.resolve(ready),
    features: [ProbeModule],
  });
  return {
    app,
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    setReady: (value) => {
      ready = value;
    },
  };
}
