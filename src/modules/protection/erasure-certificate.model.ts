import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { ProtectedKind } from './protected-kind.enum.js';

@ObjectType({ description: 'How many records of one kind were erased.' })
export class ErasedRecords {
  @Field(() => ProtectedKind, { description: 'Their kind.' })
  readonly kind!: ProtectedKind;

  @Field(() => Int, { description: 'How many; those withdrawn before are counted too.' })
  readonly count!: number;
}

@ObjectType({
  description:
    'That the key of a person was destroyed: nothing that was sealed under it can be read any more, in the present or in the history, which keeps its hashes. It says nothing of who it was.',
})
export class ErasureCertificate {
  @Field(() => ID, { description: 'Global id `Erasure:uuid`.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Who was erased, `ProtectedPerson:uuid`.' })
  readonly personId!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: string;

  @Field(() => String, { description: 'Name of the account that did it.' })
  readonly actor!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Where the request for it is kept; null: not said.' })
  readonly request!: string | null;

  @Field(() => [ErasedRecords], { description: 'What was erased, by kind.' })
  readonly records!: ErasedRecords[];

  @Field(() => String, {
    description:
      'SHA-256, hexadecimal, over the sealed values of all versions in the order of writing: the history still holds these bytes.',
  })
  readonly digest!: string;

  @Field(() => ID, { description: 'The revision in which the records were withdrawn, `Revision:uuid`.' })
  readonly revisionId!: string;

  @Field(() => [ID], {
    description:
      'Facts in which the name stood in the clear when the person was erased, by global id. Erasure does not reach them: correct them. Their earlier versions keep it.',
  })
  readonly mentions!: string[];
}
