import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import type { Actor } from '../identity/index.js';
import type { ErasureCertificate } from './erasure-certificate.model.js';
import { mentionsOf } from './mentions.js';
import { PersonKeys } from './person-keys.service.js';
import { KINDS, tableOf, type ProtectedKind } from './protected-kind.enum.js';
import { versionsOf } from './protected-rows.js';
import { openContent } from './sealed-content.js';

/** Why a revision was made is shown to all staff; the reason of an erasure stands in its certificate. */
const ERASED = 'Protected person erased';

export interface ErasureRequest {
  readonly personId: string;
  readonly reason: string;
  readonly request: string | undefined;
}

interface ErasureRow {
  readonly id: string;
  readonly keyId: string;
  readonly at: Date;
  readonly actor: string;
  readonly reason: string;
  readonly request: string | null;
  readonly counts: Readonly<Partial<Record<ProtectedKind, number>>>;
  readonly digest: Buffer;
  readonly revisionId: string;
  readonly mentions: string[];
}

const SELECT = `SELECT id, key_id AS "keyId", at, actor, reason, request, counts, digest, mentions,
  revision_id AS "revisionId" FROM erasure`;

const toCertificate = ({ id, keyId, at, counts, digest, revisionId, ...row }: ErasureRow): ErasureCertificate => ({
  id: `Erasure:${id}`,
  personId: `ProtectedPerson:${keyId}`,
  at: at.toISOString(),
  actor: row.actor,
  reason: row.reason,
  request: row.request,
  records: KINDS.flatMap((kind) => {
    const count = counts[kind];
    return count === undefined ? [] : [{ kind, count }];
  }),
  digest: digest.toString('hex'),
  revisionId: `Revision:${revisionId}`,
  mentions: row.mentions,
});

// Of all versions, also of records withdrawn before: that is what the history still holds and nobody can open.
const ALL_VERSIONS = KINDS.map(
  (kind) =>
    `SELECT '${kind}' AS kind, h.id, h.version_seq, h.sealed FROM history.${tableOf(kind)} h WHERE h.key_id = $1`,
).join(' UNION ALL ');

const TALLY = `WITH version AS (${ALL_VERSIONS})
  SELECT (SELECT coalesce(jsonb_object_agg(kind, n), '{}')
      FROM (SELECT kind, count(DISTINCT id) AS n FROM version GROUP BY kind) k) AS counts,
    sha256(coalesce((SELECT string_agg(sealed, ''::bytea ORDER BY version_seq) FROM version), '')) AS digest`;

/** Makes what is kept of a person unreadable for ever, and certifies it. */
@Injectable()
export class Erasures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: PersonKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Destroys the person's key and withdraws their records. Asked for again, it answers the same certificate.
   * @throws VigilError NOT_FOUND where there never was such a person
   */
  async erase(actor: Actor, asked: ErasureRequest): Promise<ErasureCertificate> {
    const known = await this.work.withoutRevision(async (tx) => certificate(tx, asked.personId));
    if (known !== undefined) return known;
    // Searching every fact takes a while, and only one revision can be open at a time.
    const mentions = await this.work.withoutRevision(async (tx) => this.mentions(tx, asked.personId));
    const by = { actorId: actor.accountId, actor: actor.displayName, reason: ERASED };
    return this.work.run(by, async (tx) => {
      if (!(await this.keys.destroy(tx, asked.personId))) {
        const found = await certificate(tx, asked.personId);
        if (found === undefined) throw new VigilError('NOT_FOUND');
        return found;
      }
      for (const kind of KINDS) await tx.query(`DELETE FROM ${tableOf(kind)} WHERE key_id = $1`, [asked.personId]);
      await this.certify(tx, actor, asked, mentions);
      const made = await certificate(tx, asked.personId);
      if (made === undefined) throw new Error('A certificate was written and is not there');
      return made;
    });
  }

  /** All certificates, newest first. */
  async certificates(): Promise<ErasureCertificate[]> {
    const rows = await this.work.withoutRevision(async (tx) =>
      tx.query<ErasureRow[]>(`${SELECT} ORDER BY at DESC, id DESC`),
    );
    return rows.map(toCertificate);
  }

  /** Facts in the clear that hold a name this person has or had on record. */
  private async mentions(tx: EntityManager, personId: string): Promise<string[]> {
    const key = (await this.keys.open(tx, [personId])).get(personId);
    if (key === undefined) return [];
    const versions = await versionsOf(tx, KINDS, 'key_id', personId);
    const names = versions.map(({ kind, id, sealed }) => openContent(key, [tableOf(kind), id], sealed).name);
    return mentionsOf(
      tx,
      names.filter((name) => name !== undefined),
    );
  }

  private async certify(
    tx: EntityManager,
    actor: Actor,
    { personId, reason, request }: ErasureRequest,
    mentions: readonly string[],
  ): Promise<void> {
    const [tally] = await tx.query<[{ counts: object; digest: Buffer }]>(TALLY, [personId]);
    await tx.query(
      `INSERT INTO erasure (id, at, account_id, actor, reason, request, key_id, counts, digest, mentions, revision_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, current_revision())`,
      [
        uuidv7(),
        this.clock.now(),
        actor.accountId,
        actor.displayName,
        reason,
        request ?? null,
        personId,
        JSON.stringify(tally.counts),
        tally.digest,
        mentions,
      ],
    );
  }
}

async function certificate(tx: EntityManager, personId: string): Promise<ErasureCertificate | undefined> {
  const [row] = await tx.query<ErasureRow[]>(`${SELECT} WHERE key_id = $1`, [personId]);
  return row === undefined ? undefined : toCertificate(row);
}
