import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AnswerKeeper } from '../../../src/modules/publishing/serving/answer-keeper.service.js';
import { serveRecord } from '../../browser/support/served-record.js';
import { HandClock } from '../../identity/identity-app.js';

export const PUBLIC_URL = 'https://record.example.org';

type Headers = Readonly<Record<string, string>>;

/** What was answered. */
export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly etag: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/**
 * Two applications on one record: one that keeps its answers, and one that makes everything anew. Whoever writes does so
 * by a third. Both go by one clock.
 */
export interface KeptAndFresh {
  readonly app: NestFastifyApplication;
  readonly clock: HandClock;
  /** Keys of what the first made since this was asked last. */
  readonly made: () => readonly string[];
  readonly kept: (address: string, headers?: Headers) => Promise<Told>;
  readonly fresh: (address: string) => Promise<Told>;
  /** Addresses of which the first answers otherwise than the second. */
  readonly stale: (addresses: readonly string[]) => Promise<readonly string[]>;
  close(): Promise<void>;
}

async function ask(app: NestFastifyApplication, url: string, headers: Headers): Promise<Told> {
  const { statusCode, headers: told, rawPayload, payload } = await app.inject({ method: 'GET', url, headers });
  return { status: statusCode, headers: told, etag: String(told.etag), bytes: rawPayload, text: payload };
}

/** Gives the keys of what the keeper made since this was asked last. */
function watchMaking(keeper: AnswerKeeper): () => readonly string[] {
  let made: string[] = [];
  const answer = keeper.answer.bind(keeper);
  keeper.answer = async (order, language) =>
    answer(
      {
        ...order,
        make: async (reading) => {
          made.push(`${language} ${order.key}`);
          return order.make(reading);
        },
      },
      language,
    );
  return () => {
    const keys = made;
    made = [];
    return keys;
  };
}

export async function serveKeptAndFresh(databaseUrl: string): Promise<KeptAndFresh> {
  const clock = new HandClock();
  const [first, second] = [
    await serveRecord(databaseUrl, PUBLIC_URL, clock),
    await serveRecord(databaseUrl, PUBLIC_URL, clock),
  ];
  const made = watchMaking(first.app.get(AnswerKeeper, { strict: false }));
  const forgetful = second.app.get(AnswerKeeper, { strict: false });
  const fresh = async (address: string): Promise<Told> => {
    forgetful.forget();
    return ask(second.app, address, {});
  };
  const kept = async (address: string, headers: Headers = {}): Promise<Told> => ask(first.app, address, headers);
  return {
    app: first.app,
    clock,
    made,
    kept,
    fresh,
    stale: async (addresses) => {
      const wrong: string[] = [];
      for (const address of addresses) {
        const [one, other] = [await kept(address), await fresh(address)];
        const isSame = one.status === other.status && one.bytes.equals(other.bytes);
        if (isSame && one.status < 500) continue;
        wrong.push([address, one.status, other.status, first.failures.at(-1)?.slice(0, 400)].join(' '));
      }
      return wrong;
    },
    close: async () => {
      await first.close();
      await second.close();
    },
  };
}
