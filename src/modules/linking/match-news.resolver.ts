import { Inject } from '@nestjs/common';
import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { UnitOfWork } from '../../platform/database/index.js';
import { Requires } from '../access/index.js';
import { Case } from '../cases/index.js';
import { MatchNewsArgs } from '../news/index.js';
import { Prisoner } from '../prisoners/index.js';
import { fittingCases } from './fitting-case.js';
import { LinkSuggestion } from './link-suggestion.model.js';
import { Matcher } from './matcher.service.js';
import { SuggestedRecords, type SuggestedValues } from './suggested-records.js';

interface Suggestion {
  readonly values: SuggestedValues;
}

/** Trying the matcher on an article that is not on record. */
@Resolver(() => LinkSuggestion)
export class MatchNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    private readonly matcher: Matcher,
    private readonly records: SuggestedRecords,
  ) {}

  @Query(() => [LinkSuggestion], {
    description: 'Which prisoners an article names, and why, the surest first. Staff only; nothing is stored.',
  })
  @Requires('news.review')
  async matchNews(@Args() { article }: MatchNewsArgs, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const { title, summary = null, content = null, language = null } = article;
    const publishedOn = article.publishedAt?.slice(0, 10) ?? article.publishedOn ?? null;
    const { matches, cases } = await this.work.withoutRevision(async (tx) => {
      const found = await this.matcher.match(tx, { title, summary, content, language, publishedOn });
      const ids = found.map(({ personId }) => personId);
      return { matches: found, cases: await fittingCases(tx, ids, publishedOn) };
    });
    const suggested = matches.map(({ personId }) => ({
      prisonerId: personId,
      caseId: cases.get(personId)?.caseId ?? null,
    }));
    const values = await this.records.read(info, suggested);
    return matches.map(({ score, decision, evidence }, index) => ({
      score,
      decision,
      evidence,
      values: values[index] ?? {},
    }));
  }

  @ResolveField(() => Prisoner)
  prisoner(@Parent() { values }: Suggestion, @Info() info: GraphQLResolveInfo): unknown {
    return values[String(info.path.key)];
  }

  @ResolveField(() => Case, { nullable: true })
  case(@Parent() { values }: Suggestion, @Info() info: GraphQLResolveInfo): unknown {
    return values[String(info.path.key)];
  }
}
