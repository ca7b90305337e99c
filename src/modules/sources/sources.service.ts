import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { date, locale, required, text, url } from './record-fields.js';
import { InvalidRecord } from './record-problems.js';
import { insertRow, putRow, type Written } from './record-rows.js';
import { columnsOf, recordShape, type ShapedInput } from './record-shape.js';

export const SOURCE = recordShape('source', {
  title: required(text('title')),
  publisher: text('publisher'),
  url: url('url'),
  archivedUrl: url('archived_url'),
  publishedOn: date('published_on'),
  language: locale('language'),
});

export type RecordSource = Omit<ShapedInput<typeof SOURCE>, 'externalId'>;

/**
 * Puts publications on record. A page is one source wherever it is cited: the address tells it, or title, publisher and
 * date where there is none.
 */
@Injectable()
export class SourcesService {
  /** Finds or records a source; what is said of it now wins. Throws BAD_USER_INPUT with all problems. */
  async record(tx: EntityManager, input: RecordSource): Promise<Written> {
    return putRow(tx, 'source', columnsOf(SOURCE, { ...input, externalId: `source:${identityOf(input)}` }));
  }

  /**
   * The id of a source as it is on record, or of a new one. What is on record of it stays: a source may be public, and
   * whoever cites it again is not asked about it.
   */
  async named(tx: EntityManager, input: RecordSource): Promise<string> {
    const columns = columnsOf(SOURCE, { ...input, externalId: `source:${identityOf(input)}` });
    const known = await tx.query<{ id: string }[]>(`SELECT id FROM source WHERE external_id = $1`, [
      columns['external_id'],
    ]);
    return known[0]?.id ?? insertRow(tx, 'source', columns);
  }

  /**
   * The `externalId` under which a source with these corrections is found again; undefined where it stays. `onRecord`:
   * its row.
   * @throws InvalidRecord TAKEN where another source is found under it
   */
  async identityAfter(tx: EntityManager, onRecord: Given, given: Given): Promise<string | undefined> {
    const said = TELLING.filter(([field]) => given[field] !== undefined);
    if (said.length === 0) return undefined;
    const corrected = Object.fromEntries(
      TELLING.map(([field, column]) => [field, given[field] === undefined ? onRecord[column] : given[field]]),
    );
    const externalId = `source:${identityOf(corrected as unknown as RecordSource)}`;
    const others = await tx.query<unknown[]>(`SELECT 1 FROM source WHERE external_id = $1 AND id <> $2`, [
      externalId,
      onRecord['id'],
    ]);
    if (others.length === 0) return externalId;
    const path = corrected['url'] === null ? 'title' : 'url';
    throw new InvalidRecord([{ path, message: 'is that of another source on record', code: 'TAKEN' }]);
  }
}

type Given = Readonly<Record<string, unknown>>;

/** What tells a source from others: fields and their columns. */
const TELLING = [
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['url', 'url'],
  ['publishedOn', 'published_on'],
] as const;

function identityOf({ title, publisher, url: address, publishedOn }: RecordSource): string {
  const named = address ?? [title, publisher ?? '', publishedOn ?? ''].join('\n');
  return createHash('sha256').update(named).digest('hex').slice(0, 32);
}
