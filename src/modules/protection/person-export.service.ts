import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import type { Actor } from '../identity/index.js';
import { exportedFacts, exportedReads, exportedRecords, exportedSources } from './export-parts.js';
import type { PersonExport } from './person-export.model.js';
import { PersonKeys } from './person-keys.service.js';
import { KINDS } from './protected-kind.enum.js';
import { versionsOf } from './protected-rows.js';
import { noteRead, type SealedRead } from './sealed-reads.js';

const FORMAT = 'vigil-person-export/1';

/** About whom: a protected person or a prisoner, and the uuid. */
export type Subject = readonly [type: 'ProtectedPerson' | 'Prisoner', id: string];

type Reading = Omit<SealedRead, 'subject' | 'personId'>;

/** Everything that is held about one person as one text. That it was made is written down first. */
@Injectable()
export class PersonExports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: PersonKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws VigilError NOT_FOUND where nobody is on record under that id, or not any more */
  async export(actor: Actor, subject: Subject, reason: string): Promise<PersonExport> {
    const at = this.clock.now();
    const [type, id] = subject;
    const subjectId = `${type}:${id}`;
    const held = await this.work.withoutRevision(async (tx) => {
      await requireSubject(tx, subject);
      const read = { actor, at, purpose: 'EXPORTED', reason } as const;
      if (type === 'Prisoner') await noteRead(tx, { ...read, subject, personId: null });
      return this.held(tx, subject, read);
    });
    const json = JSON.stringify({ format: FORMAT, subjectId, at: at.toISOString(), ...held });
    return { subjectId, at: at.toISOString(), json, sha256: createHash('sha256').update(json, 'utf8').digest('hex') };
  }

  private async held(tx: EntityManager, [type, id]: Subject, read: Reading): Promise<object> {
    const isPrisoner = type === 'Prisoner';
    const versions = await versionsOf(tx, KINDS, isPrisoner ? 'prisoner_id' : 'key_id', id);
    const people = [...new Set(versions.map(({ keyId }) => keyId))];
    const keys = await this.keys.open(tx, people);
    for (const personId of keys.keys()) {
      await noteRead(tx, { ...read, subject: ['ProtectedPerson', personId], personId });
    }
    const facts = isPrisoner ? await exportedFacts(tx, id) : [];
    return {
      protected: exportedRecords(versions, keys),
      facts,
      sources: await exportedSources(tx, facts),
      reads: await exportedReads(tx, [id, ...versions.map((version) => version.id), ...keys.keys()]),
    };
  }
}

async function requireSubject(tx: EntityManager, [type, id]: Subject): Promise<void> {
  const sql =
    type === 'Prisoner'
      ? `SELECT FROM history.prisoner WHERE id = $1 LIMIT 1`
      : `SELECT FROM person_key WHERE id = $1 AND wrapped_key IS NOT NULL`;
  const rows = await tx.query<object[]>(sql, [id]);
  if (rows.length === 0) throw new VigilError('NOT_FOUND');
}
