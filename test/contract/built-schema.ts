import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { AccessModule } from '../../src/modules/access/index.js';
import { AdvocacyModule } from '../../src/modules/advocacy/index.js';
import { CalculatorModule } from '../../src/modules/calculator/index.js';
import { CasesModule } from '../../src/modules/cases/index.js';
import { HistoryModule } from '../../src/modules/history/index.js';
import { JusticeModule } from '../../src/modules/justice/index.js';
import { LifeModule } from '../../src/modules/life/index.js';
import { NewsModule } from '../../src/modules/news/index.js';
import { PrisonersModule } from '../../src/modules/prisoners/index.js';
import { ProtectionModule } from '../../src/modules/protection/index.js';
import { ResearchModule } from '../../src/modules/research/index.js';
import { SourcesModule } from '../../src/modules/sources/index.js';
import { TimelineModule } from '../../src/modules/timeline/index.js';

export type Resolver = new (...args: unknown[]) => object;

const MODULES = [
  AccessModule,
  AdvocacyModule,
  CalculatorModule,
  CasesModule,
  HistoryModule,
  JusticeModule,
  LifeModule,
  NewsModule,
  PrisonersModule,
  ProtectionModule,
  ResearchModule,
  SourcesModule,
  TimelineModule,
];

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
