import { CAMPAIGN_SLUG, externalId, NOTICE, PUBLISHER, recordColumns, SITE } from './mark.js';
import { Random } from './random.js';
import { dateColumns, type Row, RowSet } from './row-set.js';

type Ids = readonly [string, ...string[]];

/** Ids of the records that the cases of one seed have in common. */
export interface SharedRecords {
  readonly campaignId: string;
  readonly facilityIds: Ids;
  readonly courtIds: Ids;
  readonly sourceIds: Ids;
}

const COUNTS = { facility: 20, court: 20, source: 40 } as const;
const COUNTRIES = ['BY', 'RU', 'IR', 'TR', 'EG', 'VN'] as const;

/** Parents before children. */
const TABLES = ['campaign', 'facility', 'court', 'source'];

/** The campaign, facilities, courts and sources of one seed, and their ids. */
export function sharedRows(seed: number): { readonly shared: SharedRecords; readonly rows: RowSet } {
  const random = new Random(seed, 'shared');
  const rows = new RowSet(TABLES);
  const campaignId = random.uuid(0);
  rows.add('campaign', { ...base(seed, campaignId, 'campaign'), ...campaign() });
  const several = (table: keyof typeof COUNTS, row: (random: Random, number: string) => Row): Ids => {
    const add = (index: number): string => {
      const id = random.uuid(0);
      const number = String(index + 1).padStart(2, '0');
      rows.add(table, { ...base(seed, id, table, number), ...row(random, number) });
      return id;
    };
    return [add(0), ...Array.from({ length: COUNTS[table] - 1 }, (_, index) => add(index + 1))];
  };
  const shared = {
    campaignId,
    facilityIds: several('facility', facility),
    courtIds: several('court', court),
    sourceIds: several('source', source),
  };
  return { shared, rows };
}

const base = (seed: number, id: string, ...path: readonly string[]): Row =>
  recordColumns(id, externalId(seed, ...path), 'PUBLIC', true);

const campaign = (): Row => ({
  slug: CAMPAIGN_SLUG,
  title: { en: 'Synthetic campaign' },
  about: { en: NOTICE },
  organisations: [PUBLISHER],
});

const facility = (random: Random, number: string): Row => ({
  name: { en: `Synthetic Facility ${number}`, ru: `Синтетическое учреждение ${number}` },
  kind: random.pick(['prison', 'remand centre', 'colony']),
  country: random.pick(COUNTRIES),
  place: `Synthetic Town ${number}`,
  postal_address: null,
  mail_rules: null,
});

const court = (random: Random, number: string): Row => ({
  name: { en: `Synthetic Court ${number}`, ru: `Синтетический суд ${number}` },
  country: random.pick(COUNTRIES),
  place: `Synthetic Town ${number}`,
});

const source = (random: Random, number: string): Row => ({
  title: `Synthetic report ${number}`,
  publisher: PUBLISHER,
  url: `${SITE}/report/${number}`,
  archived_url: null,
  ...dateColumns('published_on', `${String(random.int(2012, 2026))}-0${String(random.int(1, 9))}`),
  language: random.pick(['en', 'ru', 'ar']),
});
