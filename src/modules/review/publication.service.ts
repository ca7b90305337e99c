import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import {
  alignSources,
  authorsOf,
  globalTypeOf,
  lastAuthorOf,
  requireRow,
  sourcesUnder,
  type FactRow,
} from '../editing/index.js';
import type { Actor } from '../identity/index.js';
import { updateRow } from '../sources/index.js';
import { requireCaseVisible, requireNoHiddenCase } from './linked-cases.js';
import { requireNamedVisible } from './named-sentences.js';
import { Places } from './places.service.js';
import { SHAPES } from './shapes.js';
import { Waiting, type WaitingProposal } from './waiting.service.js';

type Audience = 'PUBLIC' | 'RESEARCHER';

const NOT_ALONE = 'You recorded or changed this yourself: somebody else has to look at it first.';

interface Target {
  readonly table: string;
  readonly row: FactRow;
}

/** Lets others than staff see facts that somebody else wrote. Needs a transaction with an open revision. */
@Injectable()
export class Publication {
  constructor(
    private readonly waiting: Waiting,
    private readonly places: Places,
  ) {}

  /**
   * Lets an audience see a fact and what came with it: its citations and their sources, a court, a person's names.
   * What of these the publisher wrote goes on waiting for somebody else.
   * @throws VigilError FORBIDDEN for whoever wrote what is not public yet
   */
  async publish(tx: EntityManager, by: Actor, { table, row }: Target, audience: Audience): Promise<void> {
    if (await this.isAuthor(tx, by, { table, row })) throw new VigilError('FORBIDDEN', { detail: NOT_ALONE });
    const shape = SHAPES.get(globalTypeOf(table));
    if (shape !== undefined) await requireNamedVisible(tx, shape, row, audience);
    if (table === 'news_link') await this.publishArticle(tx, by, row, audience);
    if (table === 'news_item') await requireNoHiddenCase(tx, row.id, audience);
    await this.show(tx, table, row, audience);
    await this.publishParts(tx, by, row, audience);
    await this.places.hideUnder(tx, by, row.id);
    await this.waiting.decideOn(tx, by, row.id, 'APPROVED');
  }

  /** Lets an audience see what came with a fact that it sees: after a correction, the court that the fact names now. */
  async publishParts(tx: EntityManager, by: Actor, row: FactRow, audience: Audience): Promise<void> {
    for (const proposal of await this.waiting.with(tx, row, audience))
      await this.publishAlong(tx, by, proposal, audience);
    for (const { table, factId } of await this.waiting.cameWith(tx, row)) {
      await this.show(tx, table, await requireRow(tx, table, factId), audience);
    }
  }

  /**
   * Whether somebody wrote anything of a row that the public has not seen, or asked for its publication. What was hidden
   * again is not brought back by whoever wrote it last.
   */
  async isAuthor(tx: EntityManager, by: Actor, { table, row }: Target): Promise<boolean> {
    const authors = await authorsOf(tx, table, row.id);
    if (authors.has(by.accountId) || (await this.waiting.proposedBy(tx, row.id, by))) return true;
    return row.visibility !== 'PUBLIC' && (await lastAuthorOf(tx, table, row.id)) === by.accountId;
  }

  /** Whether somebody wrote last what a row says, or proposed it. */
  async isLastAuthor(tx: EntityManager, by: Actor, { table, row }: Target): Promise<boolean> {
    if ((await lastAuthorOf(tx, table, row.id)) === by.accountId) return true;
    return (await this.waiting.lastProposerOf(tx, row.id)) === by.accountId;
  }

  /** Who sees that an article belongs to a case sees the article. */
  private async publishArticle(tx: EntityManager, by: Actor, link: FactRow, audience: Audience): Promise<void> {
    await requireCaseVisible(tx, link, audience);
    const row = await requireRow(tx, 'news_item', String(link['item_id']));
    if (row.visibility === 'PUBLIC' || row.visibility === audience) return;
    if (await this.isAuthor(tx, by, { table: 'news_item', row }))
      throw new VigilError('FORBIDDEN', { detail: `${NOT_ALONE} It is published with its article.` });
    await this.show(tx, 'news_item', row, audience);
    await this.publishParts(tx, by, row, audience);
    await this.waiting.decideOn(tx, by, row.id, 'APPROVED');
  }

  private async publishAlong(
    tx: EntityManager,
    by: Actor,
    { id, table, factId }: WaitingProposal,
    audience: Audience,
  ): Promise<void> {
    const row = await requireRow(tx, table, factId);
    if (await this.isAuthor(tx, by, { table, row })) {
      await this.waiting.standAlone(tx, id);
      return;
    }
    await this.show(tx, table, row, audience);
    await this.waiting.decideOn(tx, by, factId, 'APPROVED');
  }

  private async show(tx: EntityManager, table: string, row: FactRow, audience: Audience): Promise<void> {
    if (row.visibility !== 'PUBLIC' && row.visibility !== audience) {
      const written = await updateRow(tx, table, row, { visibility: audience });
      if (!written) throw new VigilError('CONFLICT');
    }
    await alignSources(tx, table === 'citation' ? [String(row['source_id'])] : await sourcesUnder(tx, row.id));
  }
}
