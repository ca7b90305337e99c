import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { copyText } from './copy-text.js';
import type { RowSet } from './row-set.js';

/** Rows of one table, ready to be sent: lines of text in as many parts as they came in. */
interface Load {
  readonly columns: string[];
  readonly parts: string[];
}

/** Rows as text for COPY, by table, parents before children. Far smaller than the rows, which can be forgotten. */
export class Shipment {
  readonly loads = new Map<string, Load>();
  size = 0;

  add(rows: RowSet): this {
    for (const [table, list] of rows.tables()) {
      const load = this.loads.get(table) ?? { columns: [], parts: [] };
      // Tables without rows keep their place: that of parents is before their children.
      this.loads.set(table, load);
      const [row] = list;
      if (row === undefined) continue;
      if (load.columns.length === 0) load.columns.push(...Object.keys(row));
      load.parts.push(copyText(list, load.columns));
      this.size += list.length;
    }
    return this;
  }
}

/** Writes by COPY, which row-level security refuses to all but the owner of the tables. */
export async function ship(tx: EntityManager, shipment: Shipment): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  if (client === undefined) throw new Error('COPY needs the connection of an open transaction');
  for (const [table, { columns, parts }] of shipment.loads) {
    if (parts.length === 0) continue;
    const list = columns.map((column) => `"${column}"`).join(', ');
    await pipeline(Readable.from(parts), client.query(copyFrom(`COPY ${table} (${list}) FROM STDIN`)));
  }
}
