import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { NewsLinkState } from '../../domain/vocabulary/index.js';
import { connectionType } from '../../platform/graphql/connection/index.js';
import { col, column, computed, globalId, one } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { Case } from '../cases/index.js';
import { MatchEvidence } from './match-evidence.model.js';
import { NewsItem } from './news-item.model.js';
import './news.enum.js';

@Table('news_link')
@ObjectType({ description: 'An article belongs to a case: how sure that is, and why.' })
export class NewsLink {
  @Field(() => ID, { description: 'Global id `NewsLink:uuid`.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => NewsItem, { description: 'The article.' })
  @Reads(one(() => NewsItem, 'item_id'))
  readonly item!: NewsItem;

  @Field(() => Case, { description: 'The case.' })
  @Reads(one(() => Case, 'case_id'))
  readonly case!: Case;

  @Field(() => NewsLinkState, { description: 'Whether it was confirmed, and by whom.' })
  @Reads(column('state'))
  readonly state!: NewsLinkState;

  @Field(() => Float, { description: 'How likely the article speaks of this case, 0 to 1.' })
  @Reads(column('score'))
  readonly score!: number;

  @Field(() => [MatchEvidence], { description: 'What the score is made of; empty where staff made the link.' })
  @Reads(
    computed(
      (alias) => col(alias, 'evidence'),
      (evidence: MatchEvidence[]) => evidence,
    ),
  )
  readonly evidence!: MatchEvidence[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed or rejected; null: not yet.' })
  @Reads(column('decided_at'))
  readonly decidedAt!: string | null;
}

export const NewsLinkConnection = connectionType('NewsLink', () => NewsLink, 'Each row links an article to a case.');
