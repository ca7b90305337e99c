import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Visibility } from '../../domain/vocabulary/index.js';
import { column, globalId, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { LocaleScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { PartialDate } from './partial-date.model.js';
import './record.enum.js';

@Table('source')
@ObjectType({ description: 'A publication, document or testimony that facts are taken from.' })
export class Source {
  @Field(() => ID, { description: 'Global id `Source:uuid`.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => Int, {
    description: 'Version of the row, 1 at first and one more with every change. Corrections must name it.',
  })
  @Reads(column('version'))
  readonly version!: number;

  @Field(() => Visibility, { description: 'Who may see it.' })
  @Reads(column('visibility'))
  readonly visibility!: Visibility;

  @Field(() => String, { description: 'Title of the piece, in its own language.' })
  @Reads(column('title'))
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  @Reads(column('publisher'))
  readonly publisher!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was published.' })
  @Reads(column('url'))
  readonly url!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'A copy in a public archive, for when the original is gone.' })
  @Reads(column('archived_url'))
  readonly archivedUrl!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was published, as far as known.' })
  @Reads(partialDate('published_on'))
  readonly publishedOn!: PartialDate | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language it is written in.' })
  @Reads(column('language'))
  readonly language!: string | null;
}
