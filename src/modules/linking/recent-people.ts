import type { EntityManager } from 'typeorm';
import type { KnownPerson } from '../../domain/linking/index.js';

/** A person as the matcher knows them, as far as staff see and as far as everybody does. */
export interface ProfiledPerson {
  readonly person: KnownPerson;
  readonly publicPerson: KnownPerson | null;
}

/** Which version of whose profile. */
export interface ProfileStamp {
  readonly id: string;
  readonly stamp: string;
}

interface Row extends ProfileStamp, ProfiledPerson {}

const MOST_KEPT = 2_000;

/**
 * People who were met in articles lately, in the versions that were read. The forms of a name are worked out once for
 * each of these objects, which takes longer than all else; whoever changed since has another stamp and is read again.
 */
export class RecentPeople {
  private readonly kept = new Map<string, Row>();

  /** In the order of `stamps`; whoever is gone by now is left out. */
  async read(tx: EntityManager, stamps: readonly ProfileStamp[]): Promise<readonly Row[]> {
    const missing = stamps.filter(({ id, stamp }) => this.kept.get(id)?.stamp !== stamp).map(({ id }) => id);
    if (missing.length > 0) {
      missing.forEach((id) => this.kept.delete(id));
      const rows = await tx.query<Row[]>(
        `SELECT prisoner_id AS id, xmin::text AS stamp, facts AS person, public_facts AS "publicPerson" FROM name_profile
         WHERE prisoner_id = ANY ($1::uuid[])`,
        [missing],
      );
      rows.forEach((row) => this.kept.set(row.id, { ...row, publicPerson: sharedIfSame(row) }));
    }
    const found = stamps.flatMap(({ id }) => this.kept.get(id) ?? []);
    found.forEach((row) => {
      this.touch(row);
    });
    return found;
  }

  /** Those who were not met for longest go first. */
  private touch(row: Row): void {
    this.kept.delete(row.id);
    this.kept.set(row.id, row);
    for (const id of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) return;
      this.kept.delete(id);
    }
  }
}

/** Of whom nothing is hidden is one object, so that the forms of the names are worked out once. */
function sharedIfSame({ person, publicPerson }: ProfiledPerson): KnownPerson | null {
  return JSON.stringify(person) === JSON.stringify(publicPerson) ? person : publicPerson;
}
