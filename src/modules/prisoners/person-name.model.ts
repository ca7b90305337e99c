import { Field, ObjectType } from '@nestjs/graphql';
import { NameKind } from '../../domain/vocabulary/index.js';
import { column } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { Fact } from '../sources/index.js';
import './person.enum.js';

@Table('person_name')
@ObjectType({
  implements: () => [Fact],
  description: 'One of the names of a person, in one script and language.',
})
export class PersonName extends Fact {
  @Field(() => String, { description: 'The name as it is written.' })
  @Reads(column('value'))
  readonly value!: string;

  @Field(() => NameKind, { description: 'What kind of name it is.' })
  @Reads(column('kind'))
  readonly kind!: NameKind;

  @Field(() => String, { description: 'Script it is written in, ISO 15924: Latn, Cyrl, Arab.' })
  @Reads(column('script'))
  readonly script!: string;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Language whose spelling it is; null: of none in particular.',
  })
  @Reads(column('locale'))
  readonly locale!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one to show among the names of its language.' })
  @Reads(column('preferred'))
  readonly preferred!: boolean;
}
