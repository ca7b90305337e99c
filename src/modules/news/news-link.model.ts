import { Field, Float, ObjectType } from '@nestjs/graphql';
import { NewsLinkState } from '../../domain/vocabulary/index.js';
import { connectionType, Node } from '../../platform/graphql/connection/index.js';
import { col, column, computed, one, raw, sql } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { Reads, Table, type PlanContext } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { Case } from '../cases/index.js';
import { Fact } from '../sources/index.js';
import { MatchEvidence } from './match-evidence.model.js';
import { NewsItem } from './news-item.model.js';
import './news.enum.js';

/** What the reader may know of why: for each audience it is kept apart, and of what one may see the most counts. */
function evidenceOf(link: string, context: PlanContext): Fragment {
  const known = context.alias();
  return sql`coalesce((select ${col(known, 'evidence')} from ${context.table('link_evidence')} ${raw(known)}
    where ${col(known, 'link_id')} = ${col(link, 'id')} order by ${col(known, 'audience')} desc limit 1),
    ${col(link, 'evidence')})`;
}

@Table('news_link')
@ObjectType({
  implements: () => [Node, Fact],
  description: 'An article belongs to a case: how sure that is, and why.',
})
export class NewsLink extends Fact {
  @Field(() => NewsItem, { description: 'The article.' })
  @Reads(one(() => NewsItem, 'item_id'))
  readonly item!: NewsItem;

  @Field(() => Case, { description: 'The case.' })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case;

  @Field(() => NewsLinkState, { description: 'Whether it was confirmed, and by whom.' })
  @Reads(column('state'))
  readonly state!: NewsLinkState;

  @Field(() => Float, {
    description: 'How likely the article speaks of this case, 0 to 1; 1 where staff made the link by hand.',
  })
  @Reads(column('score'))
  readonly score!: number;

  @Field(() => [MatchEvidence], {
    description:
      'What the score is made of; empty where staff made the link. To the public it tells only what follows from public names and facts.',
  })
  @Reads(
    computed(
      (alias, _args, context) => evidenceOf(alias, context),
      (evidence: MatchEvidence[]) => evidence,
    ),
  )
  readonly evidence!: MatchEvidence[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed or rejected; null: not yet.' })
  @Reads(column('decided_at'))
  readonly decidedAt!: string | null;
}

export const NewsLinkConnection = connectionType('NewsLink', () => NewsLink, 'Each row links an article to a case.');
