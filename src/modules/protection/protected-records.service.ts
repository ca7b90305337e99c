import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork, type RevisionAuthor } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { isAllowed } from '../access/index.js';
import type { Actor } from '../identity/index.js';
import { InvalidRecord } from '../sources/index.js';
import { PersonKeys, type PersonKey } from './person-keys.service.js';
import { merged, problemsOf, type Content, type ContentChanges } from './protected-content.js';
import { KINDS, ProtectedKind, tableOf, typeOf } from './protected-kind.enum.js';
import {
  deleteProtected,
  insertProtected,
  rowOf,
  rowsOf,
  updateProtected,
  type ProtectedRow,
  type ProtectedVisibility,
} from './protected-rows.js';
import { RepeatedAdditions } from './repeated-additions.service.js';
import { openContent, sealContent } from './sealed-content.js';
import { noteRead } from './sealed-reads.js';

/** A record of which the sealed part is open, or null where it stays closed. */
export type Opened = readonly [row: ProtectedRow, content: Content | null];

/** A kind and the uuid within it. */
export type RecordId = readonly [kind: ProtectedKind, id: string];

export interface Addition {
  readonly kind: ProtectedKind;
  readonly prisonerId: string;
  readonly personId: string | undefined;
  readonly sealed: boolean | undefined;
  readonly content: ContentChanges;
  /** Of a request that may be repeated: its Idempotency-Key. */
  readonly onceKey: string | undefined;
}

export interface Correction {
  readonly expectedVersion: number;
  readonly sealed: boolean | undefined;
  readonly content: ContentChanges;
}

/** Why a revision was made is shown to all staff, so it says nothing of the person. */
const ADDED = 'Protected record added';
const CORRECTED = 'Protected record corrected';

const visibilityOf = (sealed: boolean): ProtectedVisibility => (sealed ? 'SEALED' : 'STAFF');

const authorOf = ({ accountId, displayName }: Actor, reason: string): RevisionAuthor => ({
  actorId: accountId,
  actor: displayName,
  reason,
});

