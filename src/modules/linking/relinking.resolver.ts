import { Inject } from '@nestjs/common';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { UnitOfWork } from '../../platform/database/index.js';
import { CurrentActor, Requires } from '../access/index.js';
import type { Actor } from '../identity/index.js';
import { LinkingRun, toLinkingRun } from './linking-run.model.js';
import { LinkingRuns, type RunKind } from './linking-runs.service.js';

/** Comparing everything with everybody again, and how far that is. */
@Resolver()
export class Relinking {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    private readonly runs: LinkingRuns,
  ) {}

  @Mutation(() => LinkingRun, {
    description:
      'Compares all articles on record with everybody again, in the background. What staff decided stays. Answers with the one that is at work where there is one.',
  })
  @Requires('news.relink')
  async relinkNews(@CurrentActor() by: Actor): Promise<LinkingRun> {
    return this.work.withoutRevision(async (tx) => toLinkingRun(await this.runs.start(tx, 'ARTICLES', by.displayName)));
  }

  @Query(() => LinkingRun, {
    nullable: true,
    description: 'How far the latest comparison of all articles is; null: there was none.',
  })
  @Requires('news.review')
  async relinking(): Promise<LinkingRun | null> {
    return this.latest('ARTICLES');
  }

  @Query(() => LinkingRun, {
    nullable: true,
    description: 'How far the latest making of the index of names is, after new tables of names; null: there was none.',
  })
  @Requires('news.review')
  async nameIndexing(): Promise<LinkingRun | null> {
    return this.latest('PEOPLE');
  }

  private async latest(kind: RunKind): Promise<LinkingRun | null> {
    const run = await this.work.withoutRevision(async (tx) => this.runs.latest(tx, kind));
    return run === undefined ? null : toLinkingRun(run);
  }
}
