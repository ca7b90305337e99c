import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Confidence, Stance, Visibility } from '../../domain/vocabulary/index.js';
import { column, globalId, one } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Source } from './source.model.js';
import './record.enum.js';

@Table('citation')
@ObjectType({
  description:
    'What one source says of one fact. CONTRADICTS keeps the other value beside ours; nothing is overwritten silently.',
})
export class Citation {
  @Field(() => ID, { description: 'Global id `Citation:uuid`.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => Int, { description: 'Version of the row, for `expectedVersion`.' })
  @Reads(column('version'))
  readonly version!: number;

  @Field(() => Visibility, { description: 'Who may see it, where they may see the fact.' })
  @Reads(column('visibility'))
  readonly visibility!: Visibility;

  @Field(() => Source, { description: 'The source that says it.' })
  @Reads(one(() => Source, 'source_id'))
  readonly source!: Source;

  @Field(() => Stance, { description: 'Whether it agrees with the value on record.' })
  @Reads(column('stance'))
  readonly stance!: Stance;

  @Field(() => String, {
    nullable: true,
    description:
      'Field of the fact that it speaks of, by its name in this schema (`on`, `regime`); null: the fact as a whole.',
  })
  @Reads(column('field'))
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'The value as this source gives it; dates as EDTF.' })
  @Reads(column('stated_value'))
  readonly statedValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Where in the source: page, paragraph, minute.' })
  @Reads(column('locator'))
  readonly locator!: string | null;

  @Field(() => Confidence, { description: 'How far this statement can be relied on.' })
  @Reads(column('confidence'))
  readonly confidence!: Confidence;
}
