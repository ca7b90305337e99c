import { registerEnumType } from '@nestjs/graphql';
import { KINDS, type FactKind, type KindName } from './document-kinds.js';

/** Kinds of facts that a table may hold, under their names in the API. */
const KIND_OF = {
  PRISONER: 'prisoner',
  PERSON_NAME: 'name',
  AFFILIATION: 'affiliation',
  CASE: 'case',
  CUSTODY_PERIOD: 'custody',
  ABSENCE: 'absence',
  CHARGE: 'charge',
  COURT: 'court',
  VERDICT: 'verdict',
  SENTENCE: 'sentence',
  SENTENCE_CHANGE: 'change',
  REPORTED_MILESTONE: 'reported',
  RELEASE: 'release',
  CASE_EVENT: 'event',
  FACILITY: 'facility',
  LETTER: 'letter',
  CONDITION_REPORT: 'condition',
  OBLIGATION: 'obligation',
  AWARD: 'award',
  RECOGNITION: 'recognition',
  CAMPAIGN: 'campaign',
  CAMPAIGN_CASE: 'inclusion',
} as const satisfies Readonly<Record<string, KindName>>;

export type ImportType = keyof typeof KIND_OF;

export const IMPORT_TYPES = Object.keys(KIND_OF) as readonly ImportType[];

/** The same words as an enum of the schema. */
export const ImportTypes = Object.fromEntries(IMPORT_TYPES.map((type) => [type, type])) as {
  readonly [T in ImportType]: T;
};

const WORDS: Readonly<Record<ImportType, string>> = {
  PRISONER: 'People, by `slug`; `name` and `locale` give a new one the first name.',
  PERSON_NAME: 'Names of people.',
  AFFILIATION: 'Memberships, offices and employers.',
  CASE: 'Cases, by `slug`.',
  CUSTODY_PERIOD: 'Periods of custody.',
  ABSENCE: 'Days out of custody that do not count as served.',
  CHARGE: 'Charges.',
  COURT: 'Courts.',
  VERDICT: 'Verdicts.',
  SENTENCE: 'Penalties.',
  SENTENCE_CHANGE: 'Later decisions on sentences.',
  REPORTED_MILESTONE: 'Milestones as sources report them.',
  RELEASE: 'Releases.',
  CASE_EVENT: 'Other events of cases.',
  FACILITY: 'Places of custody.',
  LETTER: 'Letters, cards, parcels and calls.',
  CONDITION_REPORT: 'Reports of conditions of custody.',
  OBLIGATION: 'Sums owed or paid.',
  AWARD: 'Prizes and honours.',
  RECOGNITION: 'Recognitions by organisations.',
  CAMPAIGN: 'Campaigns, by `slug`.',
  CAMPAIGN_CASE: 'Cases that campaigns speak for.',
};

registerEnumType(ImportTypes, {
  name: 'ImportType',
  description: 'What the rows of a table are.',
  valuesMap: Object.fromEntries(IMPORT_TYPES.map((type) => [type, { description: WORDS[type] }])),
});

/** A field that names another record, and the field of the input that takes its id. */
export interface TableLink {
  readonly table: string;
  readonly fills: string;
  readonly many: boolean;
}

/** What the rows of a table of one type may say. */
export interface TableType {
  readonly name: ImportType;
  readonly kind: FactKind;
  readonly links: ReadonlyMap<string, TableLink>;
  /** Fields that only a new record takes, and that are facts of their own afterwards. */
  readonly onlyNew: readonly string[];
}

const OWNERS = {
  prisoner: { table: 'prisoner', fills: 'prisonerId', many: false },
  case: { table: 'case_file', fills: 'caseId', many: false },
} as const;

function linksOf({ of, links = {} }: FactKind): Map<string, TableLink> {
  const named = Object.entries(links).map(([name, { to, fills, many = false }]): [string, TableLink] => [
    name,
    { table: KINDS[to].shape.table, fills, many },
  ]);
  return new Map(of === undefined ? named : [[of, OWNERS[of]], ...named]);
}

export function tableType(name: ImportType): TableType {
  const kind = KINDS[KIND_OF[name]];
  return { name, kind, links: linksOf(kind), onlyNew: name === 'PRISONER' ? ['name', 'locale'] : [] };
}
