import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../../domain/calendar/index.js';
import type { RuleBook } from '../../domain/sentence/index.js';
import type { CaseStatus, MilestoneKind, Visibility } from '../../domain/vocabulary/index.js';
import { projectCases, whereSuspect } from './recomputation.js';
import type { ProjectionName } from './projection-columns.js';

/** Days between which something lies; null for no bound. */
export interface Bounds {
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
}

/** A milestone as it is kept: `cancelled` where the release came first. */
export interface MilestoneDays extends Bounds {
  readonly cancelled: boolean;
}

/** A milestone that moves: `from` null where it appears, `to` null where it disappears. */
export interface MilestoneMove {
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
  readonly from: MilestoneDays | null;
  readonly to: MilestoneDays | null;
}

/** The days of a status: `until` is the first day on which it no longer holds; null for no bound. */
export interface StatusDays {
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** A status that holds on other days: `from` null where it appears, `to` null where it disappears. */
export interface StatusMove {
  readonly status: CaseStatus;
  readonly from: StatusDays | null;
  readonly to: StatusDays | null;
}

/** What is computed differently of a case, as the highest audience of the case sees it. */
export interface CaseChange {
  readonly slug: string;
  readonly audience: Visibility;
  /** id@version of the rule set that it is computed by now. */
  readonly ruleSet: string;
  readonly expectedEnd: { readonly from: Bounds; readonly to: Bounds } | null;
  readonly milestones: readonly MilestoneMove[];
  readonly statuses: readonly StatusMove[];
}

interface Owned {
  readonly case_id: string;
  readonly audience: Visibility;
}

interface MilestoneRow extends Owned, MilestoneDays {
  readonly kind: MilestoneKind;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly count: number | null;
}

interface StatusRow extends Owned {
  readonly status: CaseStatus;
  readonly during: string;
}

interface EndRow extends Owned {
  readonly expected_end_earliest: LocalDate | null;
  readonly expected_end_latest: LocalDate | null;
}

/** Rows of one table: those that follow from the facts, and those that are stored. */
interface Sides<T extends Owned> {
  readonly derived: readonly T[];
  readonly stored: readonly T[];
}

interface Suspects {
  readonly milestone: Sides<MilestoneRow>;
  readonly case_status: Sides<StatusRow>;
  readonly case_projection: Sides<EndRow>;
}

const STORED: Readonly<Record<keyof Suspects, string>> = {
  milestone: `SELECT case_id, audience, kind, numerator, denominator, count, earliest, latest, cancelled
    FROM milestone WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, audience, ordinal`,
  case_status: `SELECT case_id, audience, status, during::text AS during
    FROM case_status WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, audience, case_status.during`,
  case_projection: `SELECT case_id, audience, expected_end_earliest, expected_end_latest
    FROM case_projection WHERE case_id = ANY ($1::uuid[]) ORDER BY case_id, audience`,
};

const isCaseTable = (name: ProjectionName): name is keyof Suspects => name in STORED;

/** What the rules of the book would change of the cases, in the order of their ids. Reads only. */
export async function previewCases(
  tx: EntityManager,
  ids: readonly string[],
  book: RuleBook,
): Promise<readonly CaseChange[]> {
  const sides = new Map<ProjectionName, Sides<Owned>>();
  const collect = whereSuspect(async (_tx, { table, ownerIds, rows }) => {
    if (!isCaseTable(table)) return;
    const stored = await tx.query<Owned[]>(STORED[table], [ownerIds]);
    sides.set(table, { derived: rows as unknown as readonly Owned[], stored });
  });
  const audiences = new Map<string, Visibility>();
  const { case_projection: projections, ruleSets } = await projectCases(tx, { ids, book }, collect);
  // In ascending order of audiences: the last of a case is its highest.
  for (const { case_id, audience } of projections as unknown as readonly Owned[]) audiences.set(case_id, audience);
  const none = { derived: [], stored: [] };
  const suspects = {
    milestone: sides.get('milestone') ?? none,
    case_status: sides.get('case_status') ?? none,
    case_projection: sides.get('case_projection') ?? none,
  } as Suspects;
  return changesOf(suspects, await slugsOf(tx, sides, ids), { audiences, ruleSets });
}

async function slugsOf(
  tx: EntityManager,
  sides: ReadonlyMap<ProjectionName, Sides<Owned>>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (sides.size === 0) return new Map();
  const rows = await tx.query<{ id: string; slug: string }[]>(
    'SELECT id, slug FROM case_file WHERE id = ANY ($1::uuid[]) ORDER BY id',
    [ids],
  );
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

interface Seen {
  readonly audiences: ReadonlyMap<string, Visibility>;
  readonly ruleSets: ReadonlyMap<string, string>;
}

function changesOf(suspects: Suspects, slugs: ReadonlyMap<string, string>, seen: Seen): readonly CaseChange[] {
  const milestones = perCase(suspects.milestone, seen.audiences);
  const statuses = perCase(suspects.case_status, seen.audiences);
  const ends = perCase(suspects.case_projection, seen.audiences);
  const changes: CaseChange[] = [];
  for (const [id, slug] of slugs) {
    const audience = seen.audiences.get(id);
    if (audience === undefined) continue;
    const change = {
      slug,
      audience,
      ruleSet: seen.ruleSets.get(id) ?? '',
      expectedEnd: endMove(ends.get(id)),
      milestones: milestoneMoves(milestones.get(id)),
      statuses: statusMoves(statuses.get(id)),
    };
    if (change.expectedEnd !== null || change.milestones.length + change.statuses.length > 0) changes.push(change);
  }
  return changes;
}

/** The rows of each case that its highest audience sees. */
function perCase<T extends Owned>(
  { derived, stored }: Sides<T>,
  audiences: ReadonlyMap<string, Visibility>,
): ReadonlyMap<string, { derived: T[]; stored: T[] }> {
  const cases = new Map<string, { derived: T[]; stored: T[] }>();
  const add = (rows: readonly T[], side: 'derived' | 'stored'): void => {
    for (const row of rows) {
      if (audiences.get(row.case_id) !== row.audience) continue;
      const sides = cases.get(row.case_id) ?? { derived: [], stored: [] };
      cases.set(row.case_id, sides);
      sides[side].push(row);
    }
  };
  add(derived, 'derived');
  add(stored, 'stored');
  return cases;
}

/** Rows of both sides that stand for the same thing; those of one name in their order. */
function paired<T extends Owned>(
  { derived, stored }: Sides<T>,
  nameOf: (row: T) => string,
): readonly (readonly [stored: T | undefined, derived: T | undefined])[] {
  const left = new Map<string, T[]>();
  for (const row of stored) {
    const same = left.get(nameOf(row));
    if (same === undefined) left.set(nameOf(row), [row]);
    else same.push(row);
  }
  const pairs = derived.map((row) => [left.get(nameOf(row))?.shift(), row] as const);
  return [...pairs, ...[...left.values()].flat().map((row) => [row, undefined] as const)];
}

function milestoneMoves(sides: Sides<MilestoneRow> = { derived: [], stored: [] }): readonly MilestoneMove[] {
  const moves: MilestoneMove[] = [];
  const nameOf = ({ kind, numerator, denominator, count }: MilestoneRow): string =>
    [kind, numerator, denominator, count].join(' ');
  for (const [stored, derived] of paired(sides, nameOf)) {
    const named = derived ?? stored;
    const [from, to] = [daysOf(stored), daysOf(derived)];
    if (named === undefined || isSame(from, to)) continue;
    const { kind, numerator, denominator, count } = named;
    moves.push({ kind, numerator, denominator, count, from, to });
  }
  return moves;
}

function daysOf(row: MilestoneRow | undefined): MilestoneDays | null {
  return row === undefined ? null : { earliest: row.earliest, latest: row.latest, cancelled: row.cancelled };
}

function isSame(from: MilestoneDays | null, to: MilestoneDays | null): boolean {
  if (from === null || to === null) return from === to;
  return from.earliest === to.earliest && from.latest === to.latest && from.cancelled === to.cancelled;
}

function statusMoves(sides: Sides<StatusRow> = { derived: [], stored: [] }): readonly StatusMove[] {
  const moves: StatusMove[] = [];
  for (const [stored, derived] of paired(sides, ({ status }) => status)) {
    const status = derived?.status ?? stored?.status;
    if (status === undefined || stored?.during === derived?.during) continue;
    moves.push({ status, from: statusDays(stored), to: statusDays(derived) });
  }
  return moves;
}

/** Reads a daterange as PostgreSQL writes it: `[2021-07-14,)`. */
function statusDays(row: StatusRow | undefined): StatusDays | null {
  if (row === undefined) return null;
  const [since = '', until = ''] = row.during.slice(1, -1).split(',');
  return { since: since === '' ? null : since, until: until === '' ? null : until };
}

function endMove(sides: Sides<EndRow> = { derived: [], stored: [] }): CaseChange['expectedEnd'] {
  const [from, to] = [boundsOf(sides.stored[0]), boundsOf(sides.derived[0])];
  return from.earliest === to.earliest && from.latest === to.latest ? null : { from, to };
}

function boundsOf(row: EndRow | undefined): Bounds {
  return { earliest: row?.expected_end_earliest ?? null, latest: row?.expected_end_latest ?? null };
}
