import { addDays, addMonths, type LocalDate } from '../../domain/calendar/index.js';
import type { SharedRecords } from './shared-rows.js';
import { caseLabel, externalId, recordColumns } from './mark.js';
import { Random } from './random.js';
import type { Row } from './row-set.js';

/** The day on which the invented record ends. Fixed, because the same seed must give the same facts. */
const RECORDED_UNTIL: LocalDate = '2026-11-01';

const PLACES = [
  ['BY', 'BY'],
  ['BY', 'BY'],
  ['GENERIC', 'RU'],
  ['GENERIC', 'IR'],
  ['GENERIC', 'TR'],
  ['GENERIC', 'EG'],
  ['GENERIC', 'VN'],
] as const;

/** What one invented case is about: the draws that several of its rows depend on. */
export class CaseFrame {
  readonly random: Random;
  /** Six digits, the same in every mark of the case. */
  readonly label: string;
  readonly prisonerId: string;
  readonly caseId: string;
  readonly arrestedOn: LocalDate;
  readonly verdictOn: LocalDate;
  readonly inForceOn: LocalDate;
  /** Months of the main term; null for life. */
  readonly termMonths: number | null;
  readonly releasedOn: LocalDate | null;
  readonly jurisdiction: string;
  readonly country: string;
  private readonly hasStaffFacts: boolean;

  constructor(
    readonly seed: number,
    readonly ordinal: number,
    readonly shared: SharedRecords,
  ) {
    const random = new Random(seed, 'case', ordinal);
    this.random = random;
    this.label = caseLabel(ordinal);
    this.prisonerId = this.newId();
    this.caseId = this.newId();
    this.arrestedOn = addDays('2009-01-01', random.int(0, 5800));
    this.verdictOn = addDays(addMonths(this.arrestedOn, random.int(3, 13)), random.int(0, 27));
    this.inForceOn = addDays(this.verdictOn, random.int(10, 90));
    this.termMonths = random.chance(1) ? null : random.int(2, 30) * 6;
    this.releasedOn = this.release();
    [this.jurisdiction, this.country] = random.pick(PLACES);
    this.hasStaffFacts = random.chance(20);
  }

  get slug(): string {
    return `synthetic-${this.label}-${this.arrestedOn.slice(0, 4)}`;
  }

  newId(): string {
    return this.random.uuid(this.ordinal);
  }

  key(...path: readonly (string | number)[]): string {
    return externalId(this.seed, this.label, ...path);
  }

  /** Columns of a record that is public whatever happens. */
  publicRecord(id: string, ...path: readonly (string | number)[]): Row {
    return recordColumns(id, this.key(...path), 'PUBLIC', this.random.chance(70));
  }

  /** Columns of a fact about the case: in one case of five, a quarter of these are for staff only. */
  fact(id: string, ...path: readonly (string | number)[]): Row {
    const visibility = this.hasStaffFacts && this.random.chance(25) ? 'STAFF' : 'PUBLIC';
    return recordColumns(id, this.key(...path), visibility, this.random.chance(70));
  }

  /** Mostly the day itself; sometimes only its month, for sure or about. */
  reported(day: LocalDate): string {
    const draw = this.random.int(1, 100);
    const month = day.slice(0, 7);
    if (draw <= 4) return month;
    return draw <= 7 ? `${month}~` : day;
  }

  /** A day between the arrest and the end of the record. */
  dayAfterArrest(): LocalDate {
    return addDays(this.arrestedOn, this.random.int(30, 700));
  }

  private release(): LocalDate | null {
    if (this.termMonths === null) return null;
    const early = this.random.chance(25) ? this.random.int(1, this.termMonths) : 0;
    const day = addMonths(this.arrestedOn, this.termMonths - early);
    const isAfterVerdict = day > this.inForceOn;
    return isAfterVerdict && day < RECORDED_UNTIL && this.random.chance(95) ? day : null;
  }
}
