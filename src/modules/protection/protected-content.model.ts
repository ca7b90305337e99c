import { Field, ObjectType } from '@nestjs/graphql';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';

@ObjectType({ description: 'What a protected record says; which fields there are depends on its kind.' })
export class ProtectedContent {
  @Field(() => String, { nullable: true, description: 'Name of the person. Not of a HEALTH_NOTE.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'What they are to the prisoner. RELATIVE and CONTACT.' })
  readonly relation?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal address. RELATIVE, CONTACT, CORRESPONDENT.' })
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number as it is dialled. RELATIVE and CONTACT.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Electronic address. RELATIVE and CONTACT.' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'How they are reached. INFORMANT.' })
  readonly contact?: string | null;

  @Field(() => String, { nullable: true, description: 'How far they can be relied on, and why. INFORMANT.' })
  readonly trust?: string | null;

  @Field(() => EdtfScalar, { nullable: true, description: 'When it was so. HEALTH_NOTE.' })
  readonly on?: string | null;

  @Field(() => String, { nullable: true, description: 'What is known. HEALTH_NOTE.' })
  readonly description?: string | null;

  @Field(() => String, { nullable: true, description: 'Who examined or treats. HEALTH_NOTE.' })
  readonly provider?: string | null;

  @Field(() => String, { nullable: true, description: 'Anything else. Not of a HEALTH_NOTE.' })
  readonly note?: string | null;
}
