import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { ProtectedContentInput } from './protected-content.input.js';
import { ProtectedKind } from './protected-kind.enum.js';

@InputType({ description: 'A record of somebody around a prisoner, to be kept sealed.' })
export class AddProtectedRecordInput {
  @Allow()
  @Field(() => ID, { description: 'The prisoner, `Prisoner:uuid`. NOT_FOUND where there is none.' })
  readonly prisonerId!: string;

  @Allow()
  @Field(() => ProtectedKind, { description: 'What it is. Never changes.' })
  readonly kind!: ProtectedKind;

  @Allow()
  @Field(() => ID, {
    nullable: true,
    description:
      'The same person as in other records, `ProtectedPerson:uuid`: they are erased together. Somebody new if left out. NOT_FOUND where there is none; BAD_USER_INPUT with a HEALTH_NOTE, which is of the prisoner.',
  })
  readonly personId?: string | null;

  @Allow()
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether reading it needs openSealedRecord, with a reason that is kept. No unless it is an INFORMANT: then yes.',
  })
  readonly sealed?: boolean | null;

  @ValidateNested()
  @Type(() => ProtectedContentInput)
  @Field(() => ProtectedContentInput, { description: 'What it says.' })
  readonly content!: ProtectedContentInput;
}

@InputType({ description: 'What is to be corrected. What is left out stays as it is.' })
export class CorrectProtectedRecordInput {
  @Allow()
  @Field(() => Boolean, { nullable: true, description: 'Whether reading it needs openSealedRecord.' })
  readonly sealed?: boolean | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => ProtectedContentInput)
  @Field(() => ProtectedContentInput, { nullable: true, description: 'What it says.' })
  readonly content?: ProtectedContentInput | null;
}
