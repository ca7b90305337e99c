import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, IsOptional, MaxLength } from 'class-validator';
import { StaffRole, type Account, type AccountEntry } from '../identity/index.js';

export const DEFAULT_ACCOUNTS = 20;
const LONGEST_ID = 64;

@ObjectType({ description: 'An account of a member of staff, as administrators see it.' })
export class StaffAccount {
  @Field(() => ID, { description: 'Id of the account, as Viewer.id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Address they sign in with.' })
  readonly email!: string;

  @Field(() => String, { description: 'Name that stands beside what they record.' })
  readonly displayName!: string;

  @Field(() => StaffRole, { description: 'What they are trusted with.' })
  readonly role!: StaffRole;

  @Field(() => Boolean, { description: 'Whether a second factor is set up and counts.' })
  readonly secondFactor!: boolean;

  @Field(() => Boolean, { description: 'Whether nobody gets in with it, by session or by API token.' })
  readonly disabled!: boolean;
}

@ArgsType()
export class AccountsArgs {
  // The price of the operation is checked before, and with it the size of the page.
  @Allow()
  @Field(() => Int, {
    nullable: true,
    description: 'How many: 20 if not said, at most 100. BAD_USER_INPUT below 0 or above 100.',
  })
  readonly first?: number | null;

  @IsOptional()
  @MaxLength(LONGEST_ID)
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the account that the list begins behind. Nothing follows an unknown one.',
  })
  readonly after?: string | null;
}

export const staffAccountOf = (account: Account | AccountEntry): StaffAccount => ({
  id: account.id,
  email: account.email,
  displayName: account.displayName,
  role: account.role,
  secondFactor: account.totpConfirmed,
  disabled: account.disabled,
});
