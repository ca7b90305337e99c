import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A second factor that is being set up. Shown once.' })
export class TotpEnrolment {
  @Field(() => String, {
    description: 'otpauth:// address for an authenticator application, to be shown as a QR code.',
  })
  readonly uri!: string;

  @Field(() => String, { description: 'The same secret in base 32, for typing it in.' })
  readonly secret!: string;
}
