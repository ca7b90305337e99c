import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { VigilError } from '../../platform/errors/index.js';
import { Accounts, StaffRole, type Actor } from '../identity/index.js';
import { CurrentActor } from './current-actor.decorator.js';
import { Requires } from './requires-decorator.js';
import { AccountsArgs, DEFAULT_ACCOUNTS, StaffAccount, staffAccountOf } from './staff-account.model.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const AccountId = (): ParameterDecorator =>
  Args('accountId', { type: () => ID, description: 'Id of the account. NOT_FOUND where there is none.' });

/** Accounts of others. Adding and resetting them, which takes a password for somebody else, is left to the command line. */
@Resolver()
export class StaffAccounts {
  constructor(private readonly known: Accounts) {}

  @Query(() => [StaffAccount], { description: 'Accounts of staff, by address.' })
  @Requires('account.administer', { fresh: true })
  async accounts(@Args() { first, after }: AccountsArgs): Promise<StaffAccount[]> {
    const entries = await this.known.list({ first: first ?? DEFAULT_ACCOUNTS, after: after ?? null });
    return entries.map(staffAccountOf);
  }

  @Mutation(() => StaffAccount, {
    description:
      'Trusts an account with more or with less, and ends its sessions. From EDITOR up its next sign-in asks for a second factor. CONFLICT for the last ADMIN.',
  })
  @Requires('account.administer', { fresh: true })
  async changeRole(
    @AccountId() accountId: string,
    @Args('role', { type: () => StaffRole, description: 'What it is to be trusted with.' }) role: StaffRole,
    @CurrentActor() by: Actor,
  ): Promise<StaffAccount> {
    return staffAccountOf(await this.known.changeRole(await this.addressOf(accountId), role, by.accountId));
  }

  @Mutation(() => StaffAccount, {
    description:
      'Lets nobody in with an account any more, and ends its sessions; what it recorded stays. CONFLICT for the last ADMIN.',
  })
  @Requires('account.administer', { fresh: true })
  async disableAccount(@AccountId() accountId: string, @CurrentActor() by: Actor): Promise<StaffAccount> {
    return staffAccountOf(await this.known.setDisabled(await this.addressOf(accountId), true, by.accountId));
  }

  @Mutation(() => StaffAccount, { description: 'Takes back disableAccount. Its API tokens work again too.' })
  @Requires('account.administer', { fresh: true })
  async enableAccount(@AccountId() accountId: string, @CurrentActor() by: Actor): Promise<StaffAccount> {
    return staffAccountOf(await this.known.setDisabled(await this.addressOf(accountId), false, by.accountId));
  }

  private async addressOf(id: string): Promise<string> {
    const account = UUID.test(id) ? await this.known.byId(id) : undefined;
    if (account !== undefined) return account.email;
    throw new VigilError('NOT_FOUND', { field: 'accountId', detail: 'There is no account with this id.' });
  }
}
