import { Importer } from '../../../src/modules/intake/index.js';
import { serveRecord, type ServedRecord } from '../../browser/support/served-record.js';
import { createDeskApp, type DeskApp } from '../../editing/desk-app.js';
import { HandClock } from '../../identity/identity-app.js';
import { createDatabase } from '../../support/database.js';
import { Pen } from '../keeping/pen.js';
import { DOCUMENTS, UNCHECKED } from './documents.js';

export const SITE_URL = 'https://vigil.example';
/** The day on which the service stands, by its clock. */
export const TODAY = '2026-11-23';

const HOUR = 3_600_000;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly bytes: Buffer;
}

type Get = (address: string) => Promise<Answer>;

interface Formats {
  readonly desk: DeskApp;
  readonly pen: Pen;
  readonly get: Get;
  /** The same from another application on the same record, later on the same day. */
  readonly getLater: Get;
  readonly idOf: (table: string, where: string) => Promise<string>;
  close(): Promise<void>;
}

const getOf =
  ({ app }: ServedRecord): Get =>
  async (url) => {
    const { statusCode, headers, payload, rawPayload } = await app.inject({ url });
    return {
      status: statusCode,
      type: String(headers['content-type']),
      headers,
      text: payload,
      bytes: rawPayload,
    };
  };

async function build(): Promise<Formats> {
  const desk = await createDeskApp();
  const later = new HandClock();
  later.forward(5 * HOUR);
  const served = [
    await serveRecord(desk.app.clone.url, SITE_URL, new HandClock()),
    await serveRecord(desk.app.clone.url, SITE_URL, later),
  ] as const;
  const importer = served[0].app.get(Importer, { strict: false });
  for (const document of DOCUMENTS) await importer.import(document, { actor: 'test' });
  const unitOfWork = await desk.app.clone.unitOfWork();
  await unitOfWork.run({ actor: 'test' }, async (tx) => {
    await tx.query(`UPDATE award SET name = name || $1 WHERE name = 'A doubtful prize'`, [UNCHECKED]);
  });
  return {
    desk,
    pen: new Pen(desk),
    get: getOf(served[0]),
    getLater: getOf(served[1]),
    idOf: async (table, where) => {
      const { rows } = await desk.app.clone.owner.query<{ id: string }>(`SELECT id FROM ${table} WHERE ${where}`);
      return rows[0]?.id ?? '';
    },
    close: async () => {
      for (const one of served) await one.close();
      await desk.close();
    },
  };
}

let built: Promise<Formats> | undefined;

/** The service over a few invented people, for all parts of the spec. */
export async function theFormats(): Promise<Formats> {
  built ??= build();
  return built;
}

/** What the service answers where nothing at all is on record. */
export async function withNothingOnRecord(look: (get: Get) => Promise<void>): Promise<void> {
  const database = await createDatabase();
  const served = await serveRecord(database.url, SITE_URL, new HandClock());
  try {
    await look(getOf(served));
  } finally {
    await served.close();
    await database.drop();
  }
}
