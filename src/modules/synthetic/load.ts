import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { copyText } from './copy-text.js';
import type { RowSet } from './row-set.js';

/** The rows of one table, ready to be sent. */
export interface Shipment {
  readonly table: string;
  readonly columns: readonly string[];
  readonly text: string;
}

/** Rows as text for COPY, in the order in which they can be written. */
export function pack(rows: RowSet): readonly Shipment[] {
  return rows.tables().map(([table, list]) => {
    const columns = Object.keys(list[0] ?? {});
    return { table, columns, text: copyText(list, columns) };
  });
}

/** Writes by COPY, which row-level security refuses to all but the owner of the tables. */
export async function ship(tx: EntityManager, shipments: readonly Shipment[]): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  if (client === undefined) throw new Error('COPY needs the connection of an open transaction');
  for (const { table, columns, text } of shipments) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    await pipeline(Readable.from([text]), client.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`)));
  }
}
