import type { EntityManager } from 'typeorm';
import type { Difference } from './projection-tables.js';

/** Since which revision the present rows of some owners hold, as it follows from the facts. */
export interface Stamps {
  readonly table: 'case_projection' | 'prisoner_projection';
  readonly ownerIds: readonly string[];
  /** 'id AUDIENCE' → number of the revision. */
  readonly since: ReadonlyMap<string, string>;
}

interface Stamp {
  readonly id: string;
  readonly audience: string;
  readonly seq: string;
}

const ownerOf = ({ table }: Stamps): string => (table === 'case_projection' ? 'case_id' : 'prisoner_id');

/** The stamps that are stored otherwise, with what they should be. Reads only. */
async function wrongStamps(tx: EntityManager, stamps: Stamps): Promise<readonly Stamp[]> {
  const owner = ownerOf(stamps);
  const stored = await tx.query<Stamp[]>(
    `SELECT ${owner} AS id, audience, seq_from AS seq FROM ${stamps.table} WHERE ${owner} = ANY ($1::uuid[])`,
    [stamps.ownerIds],
  );
  return stored.flatMap(({ id, audience, seq }) => {
    const since = stamps.since.get(`${id} ${audience}`);
    return since === undefined || since === seq ? [] : [{ id, audience, seq: since }];
  });
}

/** Where the stored stamps differ from those given. Reads only. */
export async function differentStamps(tx: EntityManager, stamps: Stamps): Promise<readonly Difference[]> {
  return (await wrongStamps(tx, stamps)).map(({ id, audience }) => ({ table: stamps.table, id, audience }));
}

/**
 * Makes the stored stamps equal to those given.
 * @returns ids of the owners of whom one was set
 */
export async function mendStamps(tx: EntityManager, stamps: Stamps): Promise<readonly string[]> {
  const wrong = await wrongStamps(tx, stamps);
  if (wrong.length === 0) return [];
  await tx.query(
    `UPDATE ${stamps.table} p SET seq_from = n.seq
     FROM unnest($1::uuid[], $2::visibility[], $3::bigint[]) AS n(id, audience, seq)
     WHERE p.${ownerOf(stamps)} = n.id AND p.audience = n.audience`,
    [wrong.map(({ id }) => id), wrong.map(({ audience }) => audience), wrong.map(({ seq }) => seq)],
  );
  return wrong.map(({ id }) => id);
}
