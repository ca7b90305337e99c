import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { Viewer } from './viewer.model.js';

@ObjectType({ description: 'A session that was opened.' })
export class SignInPayload {
  @Field(() => Viewer, { description: 'Who signed in.' })
  readonly viewer!: Viewer;

  @Field(() => String, {
    description:
      'Send it as "Authorization: Bearer …"; it is not shown again. Empty where the session is kept in a cookie (request header x-vigil-session: cookie).',
  })
  readonly token!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the session ends at the latest; unused for 30 minutes it ends too.',
  })
  readonly expiresAt!: string;
}
