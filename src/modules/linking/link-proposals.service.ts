import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { authorsOf } from '../editing/index.js';
import { insertRow, updateRow } from '../sources/index.js';
import { keysOf } from './candidates.js';
import { fittingCases, type FittingCase } from './fitting-case.js';
import { keepEvidence, linksOf, type LinkRow } from './link-rows.js';
import { Matcher, type Match } from './matcher.service.js';
import { storedArticles, type StoredArticle } from './stored-article.js';
import { tablesVersion } from './tables-version.js';

const MATCHER = { actor: 'Matcher', reason: 'Names found in an article' };

/** A score that moved less than this is no reason for a new version. */
const SAME_SCORE = 0.02;

const REMEMBER = `INSERT INTO news_item_keys (item_id, keys, tables_version) VALUES ($1, $2, $3)
ON CONFLICT (item_id) DO UPDATE SET keys = EXCLUDED.keys, tables_version = EXCLUDED.tables_version`;

/** Whether the article came from a feed of which sure links need nobody to look at them. */
const AUTO_CONFIRMS = `SELECT FROM feed_item i JOIN feed f ON f.id = i.feed_id
WHERE i.item_id = $1 AND i.repeats IS NULL AND f.auto_confirm AND f.removed_at IS NULL LIMIT 1`;

/** A match with the case that it would be linked to. */
interface Placed extends Match {
  readonly fitting: FittingCase;
}

interface Plan {
  readonly added: readonly Placed[];
  readonly moved: readonly { readonly link: LinkRow; readonly match: Placed }[];
  readonly gone: readonly LinkRow[];
  readonly kept: readonly { readonly link: LinkRow; readonly match: Placed }[];
}

const isDue = ({ added, moved, gone }: Plan): boolean => added.length + moved.length + gone.length > 0;

function planOf(links: readonly LinkRow[], matches: readonly Placed[]): Plan {
  const pairs = links.flatMap((link) => {
    const match = matches.find(({ personId }) => personId === link.prisonerId);
    return match === undefined ? [] : [{ link, match }];
  });
  const isSuggested = ({ state }: LinkRow): boolean => state === 'SUGGESTED';
  return {
    // Whatever was decided about a person and an article is not asked again.
    added: matches.filter(({ personId }) => !links.some((link) => link.prisonerId === personId)),
    moved: pairs.filter(({ link, match }) => isSuggested(link) && Math.abs(link.score - match.score) >= SAME_SCORE),
    gone: links.filter(
      (link) =>
        (isSuggested(link) || link.state === 'AUTO_CONFIRMED') &&
        !matches.some(({ personId }) => personId === link.prisonerId),
    ),
    kept: pairs,
  };
}

/** Proposes which cases an article belongs to, and takes back what its text no longer says. */
@Injectable()
export class LinkProposals {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly matcher: Matcher,
  ) {}

  /** Compares an article on record with everybody, and stores what is new. What staff decided stays. */
  async propose(itemId: string): Promise<void> {
    const stored = await this.work.withoutRevision(async (tx) => remember(tx, itemId));
    if (stored === undefined) return;
    const { matches, plan } = await this.work.withoutRevision(async (tx) => {
      const placed = await this.place(tx, stored);
      const planned = planOf(await linksOf(tx, itemId), placed);
      for (const { link, match } of planned.kept) await keepEvidence(tx, link.id, match);
      return { matches: placed, plan: planned };
    });
    if (!isDue(plan)) return;
    await this.work.run(MATCHER, async (tx) => this.write(tx, stored, matches));
  }

  private async place(tx: EntityManager, { article }: StoredArticle): Promise<readonly Placed[]> {
    const matches = await this.matcher.match(tx, article);
    const ids = matches.map(({ personId }) => personId);
    const cases = await fittingCases(tx, ids, article.publishedOn ?? null);
    return matches.flatMap((match) => {
      const fitting = cases.get(match.personId);
      return fitting === undefined ? [] : [{ ...match, fitting }];
    });
  }

  /** What was decided or corrected since is looked at again: only one revision is open at a time. */
  private async write(tx: EntityManager, stored: StoredArticle, matches: readonly Placed[]): Promise<void> {
    const [now] = await storedArticles(tx, [stored.id]);
    if (now?.version !== stored.version) return;
    const plan = planOf(await linksOf(tx, stored.id), matches);
    for (const match of plan.added) await this.add(tx, now, match);
    for (const { link, match } of plan.moved) await updateRow(tx, 'news_link', link, { score: match.score });
    for (const link of plan.gone) await takeBack(tx, stored.id, link);
  }

  private async add(tx: EntityManager, item: StoredArticle, match: Placed): Promise<void> {
    const isSure = await this.isSure(tx, item, match);
    const id = await insertRow(tx, 'news_link', {
      item_id: item.id,
      case_id: match.fitting.caseId,
      visibility: isSure ? 'PUBLIC' : 'STAFF',
      state: isSure ? 'AUTO_CONFIRMED' : 'SUGGESTED',
      score: (isSure ? match.inPublic?.score : undefined) ?? match.score,
      decided_at: isSure ? this.clock.now().toISOString() : null,
    });
    await keepEvidence(tx, id, match);
    if (isSure)
      await tx.query(`UPDATE news_item SET visibility = 'PUBLIC' WHERE id = $1 AND visibility <> 'PUBLIC'`, [item.id]);
  }

  /**
   * Nobody looks at such a link before everybody sees it: it must be sure by what everybody may know, of a case that
   * everybody sees, and of an article whose words are the feed's own.
   */
  private async isSure(tx: EntityManager, item: StoredArticle, match: Placed): Promise<boolean> {
    if (match.decision !== 'LINK' || match.inPublic?.decision !== 'LINK' || !match.fitting.isPublic) return false;
    if ((await tx.query<unknown[]>(AUTO_CONFIRMS, [item.id])).length === 0) return false;
    return item.visibility === 'PUBLIC' || (await authorsOf(tx, 'news_item', item.id)).size === 0;
  }
}

/** Keeps the keys of the article before it is compared: whoever is put on record meanwhile finds it by them. */
async function remember(tx: EntityManager, itemId: string): Promise<StoredArticle | undefined> {
  const [stored] = await storedArticles(tx, [itemId]);
  if (stored === undefined) return undefined;
  await tx.query(REMEMBER, [itemId, keysOf(stored.article), tablesVersion()]);
  return stored;
}

/** A link that nobody decided on goes; one that everybody saw is hidden first, in the past too. */
async function takeBack(tx: EntityManager, itemId: string, link: LinkRow): Promise<void> {
  if (link.state === 'SUGGESTED') {
    await tx.query(
      `DELETE FROM news_link l WHERE l.id = $1 AND NOT EXISTS (SELECT FROM citation c WHERE c.fact_id = l.id)`,
      [link.id],
    );
    return;
  }
  await updateRow(tx, 'news_link', link, { state: 'SUGGESTED', visibility: 'STAFF', decided_at: null });
  await tx.query(
    `UPDATE news_item i SET visibility = 'STAFF' WHERE i.id = $1 AND i.visibility < 'STAFF' AND NOT EXISTS (
       SELECT FROM news_link l WHERE l.item_id = i.id AND l.visibility < 'STAFF'
         AND l.state IN ('CONFIRMED', 'AUTO_CONFIRMED'))`,
    [itemId],
  );
}
