import type { Pool, PoolClient } from 'pg';
import { RECORD_TABLES, type RecordTable } from '../../migrations/catalogue.js';
import { insertRow, revise, type Row } from '../support/rows.js';

const OPEN_TABLES: readonly RecordTable[] = RECORD_TABLES.filter(({ restricted }) => restricted === undefined);
const VISIBILITIES = [...Array<string>(9).fill('PUBLIC'), 'RESEARCHER', 'STAFF', 'SEALED'];
const STATES = ['CONFIRMED', 'AUTO_CONFIRMED', 'SUGGESTED', 'REJECTED'];

/** Thrown to give a revision up. */
class GivenUp extends Error {}

/** Writes a record at random, the same for the same seed: every table, every kind of change, some of it rolled back. */
export class RandomWriting {
  private made = 0;

  constructor(
    private readonly service: Pool,
    private state: number,
    private readonly tables = OPEN_TABLES,
  ) {}

  /** One revision of some changes. */
  async revision(): Promise<void> {
    const changes = this.below(4);
    const giveUp = this.below(8) === 0;
    await revise(this.service, async (client) => {
      for (let done = 0; done < changes; done += 1) await this.change(client);
      if (giveUp) throw new GivenUp();
    }).catch((error: unknown) => {
      if (!(error instanceof GivenUp)) throw error;
    });
  }

  /** A person that is shown, changed, hidden, withdrawn and put back: one of each operation, whatever chance brought. */
  async everyOperation(): Promise<void> {
    const word = this.word();
    const id = await this.write(async (client) => insertRow(client, 'prisoner', word, { visibility: 'STAFF' }));
    await this.write(async (client) => client.query(`UPDATE prisoner SET visibility = 'PUBLIC' WHERE id = $1`, [id]));
    await this.write(async (client) => client.query(`UPDATE prisoner SET sort_name = 'changed' WHERE id = $1`, [id]));
    await this.write(async (client) => client.query(`UPDATE prisoner SET visibility = 'STAFF' WHERE id = $1`, [id]));
    const { rows } = await this.write(async (client) =>
      client.query<Row>(`DELETE FROM prisoner WHERE id = $1 RETURNING *`, [id]),
    );
    await this.write(async (client) => {
      await client.query(`SELECT set_config('vigil.restoring', 'on', true)`);
      await putBack(client, 'prisoner', { ...rows[0], visibility: 'PUBLIC' });
    });
  }

  private async write<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return (await revise(this.service, work)).result;
  }

  private below(end: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * end);
  }

  private of<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from');
    return value;
  }

  /** What the database refuses, such as withdrawing what others stand under, is left undone. */
  private async change(client: PoolClient): Promise<void> {
    await client.query('SAVEPOINT change');
    try {
      await this.of(this.kinds)(client);
    } catch (error) {
      if (!['23503', '23505'].includes(String((error as { code?: string }).code))) throw error;
      await client.query('ROLLBACK TO change');
    }
  }

  private readonly kinds: readonly ((client: PoolClient) => Promise<unknown>)[] = [
    async (client) => this.insert(client),
    async (client) => this.insert(client),
    async (client) => this.insert(client),
    async (client) => this.correct(client),
    async (client) => this.move(client),
    async (client) => this.move(client),
    async (client) => this.decide(client),
    async (client) => this.withdraw(client),
    async (client) => this.withdrawAndRestore(client),
    async (client) => this.restore(client),
  ];

  private async some(client: PoolClient, table: string): Promise<string | null> {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
    return rows.length === 0 ? null : this.of(rows).id;
  }

  private async insert(client: PoolClient, table: RecordTable = this.of(this.tables)): Promise<string | null> {
    const row: Record<string, unknown> = { visibility: this.of(VISIBILITIES) };
    for (const parent of table.parents) {
      const id = await this.parentOf(client, parent.table);
      if (id === null && parent.optional !== true) return null;
      row[parent.column] = id;
    }
    if (table.name === 'news_link') row['state'] = this.of(STATES);
    return insertRow(client, table.name, this.word(), row satisfies Row);
  }

  private async parentOf(client: PoolClient, table: string): Promise<string | null> {
    const known = await this.some(client, table);
    const parent = this.tables.find(({ name }) => name === table);
    const another = known === null || this.below(3) === 0;
    return another && parent !== undefined ? this.insert(client, parent) : known;
  }

  private word(): string {
    this.made += 1;
    return `w${String(this.state)}x${String(this.made)}`;
  }

  private async correct(client: PoolClient): Promise<void> {
    const table = this.of(['award', 'letter', 'prisoner', 'source', 'charge', 'citation']);
    const column = { award: 'name', letter: 'excerpt', prisoner: 'sort_name', source: 'title', charge: 'article' }[
      table
    ];
    const id = await this.some(client, table);
    await client.query(`UPDATE ${table} SET ${column ?? 'locator'} = $1 WHERE id = $2`, [this.word(), id]);
  }

  private async move(client: PoolClient): Promise<void> {
    const { name } =
      this.below(2) === 0 ? this.of(this.tables) : { name: this.of(['prisoner', 'case_file', 'source']) };
    const id = await this.some(client, name);
    await client.query(`UPDATE ${name} SET visibility = $1 WHERE id = $2`, [this.of(VISIBILITIES), id]);
  }

  private async decide(client: PoolClient): Promise<void> {
    const id = await this.some(client, 'news_link');
    await client.query(`UPDATE news_link SET state = $1 WHERE id = $2`, [this.of(STATES), id]);
  }

  private async withdraw(client: PoolClient): Promise<void> {
    const { name } = this.of(this.tables);
    await client.query(`DELETE FROM ${name} WHERE id = $1`, [await this.some(client, name)]);
  }

  private async withdrawAndRestore(client: PoolClient): Promise<void> {
    const id = await this.some(client, 'letter');
    const { rows } = await client.query<Row>(`DELETE FROM letter WHERE id = $1 RETURNING *`, [id]);
    if (rows[0] !== undefined) await putBack(client, 'letter', { ...rows[0], excerpt: this.word() });
  }

  private async restore(client: PoolClient): Promise<void> {
    const { name } = this.of(this.tables);
    const { rows } = await client.query<{ row: Row }>(
      `SELECT to_jsonb(h) AS row FROM history.${name} h WHERE h.operation = 'DELETE'
         AND NOT EXISTS (SELECT FROM ${name} t WHERE t.id = h.id) ORDER BY h.version_seq`,
    );
    if (rows.length === 0) return;
    await client.query(`SELECT set_config('vigil.restoring', 'on', true)`);
    await putBack(client, name, this.of(rows).row);
    await client.query(`SELECT set_config('vigil.restoring', '', true)`);
  }
}

async function putBack(client: PoolClient, table: string, row: Row): Promise<void> {
  await client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::public.${table}, $1)`, [
    JSON.stringify(row),
  ]);
}
