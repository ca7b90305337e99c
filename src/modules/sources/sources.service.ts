import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { date, locale, required, text, url } from './record-fields.js';
import { putRow, type Written } from './record-rows.js';
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
}

function identityOf({ title, publisher, url: address, publishedOn }: RecordSource): string {
  const named = address ?? [title, publisher ?? '', publishedOn ?? ''].join('\n');
  return createHash('sha256').update(named).digest('hex').slice(0, 32);
}
