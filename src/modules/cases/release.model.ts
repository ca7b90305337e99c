import { Field, ObjectType } from '@nestjs/graphql';
import { ReleaseGround } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './case.enum.js';

@Table('release')
@ObjectType({ implements: () => [Fact], description: 'The end of custody.' })
export class Release extends Fact {
  @Field(() => PartialDate, { description: 'Day of the release.' })
  @Reads(partialDate('released_on'))
  readonly on!: PartialDate;

  @Field(() => ReleaseGround, { description: 'Why the person was let go.' })
  @Reads(column('ground'))
  readonly ground!: ReleaseGround;

  @Field(() => String, {
    nullable: true,
    description: 'Conditions put on the release: exile, supervision, a ban on leaving.',
  })
  @Reads(column('conditions'))
  readonly conditions!: string | null;
}
