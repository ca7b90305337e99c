import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';

/** What no address, password or code is longer than; what is within may still be refused. */
const LONGEST = 1024;

@ArgsType()
export class EnrolmentArgs {
  @MaxLength(LONGEST)
  @Field(() => String, { description: 'Address of the account.' })
  readonly email!: string;

  @MaxLength(LONGEST)
  @Field(() => String, { description: 'Its password.' })
  readonly password!: string;
}

@ArgsType()
export class SignInArgs extends EnrolmentArgs {
  @IsOptional()
  @MaxLength(LONGEST)
  @Field(() => String, { nullable: true, description: 'Six digits of the second factor, where the account has one.' })
  readonly code?: string | null;
}

@ArgsType()
export class ReauthenticationArgs {
  @MaxLength(LONGEST)
  @Field(() => String, { description: 'Password of the account.' })
  readonly password!: string;

  @IsOptional()
  @MaxLength(LONGEST)
  @Field(() => String, {
    nullable: true,
    description:
      'Six digits of the second factor, where the account has one; not those that signed in, which are used.',
  })
  readonly code?: string | null;
}

@ArgsType()
export class SetUpArgs extends EnrolmentArgs {
  @MaxLength(LONGEST)
  @Field(() => String, { description: 'The set-up code that the service printed.' })
  readonly code!: string;

  @MaxLength(LONGEST)
  @Field(() => String, { description: 'Name that will stand beside what the account records.' })
  readonly name!: string;
}

@ArgsType()
export class ChangePasswordArgs {
  @MaxLength(LONGEST)
  @Field(() => String, { description: 'The password there is.' })
  readonly current!: string;

  @MaxLength(LONGEST)
  @Field(() => String, { description: 'The password to be: 12 to 256 characters, not the name or the address.' })
  readonly next!: string;
}
