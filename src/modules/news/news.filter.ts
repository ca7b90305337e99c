import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { NewsLinkState } from '../../domain/vocabulary/index.js';
import { ConnectionArgs, containsEvery, DateRange, localId, within } from '../../platform/graphql/connection/index.js';
import { col, raw, sql, type Fragment } from '../../platform/graphql/planner/fragment.js';
import type { FilterReads, PlanContext } from '../../platform/graphql/planner/reads.js';
import { LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { publicationDay } from './news-order.js';
import './news.enum.js';

@InputType({ description: 'Which articles. All fields given must hold.' })
export class NewsFilter {
  @Allow()
  @Field(() => String, {
    nullable: true,
    description: 'Every word of it stands in the headline or summary, in any case.',
  })
  readonly text?: string | null;

  @Allow()
  @Field(() => ID, {
    nullable: true,
    description: 'Linked to this case, by `Case.id`. BAD_USER_INPUT for the id of something else.',
  })
  readonly case?: string | null;

  @Allow()
  @Field(() => String, { nullable: true, description: 'Published by this publisher, whole name, in any case.' })
  readonly publisher?: string | null;

  @Allow()
  @Field(() => LocaleScalar, { nullable: true, description: 'In this language; `en` finds `en-GB` too.' })
  readonly language?: string | null;

  @Allow()
  @Field(() => DateRange, {
    nullable: true,
    description: 'Published on these days, by `publishedOn`. Articles without a date are not found.',
  })
  readonly published?: DateRange | null;

  @Allow()
  @Field(() => [NewsLinkState], {
    nullable: true,
    description: 'With a link in one of these states; an empty list finds nothing.',
  })
  readonly state?: NewsLinkState[] | null;
}

/** Which articles, by page. */
@ArgsType()
export class NewsListArgs extends ConnectionArgs {
  @Allow()
  @Field(() => NewsFilter, { nullable: true, description: 'Which articles; all if left out.' })
  readonly filter?: NewsFilter | null;
}

function linked(alias: string, context: PlanContext, condition: (link: string) => Fragment): Fragment {
  const link = context.alias();
  return sql`exists (select 1 from ${context.table('news_link')} ${raw(link)}
    where ${col(link, 'item_id')} = ${col(alias, 'id')} and ${condition(link)})`;
}

function containsWords(text: string, alias: string): Fragment {
  const haystack = sql`lower(${col(alias, 'title')} || ' ' || coalesce(${col(alias, 'summary')}, ''))`;
  return containsEvery(text.normalize('NFC').toLowerCase().split(/\s+/u), haystack, 'filter.text');
}

export const newsFilterReads: FilterReads = {
  text: (text: string, alias) => containsWords(text, alias),
  case: (id: string, alias, context) =>
    linked(alias, context, (link) => sql`${col(link, 'case_id')} = ${localId('Case', id, 'filter.case')}::uuid`),
  publisher: (name: string, alias) => sql`lower(${col(alias, 'publisher')}) = lower(${name.trim()}::text)`,
  language: (tag: string, alias) =>
    sql`(${col(alias, 'language')} = ${tag}::text or ${col(alias, 'language')} like ${`${tag}-%`}::text)`,
  published: (range: DateRange, alias) => within(range, publicationDay(alias), 'filter.published'),
  state: (states: readonly NewsLinkState[], alias, context) =>
    linked(alias, context, (link) => sql`${col(link, 'state')}::text = any(${states}::text[])`),
};
