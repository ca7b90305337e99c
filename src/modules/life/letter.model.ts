import { Field, ObjectType } from '@nestjs/graphql';
import { LetterDelivery, LetterDirection, LetterKind } from '../../domain/vocabulary/index.js';
import { column, one, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { Fact, PartialDate } from '../sources/index.js';
import './life.enum.js';

@Table('letter')
@ObjectType({
  implements: () => [Fact],
  description: 'Something that passed between the prisoner and the world outside.',
})
export class Letter extends Fact {
  @Field(() => LetterDirection, { description: 'Which way.' })
  @Reads(column('direction'))
  readonly direction!: LetterDirection;

  @Field(() => LetterKind, { description: 'What it was.' })
  @Reads(column('kind'))
  readonly kind!: LetterKind;

  @Field(() => PartialDate, { nullable: true, description: 'When it was written; null: not known.' })
  @Reads(partialDate('written_on'))
  readonly writtenOn!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was sent; null: not known.' })
  @Reads(partialDate('sent_on'))
  readonly sentOn!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it arrived; null: it did not, or not known.' })
  @Reads(partialDate('received_on'))
  readonly receivedOn!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Where it was written.' })
  @Reads(column('place'))
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'Who was at the other end, as far as that may be said.' })
  @Reads(column('counterparty'))
  readonly counterparty!: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language it is written in.' })
  @Reads(column('language'))
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: 'A passage that may be published.' })
  @Reads(column('excerpt'))
  readonly excerpt!: string | null;

  @Field(() => Letter, { nullable: true, description: 'The one it answers; null: none, or not on the public record.' })
  @Reads(one(() => Letter, 'in_reply_to_id'))
  readonly inReplyTo!: Letter | null;

  @Field(() => LetterDelivery, { description: 'What became of it.' })
  @Reads(column('delivery'))
  readonly delivery!: LetterDelivery;
}
