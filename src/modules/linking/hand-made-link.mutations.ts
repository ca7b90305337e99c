import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/index.js';
import { Requires } from '../access/index.js';
import {
  AnsweredWrites,
  CurrentWriting,
  requireRow,
  requireVersion,
  WithdrawalArgs,
  Withdrawals,
  type Writing,
} from '../editing/index.js';
import { NEWS_LINK, NewsLink } from '../news/index.js';
import { insertRow } from '../sources/index.js';
import { LinkNewsItemArgs } from './news-link.args.js';
import { NewsLinkDecisions } from './news-link-decisions.service.js';

const TYPE = 'NewsLink';

/** Links that staff make and take away themselves. */
@Resolver()
export class HandMadeLinkMutations {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly writes: AnsweredWrites,
    private readonly decisions: NewsLinkDecisions,
    private readonly withdrawals: Withdrawals,
  ) {}

  @Mutation(() => NewsLink, {
    description:
      'Says that an article is about a case which the matcher did not find. It is CONFIRMED, for staff, until somebody else has published it. CONFLICT where the two are linked already, a rejected link included: decide on that one.',
  })
  @Requires('news.review')
  async linkNewsItem(@Args() args: LinkNewsItemArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const itemId = localId('NewsItem', args.itemId, 'itemId');
    const caseId = localId('Case', args.caseId, 'caseId');
    return this.writes.run(writing, 'Article linked by hand', async (tx) => {
      await requireNamed(tx, { itemId, caseId });
      const decidedAt = this.clock.now().toISOString();
      const columns = { item_id: itemId, case_id: caseId, state: 'CONFIRMED', score: 1, decided_at: decidedAt };
      const id = await insertRow(tx, NEWS_LINK.table, columns);
      await this.decisions.askForSecond(tx, writing.actor, id);
      return { type: TYPE, id };
    });
  }

  @Mutation(() => NewsLink, {
    description:
      'Takes a link off the record, hidden first, in the past as well. Answers with it as it was last. The matcher may propose it again; what must not come back is rejected.',
  })
  @Requires('news.review')
  async withdrawNewsLink(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const id = localId(TYPE, args.id, 'id');
    return this.writes.run(writing, args.reason, async (tx) => {
      const row = await requireRow(tx, NEWS_LINK.table, id);
      await requireVersion(tx, NEWS_LINK, row, { expectedVersion: args.expectedVersion, columns: {} });
      const answer = await this.writes.read(tx, writing, { type: TYPE, id });
      await this.decisions.hide(tx, writing.actor, row, { state: 'REJECTED' });
      await this.withdrawals.perform(tx, writing.actor, NEWS_LINK.table, id);
      return { answer };
    });
  }
}

async function requireNamed(
  tx: EntityManager,
  { itemId, caseId }: { readonly itemId: string; readonly caseId: string },
): Promise<void> {
  const [found] = await tx.query<{ item: boolean; case: boolean; link: string | null }[]>(
    `SELECT EXISTS (SELECT FROM news_item WHERE id = $1 AND visibility <= 'STAFF') AS item,
       EXISTS (SELECT FROM case_file WHERE id = $2 AND visibility <= 'STAFF') AS case,
       (SELECT id FROM news_link WHERE item_id = $1 AND case_id = $2) AS link`,
    [itemId, caseId],
  );
  if (found?.item !== true) throw new VigilError('NOT_FOUND', { field: 'itemId', detail: 'There is no such article.' });
  if (!found.case) throw new VigilError('NOT_FOUND', { field: 'caseId', detail: 'There is no such case.' });
  if (found.link === null) return;
  const detail = `NewsLink:${found.link} links them already: confirm or reopen that.`;
  throw new VigilError('CONFLICT', { field: 'itemId', detail });
}
