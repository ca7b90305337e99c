import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NewsLinkState, Visibility } from '../../domain/vocabulary/index.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { InvalidRecord, RecordWriter, updateRow, type FactInput, type WrittenFact } from '../sources/index.js';
import { DECIDED_LINK, DOCUMENT_LINK } from './news-link.shape.js';

type DocumentLink = FactInput<typeof DOCUMENT_LINK>;

interface KnownLink {
  readonly id: string;
  readonly version: number;
  readonly state: NewsLinkState;
  readonly visibility: Visibility;
  readonly isOwn: boolean;
  readonly isOfThese: boolean;
}

/** The link of this key, else the one between these two. */
const KNOWN = `
SELECT id, version, state, visibility, external_id IS NOT DISTINCT FROM $3 AS "isOwn",
  item_id = $1 AND case_id = $2 AS "isOfThese"
FROM news_link WHERE (item_id = $1 AND case_id = $2) OR external_id = $3
ORDER BY "isOwn" DESC LIMIT 1`;

/** What documents count among the news of a case. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class NewsLinksService {
  constructor(
    private readonly records: RecordWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Records that an article is about a case, decided by whoever brings the document. What staff decided since stands: a
   * link that they rejected or hid does not come back with the next import. One that the matcher proposes is confirmed.
   */
  async recordFromDocument(tx: EntityManager, input: DocumentLink): Promise<WrittenFact> {
    const known = await knownLink(tx, input);
    if (known?.isOwn === true) {
      return this.records.put(tx, DOCUMENT_LINK, { ...input, visibility: known.visibility });
    }
    if (known !== undefined && known.state !== 'SUGGESTED') return untouched(known.id, 'unchanged');
    const decision = { state: 'CONFIRMED', score: 1, decidedAt: this.clock.now().toISOString() } as const;
    const written =
      known === undefined
        ? await this.records.put(tx, DECIDED_LINK, { ...input, ...decision })
        : await confirm(tx, known, { ...decision, visibility: input.visibility ?? 'STAFF' });
    if (input.visibility === 'PUBLIC') await showArticle(tx, input.itemId);
    return written;
  }
}

async function knownLink(tx: EntityManager, input: DocumentLink): Promise<KnownLink | undefined> {
  const [known] = await tx.query<KnownLink[]>(KNOWN, [input.itemId, input.caseId, input.externalId ?? null]);
  if (known === undefined || known.isOfThese) return known;
  throw new InvalidRecord([{ path: 'article', message: 'is another than the one of this key: use a new key' }]);
}

interface Decision {
  readonly state: NewsLinkState;
  readonly score: number;
  readonly decidedAt: string;
  readonly visibility: Visibility;
}

async function confirm(tx: EntityManager, link: KnownLink, { decidedAt, ...columns }: Decision): Promise<WrittenFact> {
  await updateRow(tx, DECIDED_LINK.table, link, { ...columns, decided_at: decidedAt });
  return untouched(link.id, 'updated');
}

/** Not a link of the document: its citations are left to whoever made it. */
function untouched(id: string, outcome: WrittenFact['outcome']): WrittenFact {
  return { id, outcome, cited: 0, uncited: 0 };
}

/** A link that everybody sees is seen with its article. */
async function showArticle(tx: EntityManager, itemId: string): Promise<void> {
  await tx.query(`UPDATE news_item SET visibility = 'PUBLIC' WHERE id = $1 AND visibility <> 'PUBLIC'`, [itemId]);
}
