import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { features, type Ground } from '../../src/features.js';

export type Resolver = new (...args: unknown[]) => object;

/** Every module of the service: one that is forgotten here would be forgotten by all who ask for the schema. */
const MODULES = features({} as Ground).filter((module) => typeof module === 'function');

/** The classes that Nest knows as resolvers: they carry `@Resolver`. */
function resolversOf(module: object): Resolver[] {
  const providers = (Reflect.getMetadata('providers', module) ?? []) as unknown[];
  return providers.filter(
    (provider): provider is Resolver =>
      typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider),
  );
}

/** Every resolver class of the service. */
export function resolvers(): readonly Resolver[] {
  return MODULES.flatMap(resolversOf);
}

/** The schema as the modules declare it, without a server or a database. */
export async function builtSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    return await app.get(GraphQLSchemaFactory).create([...resolvers()], { skipCheck: true });
  } finally {
    await app.close();
  }
}
