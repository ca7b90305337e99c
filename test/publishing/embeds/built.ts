import { Importer } from '../../../src/modules/intake/index.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { HandClock } from '../../identity/identity-app.js';
import { createDatabase } from '../../support/database.js';
import { serveRecord, type ServedRecord } from '../../browser/support/served-record.js';
import { CAMPAIGN, HIDDEN, RELEASED, SERVING } from './documents.js';

export const SITE_URL = 'https://vigil.example';
/** The day on which the service stands, by its clock. */
export const TODAY = '2026-11-23';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Embeds {
  readonly record: ServedRecord;
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

let built: Promise<Embeds> | undefined;

/** The case was at another address once. */
async function leaveOldAddress(record: ServedRecord): Promise<void> {
  await record.app.get(UnitOfWork, { strict: false }).run({ actor: 'test' }, async (tx) => {
    await tx.query(
      `INSERT INTO slug_redirect (kind, slug, target_id, visibility, since_seq)
       SELECT 'CASE_FILE', 'once-vasilok', c.id, 'PUBLIC', (SELECT max(r.seq) FROM revision r) FROM case_file c WHERE c.slug = $1`,
      ['vasilok-2011'],
    );
  });
}

async function build(): Promise<Embeds> {
  const database = await createDatabase();
  const record = await serveRecord(database.url, SITE_URL, new HandClock());
  const importer = record.app.get(Importer, { strict: false });
  for (const document of [CAMPAIGN, SERVING, RELEASED, HIDDEN]) await importer.import(document, { actor: 'test' });
  await leaveOldAddress(record);
  return {
    record,
    get: async (address, headers = {}) => {
      const { statusCode, headers: answered, body } = await record.app.inject({ url: address, headers });
      return { status: statusCode, headers: answered, text: body };
    },
    close: async () => {
      await record.close();
      await database.drop();
    },
  };
}

/** The service over a few invented people, for all parts of the spec. */
export async function theEmbeds(): Promise<Embeds> {
  built ??= build();
  return built;
}
