import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { IDENTITY_SETTINGS, seal, unseal, type IdentitySettings } from '../identity/index.js';

const KEY_BYTES = 32;

/** A person's key, open. */
export interface PersonKey {
  readonly id: string;
  readonly key: Buffer;
}

interface KeyRow {
  readonly id: string;
  readonly prisonerId: string | null;
  readonly wrapped: Buffer | null;
}

const COLUMNS = 'id, prisoner_id AS "prisonerId", wrapped_key AS wrapped';

const placeOf = (id: string): { table: string; id: string; field: string } => ({
  table: 'person_key',
  id,
  field: 'wrapped_key',
});

/** The keys under which people are sealed: one for each person, itself sealed under the key of the data folder. */
@Injectable()
export class PersonKeys {
  constructor(
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A key for somebody new. */
  async create(tx: EntityManager, prisonerId: string | null = null): Promise<PersonKey> {
    const id = uuidv7();
    const key = randomBytes(KEY_BYTES);
    await tx.query(`INSERT INTO person_key (id, prisoner_id, wrapped_key, created_at) VALUES ($1, $2, $3, $4)`, [
      id,
      prisonerId,
      seal(this.settings.sealingKey(), placeOf(id), key),
      this.clock.now(),
    ]);
    return { id, key };
  }

  /**
   * The key of a person who is on record already.
   * @throws VigilError NOT_FOUND where there is none, it was erased, or it is a prisoner's own
   */
  async ofPerson(tx: EntityManager, id: string): Promise<PersonKey> {
    const [row] = await tx.query<KeyRow[]>(`SELECT ${COLUMNS} FROM person_key WHERE id = $1 FOR SHARE`, [id]);
    if (row?.prisonerId !== null) throw new VigilError('NOT_FOUND');
    return this.opened(row);
  }

  /** The prisoner's own key, for notes of their health; made where there is none. Needs an open revision. */
  async ofPrisoner(tx: EntityManager, prisonerId: string): Promise<PersonKey> {
    const [row] = await tx.query<KeyRow[]>(
      `SELECT ${COLUMNS} FROM person_key WHERE prisoner_id = $1 AND erased_at IS NULL FOR SHARE`,
      [prisonerId],
    );
    return row === undefined ? this.create(tx, prisonerId) : this.opened(row);
  }

  /** The open keys of people, by their ids; those that were erased are not there. */
  async open(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const rows = await tx.query<KeyRow[]>(
      `SELECT ${COLUMNS} FROM person_key WHERE id = ANY ($1::uuid[]) AND wrapped_key IS NOT NULL`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, this.opened(row).key]));
  }

  /** Destroys a key, and with it all that it opened. Says whether there was one to destroy. */
  async destroy(tx: EntityManager, id: string): Promise<boolean> {
    const [, erased] = await tx.query<[unknown, number]>(
      `UPDATE person_key SET wrapped_key = NULL, erased_at = $2 WHERE id = $1 AND wrapped_key IS NOT NULL`,
      [id, this.clock.now()],
    );
    return erased === 1;
  }

  private opened({ id, wrapped }: KeyRow): PersonKey {
    if (wrapped === null) throw new VigilError('NOT_FOUND', { detail: 'This person was erased.' });
    return { id, key: unseal(this.settings.sealingKey(), placeOf(id), wrapped) };
  }
}
