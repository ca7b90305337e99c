import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, type ClientLimits } from '../../src/create-app.js';
import { recordOn } from '../../src/features.js';
import type { Clock } from '../../src/platform/clock/index.js';
import { UnitOfWork, createDataSource } from '../../src/platform/database/index.js';
import { VigilError } from '../../src/platform/errors/index.js';
import { createLogger } from '../../src/platform/logging/index.js';

export interface Refusal {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: { readonly code: string; readonly field?: string; readonly cost?: object };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly Refusal[];
  readonly text: string;
}

export interface CalculatorApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Statements that were sent to the database, which is not there. */
  readonly statements: () => number;
  ask(query: string, variables?: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

/** The day on which the tests ask where they name none. */
export const TODAY = '2026-11-23';

const clock: Clock = { now: () => new Date(`${TODAY}T12:00:00Z`), today: () => TODAY };

export async function postTo(
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data, errors = [] } = JSON.parse(text) as Partial<Pick<Answer, 'data' | 'errors'>>;
  return { status: response.status, headers: response.headers, data, errors, text };
}

/** The whole service over a database that is lost: what is calculated needs none. */
export async function createCalculatorApp(limits?: ClientLimits): Promise<CalculatorApp> {
  let statements = 0;
  const run = async (): Promise<never> => {
    statements += 1;
    return Promise.reject(new VigilError('DATABASE_UNAVAILABLE'));
  };
  const nowhere = createDataSource('postgres://127.0.0.1:1/none', { entities: [], migrations: [] });
  const app = await createApp({
    logger: createLogger('silent'),
    isReady: async () => Promise.resolve(false),
    ...(limits === undefined ? {} : { limits }),
    ...recordOn({ reads: { run, runAt: run }, writes: new UnitOfWork(nowhere), clock }),
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    url,
    statements: () => statements,
    ask: async (query, variables, headers) => postTo(url, { query, variables: variables ?? {} }, headers),
    close: async () => app.close(),
  };
}

/** Everything that is calculated. */
const TIMELINE = `{
  on status held heldSince { earliest latest exact ambiguousWith }
  effectiveStart { earliest latest exact ambiguousWith } expectedEnd { earliest latest exact ambiguousWith }
  milestones { kind label numerator denominator count state legal reasons date { earliest latest exact ambiguousWith } case { slug } }
  progress { servedShare servedShareLeast servedShareMost daysHeld daysHeldMost daysLeft daysLeftLeast exact approximate assumed
    withRestrictions frozenOn frozenFrom } warnings { severity code message(locale: "ru") }
  explanation { op rule source before after days text(locale: "be") } ruleSet { id version conventions { anchor endBoundary } }
}`;

export const CALCULATE = `query ($facts: CaseFactsInput!, $on: LocalDate) { calculateSentence(facts: $facts, on: $on) ${TIMELINE} }`;
