import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createOfflineApp } from '../../src/cli/offline-app.js';

type Handler = (...args: never[]) => unknown;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const DECISIONS = new Set(['vigil:public', 'vigil:required-permission']);

function methodsOf(type: object): Handler[] {
  const prototype = Reflect.get(type, 'prototype') as object | undefined;
  if (prototype === undefined) return [];
  return Object.getOwnPropertyNames(prototype)
    .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
    .filter((value): value is Handler => typeof value === 'function');
}

const hasDecision = (target: object): boolean =>
  Reflect.getMetadataKeys(target).some((key) => typeof key === 'symbol' && DECISIONS.has(key.description ?? ''));

describe('every root field', () => {
  let app: NestFastifyApplication;
  const decided = new Map<string, boolean>();

  beforeAll(async () => {
    app = await createOfflineApp();
    const providers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]);
    for (const { metatype } of providers) {
      if (typeof metatype !== 'function') continue;
      for (const method of methodsOf(metatype)) {
        const root: unknown = Reflect.getMetadata('graphql:resolver_type', method);
        if (typeof root !== 'string' || !ROOTS.has(root)) continue;
        const name = String(Reflect.getMetadata('graphql:resolver_name', method) ?? method.name);
        decided.set(`${root}.${name}`, hasDecision(method) || hasDecision(metatype));
      }
    }
  });

  afterAll(async () => {
    await app.close();
  });

  it('says who may ask for it: @Public or @Requires', () => {
    expect([...decided].filter(([, says]) => !says).map(([name]) => name)).toEqual([]);
  });

  it('is a resolver method that the guard stands before', () => {
    const { schema } = app.get(GraphQLSchemaHost);
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((root) =>
      Object.keys(root?.getFields() ?? {}).map((name) => `${root?.name ?? ''}.${name}`),
    );
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter((name) => !decided.has(name))).toEqual([]);
  });
});
