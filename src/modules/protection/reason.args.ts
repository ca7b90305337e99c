import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { Allow, IsOptional, Matches, MaxLength } from 'class-validator';

const LONGEST = 1000;

/** A reason is kept in the clear and for ever, beside the name of who gave it. */
function Reason(description: string): PropertyDecorator {
  return applyDecorators(
    MaxLength(LONGEST, { message: `may have at most ${String(LONGEST)} characters` }),
    Matches(/\S/, { message: 'may not be blank' }),
    Field(() => String, {
      description: `${description} Kept in the clear and for ever: name nobody in it. At most ${String(LONGEST)} characters.`,
    }),
  );
}

@ArgsType()
export class OpenSealedArgs {
  @Allow()
  @Field(() => ID, { description: 'Id of the record, `Informant:uuid`.' })
  readonly id!: string;

  @Reason('Why it has to be read.')
  readonly reason!: string;
}

@ArgsType()
export class WithdrawProtectedArgs {
  @Allow()
  @Field(() => ID, { description: 'Id of the record, `Relative:uuid`.' })
  readonly id!: string;

  @Allow()
  @Field(() => Int, { description: 'The version that was read.' })
  readonly expectedVersion!: number;

  @Reason('Why it is withdrawn.')
  readonly reason!: string;
}

@ArgsType()
export class ErasePersonArgs {
  @Allow()
  @Field(() => ID, { description: 'Whom to erase, `ProtectedPerson:uuid`.' })
  readonly personId!: string;

  @Reason('Why the person is erased.')
  readonly reason!: string;

  @IsOptional()
  @MaxLength(LONGEST, { message: `may have at most ${String(LONGEST)} characters` })
  @Field(() => String, {
    nullable: true,
    description: 'Where the request is kept that asks for it: a file number. Name nobody in it.',
  })
  readonly request?: string | null;
}

@ArgsType()
export class ExportPersonArgs {
  @Allow()
  @Field(() => ID, {
    nullable: true,
    description: 'Whose data, `ProtectedPerson:uuid`. BAD_USER_INPUT unless it is this or `prisonerId`.',
  })
  readonly personId?: string | null;

  @Allow()
  @Field(() => ID, { nullable: true, description: 'Whose data, `Prisoner:uuid`.' })
  readonly prisonerId?: string | null;

  @Reason('Why it is exported.')
  readonly reason!: string;
}