/** What is kept of the people around a prisoner. What is SEALED is shown one by one, to who says why. */
@Injectable()
export class ProtectedRecords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly repeated: RepeatedAdditions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Those of a prisoner, in the order in which they were recorded; what is SEALED stays closed.
   * @throws VigilError NOT_FOUND
   */
  async list(actor: Actor, prisonerId: string, kinds: readonly ProtectedKind[] = KINDS): Promise<Opened[]> {
    return this.work.withoutRevision(async (tx) => {
      await requirePrisoner(tx, actor, prisonerId);
      return this.shown(tx, await rowsOf(tx, [...new Set(kinds)], 'prisoner_id', prisonerId));
    });
  }

  /**
   * One record, open. That it was opened, by whom and why, is written down first.
   * @throws VigilError NOT_FOUND
   */
  async open(actor: Actor, [kind, id]: RecordId, reason: string): Promise<Opened> {
    return this.work.withoutRevision(async (tx) => {
      const row = await rowOf(tx, kind, id);
      if (row === undefined) throw new VigilError('NOT_FOUND');
      const subject = [typeOf(kind), id] as const;
      const at = this.clock.now();
      await noteRead(tx, { actor, at, purpose: 'OPENED', subject, personId: row.keyId, reason });
      const key = (await this.keys.open(tx, [row.keyId])).get(row.keyId);
      if (key === undefined) throw new VigilError('NOT_FOUND');
      return [row, openContent(key, [tableOf(kind), id], row.sealed)];
    });
  }

  /** @throws VigilError BAD_USER_INPUT with all problems | NOT_FOUND for the prisoner or the person | IDEMPOTENCY_KEY_REUSED */
  async add(actor: Actor, addition: Addition): Promise<Opened> {
    const { kind, prisonerId, personId, onceKey } = addition;
    const content = checked(kind, merged({}, addition.content));
    const visibility = visibilityOf(addition.sealed ?? kind === ProtectedKind.INFORMANT);
    const id = onceKey === undefined ? uuidv7() : this.repeated.idFor(actor.accountId, onceKey);
    if (onceKey !== undefined) {
      const asked = { kind, visibility, prisonerId, personId, content: JSON.stringify(content) };
      const known = await this.work.withoutRevision(async (tx) =>
        (await this.repeated.isKnown(tx, id, asked)) ? this.present(tx, kind, id) : undefined,
      );
      if (known !== undefined) return known;
    }
    return this.work.run(authorOf(actor, ADDED), async (tx) => {
      await requirePrisoner(tx, actor, prisonerId);
      const { id: keyId, key } = await this.keyFor(tx, addition);
      const sealed = sealContent(key, [tableOf(kind), id], content);
      await insertProtected(tx, { kind, id, visibility, prisonerId, keyId, sealed });
      return this.present(tx, kind, id);
    });
  }

  /** @throws VigilError BAD_USER_INPUT with all problems | NOT_FOUND | FORBIDDEN | CONFLICT with the present version */
  async correct(actor: Actor, [kind, id]: RecordId, correction: Correction): Promise<Opened> {
    return this.work.run(authorOf(actor, CORRECTED), async (tx) => {
      const row = await heldRow(tx, actor, [kind, id], correction.expectedVersion);
      const key = (await this.keys.open(tx, [row.keyId])).get(row.keyId);
      if (key === undefined) throw new VigilError('NOT_FOUND');
      const place = [tableOf(kind), id] as const;
      const before = openContent(key, place, row.sealed);
      const content = checked(kind, merged(before, correction.content));
      const visibility = correction.sealed === undefined ? row.visibility : visibilityOf(correction.sealed);
      const isSame = visibility === row.visibility && JSON.stringify(content) === JSON.stringify(before);
      if (!isSame) await updateProtected(tx, row, { visibility, sealed: sealContent(key, place, content) });
      return this.present(tx, kind, id);
    });
  }

  /** @throws VigilError NOT_FOUND | FORBIDDEN | CONFLICT with the present version */
  async withdraw(actor: Actor, id: RecordId, expectedVersion: number, reason: string): Promise<void> {
    await this.work.run(authorOf(actor, reason), async (tx) => {
      await deleteProtected(tx, await heldRow(tx, actor, id, expectedVersion));
    });
  }

  private async keyFor(tx: EntityManager, { kind, prisonerId, personId }: Addition): Promise<PersonKey> {
    if (kind === ProtectedKind.HEALTH_NOTE) return this.keys.ofPrisoner(tx, prisonerId);
    return personId === undefined ? this.keys.create(tx) : this.keys.ofPerson(tx, personId);
  }

  private async present(tx: EntityManager, kind: ProtectedKind, id: string): Promise<Opened> {
    const row = await rowOf(tx, kind, id);
    const [opened] = await this.shown(tx, row === undefined ? [] : [row]);
    if (opened === undefined) throw new VigilError('NOT_FOUND');
    return opened;
  }

  /** Rows with their contents, as far as these are shown without a reason. Those of erased people are left out. */
  private async shown(tx: EntityManager, rows: readonly ProtectedRow[]): Promise<Opened[]> {
    const isOpen = ({ visibility }: ProtectedRow): boolean => visibility === 'STAFF';
    const keys = await this.keys.open(
      tx,
      rows.filter(isOpen).map(({ keyId }) => keyId),
    );
    return rows.flatMap((row): Opened[] => {
      if (!isOpen(row)) return [[row, null]];
      const key = keys.get(row.keyId);
      return key === undefined ? [] : [[row, openContent(key, [tableOf(row.kind), row.id], row.sealed)]];
    });
  }
}

function checked(kind: ProtectedKind, content: Content): Content {
  const problems = problemsOf(kind, content);
  if (problems.length > 0) throw new InvalidRecord(problems);
  return content;
}

/** A prisoner who is SEALED is not there for who may not open what is. */
async function requirePrisoner(tx: EntityManager, actor: Actor, id: string): Promise<void> {
  const rows = await tx.query<{ visibility: string }[]>(`SELECT visibility FROM prisoner WHERE id = $1`, [id]);
  const isThere = rows.some(({ visibility }) => visibility !== 'SEALED' || isAllowed(actor, 'person.sealed'));
  if (!isThere) throw new VigilError('NOT_FOUND');
}

/** A record to be changed, in the version that the caller knows. */
async function heldRow(
  tx: EntityManager,
  actor: Actor,
  [kind, id]: RecordId,
  expectedVersion: number,
): Promise<ProtectedRow> {
  const row = await rowOf(tx, kind, id, 'FOR UPDATE');
  if (row === undefined) throw new VigilError('NOT_FOUND');
  if (row.visibility === 'SEALED' && !isAllowed(actor, 'person.sealed')) throw new VigilError('FORBIDDEN');
  if (row.version !== expectedVersion) {
    const detail = `Somebody changed this first: its version is ${String(row.version)}.`;
    throw new VigilError('CONFLICT', { detail, conflict: { version: row.version, fields: [] } });
  }
  return row;
}
