import { ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleArg, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { col, computed, sql } from '../../platform/graphql/planner/fields.js';
import { Reads, type FieldArgs, type FieldRead } from '../../platform/graphql/planner/reads.js';
import { TimelineEntry } from './timeline-entry.model.js';
import { entryDetail, entryTitle, type WordedEntry } from './wording/index.js';

const worded = (say: (entry: WordedEntry, locale: string | undefined) => string | null): FieldRead =>
  computed(
    (alias) => sql`json_build_object('kind', ${col(alias, 'kind')}, 'payload', ${col(alias, 'payload')})`,
    (entry: WordedEntry, args: FieldArgs) =>
      say(entry, typeof args['locale'] === 'string' ? args['locale'] : undefined),
  );

@Resolver(() => TimelineEntry)
export class TimelineEntryResolver {
  @ResolveField(() => String, { description: 'What happened, in a line.' })
  @Reads(worded(entryTitle))
  title(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'More about it; null: there is no more to say.' })
  @Reads(worded(entryDetail))
  detail(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }
}
