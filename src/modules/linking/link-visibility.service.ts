import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isAllowed } from '../access/index.js';
import { Proposals, requireRow, type FactRow } from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { NEWS_LINK } from '../news/index.js';
import { Places, Publication } from '../review/index.js';

const TABLE = NEWS_LINK.table;

const WAITING_WITH_ARTICLES = `
SELECT DISTINCT l.id FROM history.news_item n JOIN news_link l ON l.item_id = n.id
JOIN proposal p ON p.fact_id = l.id AND p.kind = 'PUBLICATION' AND p.state = 'PENDING'
WHERE n.revision_id = current_revision() AND n.operation = 'UPDATE'
  AND NOT (p.changes @> jsonb_build_array(jsonb_build_object('field', 'title', 'proposed', n.title))
    AND p.changes @> jsonb_build_array(jsonb_build_object('field', 'url', 'proposed', n.url)))`;

/** Who sees links and their articles. Needs a transaction with an open revision. */
@Injectable()
export class LinkVisibility {
  constructor(
    private readonly publication: Publication,
    private readonly places: Places,
    private readonly proposals: Proposals,
  ) {}

  /** Whether somebody may let everybody see a link alone: of a public case, and by others link and article. */
  async mayPublish(tx: EntityManager, by: Actor, row: FactRow): Promise<boolean> {
    if (!isAllowed(by, 'fact.publish') || !(await isCasePublic(tx, row))) return false;
    if (await this.publication.isAuthor(tx, by, { table: TABLE, row })) return false;
    const item = await requireRow(tx, 'news_item', String(row['item_id']));
    return (
      item.visibility === 'PUBLIC' || !(await this.publication.isAuthor(tx, by, { table: 'news_item', row: item }))
    );
  }

  /** Lets everybody see a link that was confirmed, and its article. */
  async publish(tx: EntityManager, by: Actor, id: string): Promise<void> {
    await this.publication.publish(tx, by, { table: TABLE, row: await requireRow(tx, TABLE, id) }, 'PUBLIC');
  }

  /** Asks for a second person, unless somebody has asked already. */
  async propose(tx: EntityManager, by: Actor, id: string): Promise<void> {
    const waiting = await tx.query<unknown[]>(
      `SELECT 1 FROM proposal WHERE fact_id = $1 AND kind = 'PUBLICATION' AND state = 'PENDING'`,
      [id],
    );
    if (waiting.length > 0) return;
    const row = await requireRow(tx, TABLE, id);
    const changes = await shownOf(tx, row);
    await this.proposals.add(tx, by, { kind: 'PUBLICATION', table: TABLE, row, changes, visibility: 'PUBLIC' });
  }

  /** Articles that the open revision changed: who looked at a link as it was proposed has to look again. */
  async lookAgain(tx: EntityManager, by: Pick<Actor, 'accountId' | 'displayName'>): Promise<void> {
    for (const { id } of await tx.query<{ id: string }[]>(WAITING_WITH_ARTICLES)) {
      const changes = await shownOf(tx, await requireRow(tx, TABLE, id));
      await this.proposals.renew(tx, by, id, { changes: JSON.stringify(changes) });
    }
  }

  /** After a link was hidden: nothing waits for it, and its article goes where no other case shows it. */
  async clear(tx: EntityManager, by: Actor, before: FactRow): Promise<void> {
    await this.proposals.close(tx, by, before.id, ['PUBLICATION', 'CORRECTION', 'WITHDRAWAL']);
    if (before.visibility !== 'STAFF') await this.places.hideUnder(tx, by, before.id);
  }
}

async function isCasePublic(tx: EntityManager, row: FactRow): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM case_file c JOIN prisoner p ON p.id = c.prisoner_id
     WHERE c.id = $1 AND c.visibility = 'PUBLIC' AND p.visibility = 'PUBLIC'`,
    [row['case_id']],
  );
  return rows.length > 0;
}

async function shownOf(
  tx: EntityManager,
  row: FactRow,
): Promise<readonly { readonly field: string; readonly base: null; readonly proposed: string }[]> {
  const [item] = await tx.query<{ title: string; url: string }[]>(`SELECT title, url FROM news_item WHERE id = $1`, [
    row['item_id'],
  ]);
  const shown: readonly (readonly [string, string | undefined])[] = [
    ['itemId', `NewsItem:${String(row['item_id'])}`],
    ['caseId', `Case:${String(row['case_id'])}`],
    ['title', item?.title],
    ['url', item?.url],
  ];
  return shown.flatMap(([field, proposed]) => (proposed === undefined ? [] : [{ field, base: null, proposed }]));
}
