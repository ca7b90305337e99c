import { Field, ID, ObjectType } from '@nestjs/graphql';
import { StaffRole, type Account, type Actor } from '../identity/index.js';

@ObjectType({ description: 'A member of staff, as they see themselves.' })
export class Viewer {
  @Field(() => ID, { description: 'Id of the account.' })
  readonly id!: string;

  @Field(() => String, { description: 'Address they sign in with.' })
  readonly email!: string;

  @Field(() => String, { description: 'Name that stands beside what they record.' })
  readonly displayName!: string;

  @Field(() => StaffRole, { description: 'What they are trusted with.' })
  readonly role!: StaffRole;
}

export const viewerOfAccount = ({ id, email, displayName, role }: Account): Viewer => ({
  id,
  email,
  displayName,
  role,
});

export const viewerOfActor = ({ accountId, email, displayName, role }: Actor): Viewer => ({
  id: accountId,
  email,
  displayName,
  role,
});
