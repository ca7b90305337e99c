import { ValidationPipe } from '@nestjs/common';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import { builtSchema, resolvers } from './built-schema.js';

type Parameter = new () => object;

/** The pipe as the service runs it: what a class does not declare is refused. */
const pipe = new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true });
const BUILT_IN = new Set<unknown>([Object, String, Number, Boolean, Array]);

/** Root fields with the classes of their parameters that the pipe would check. */
function checkedParameters(): (readonly [field: string, parameter: Parameter])[] {
  return resolvers().flatMap((resolver) => {
    const prototype = resolver.prototype as object;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (typeof method !== 'function' || Reflect.getMetadata('graphql:resolver_type', method) !== 'Query') return [];
      const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as unknown[];
      return types
        .filter((type): type is Parameter => typeof type === 'function' && !BUILT_IN.has(type))
        .map((type) => [name, type] as const);
    });
  });
}

/** A value under every argument's name, and under every field's of those that are input objects. */
function everyArgument(args: readonly GraphQLArgument[]): object {
  return Object.fromEntries(
    args.map(({ name, type }) => {
      const named = getNamedType(type);
      const fields = isInputObjectType(named) ? Object.keys(named.getFields()) : [];
      return [name, fields.length === 0 ? 'x' : Object.fromEntries(fields.map((field) => [field, 'x']))];
    }),
  );
}

describe('arguments of root fields', () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = await builtSchema();
  });

  it('there are some that are classes', () => {
    expect(checkedParameters().map(([field]) => field)).toEqual(
      expect.arrayContaining(['cases', 'prisoners', 'newsItems', 'milestones']),
    );
  });

  it.each(checkedParameters())('%s takes all arguments of the schema in %p', async (field, parameter) => {
    const args = schema.getQueryType()?.getFields()[field]?.args ?? [];
    await expect(pipe.transform(everyArgument(args), { type: 'body', metatype: parameter })).resolves.toBeInstanceOf(
      parameter,
    );
  });
});
