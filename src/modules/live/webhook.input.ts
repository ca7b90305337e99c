import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsOptional, Matches, ValidateNested } from 'class-validator';
import { UrlScalar } from '../../platform/graphql/scalars/index.js';
import { WebhookAudience, WebhookEvent } from './webhook.enum.js';

const MOST_CASES = 100;
/** 24 to 64 bytes in base64, as Standard Webhooks has it. */
const SECRET = /^whsec_(?=.{32,88}$)[A-Za-z0-9+/]+={0,2}$/;
const SECRET_FORM = { message: 'must be whsec_ and 24 to 64 bytes in base64' };
const ONE_EVENT = { message: 'must name an event' };
const NO_REPEAT = { message: 'must not repeat itself' };
const TOO_MANY_CASES = { message: `may have at most ${String(MOST_CASES)} entries` };

const URL_OF = 'Where events are sent. https for the audience STAFF; no login in it, port 80 or 443, a public address.';
const CASES = 'Only events of these cases, by `Case.id`, at most 100.';

@InputType({ description: 'An address to be told of what happens from now on.' })
export class AddWebhookInput {
  @Allow()
  @Field(() => UrlScalar, { description: URL_OF })
  readonly url!: string;

  @IsOptional()
  @Matches(SECRET, SECRET_FORM)
  @Field(() => String, {
    nullable: true,
    description: 'Under which events are signed: `whsec_` and 24 to 64 bytes in base64. Made if left out.',
  })
  readonly secret?: string | null;

  @ArrayNotEmpty(ONE_EVENT)
  @ArrayUnique(NO_REPEAT)
  @Field(() => [WebhookEvent], { description: 'What it is to be told of.' })
  readonly events!: WebhookEvent[];

  @IsOptional()
  @ArrayNotEmpty({ message: 'must name a case, or be left out for all' })
  @ArrayMaxSize(MOST_CASES, TOO_MANY_CASES)
  @Field(() => [ID], { nullable: true, description: `${CASES} All if left out.` })
  readonly cases?: string[] | null;

  @Allow()
  @Field(() => WebhookAudience, {
    defaultValue: WebhookAudience.PUBLIC,
    description: 'With whose eyes the record is read for it. STAFF asks for `reauthenticate` first.',
  })
  readonly audience!: WebhookAudience;
}

@InputType({ description: 'What is to be different. A field that is left out stays; null for `cases` is all cases.' })
export class CorrectWebhookInput {
  @Allow()
  @Field(() => UrlScalar, { nullable: true, description: URL_OF })
  readonly url?: string | null;

  @IsOptional()
  @Matches(SECRET, SECRET_FORM)
  @Field(() => String, {
    nullable: true,
    description: 'A new secret of your own. The one before signs beside it for 24 hours.',
  })
  readonly secret?: string | null;

  @Allow()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a new secret is made. The one before signs beside it for 24 hours.',
  })
  readonly newSecret!: boolean;

  @IsOptional()
  @ArrayNotEmpty(ONE_EVENT)
  @ArrayUnique(NO_REPEAT)
  @Field(() => [WebhookEvent], { nullable: true, description: 'What it is to be told of.' })
  readonly events?: WebhookEvent[] | null;

  @IsOptional()
  @ArrayNotEmpty({ message: 'must name a case, or be null for all' })
  @ArrayMaxSize(MOST_CASES, TOO_MANY_CASES)
  @Field(() => [ID], { nullable: true, description: CASES })
  readonly cases?: string[] | null;

  @Allow()
  @Field(() => WebhookAudience, {
    nullable: true,
    description: 'With whose eyes the record is read for it. STAFF asks for `reauthenticate` first.',
  })
  readonly audience?: WebhookAudience | null;
}

@ArgsType()
export class AddWebhookArgs {
  @ValidateNested()
  @Type(() => AddWebhookInput)
  @Field(() => AddWebhookInput, { description: 'The address and what it is told.' })
  readonly input!: AddWebhookInput;
}

@ArgsType()
export class WebhookArgs {
  @Allow()
  @Field(() => ID, { description: 'Global id `Webhook:uuid`. NOT_FOUND where there is none that could be meant.' })
  readonly id!: string;
}

@ArgsType()
export class CorrectWebhookArgs extends WebhookArgs {
  @Allow()
  @Field(() => Int, { description: 'The version you saw; CONFLICT where it is another by now.' })
  readonly expectedVersion!: number;

  @ValidateNested()
  @Type(() => CorrectWebhookInput)
  @Field(() => CorrectWebhookInput, { description: 'What is to be different.' })
  readonly input!: CorrectWebhookInput;
}

@ArgsType()
export class PauseWebhookArgs extends WebhookArgs {
  @Allow()
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False lets it go on where it stopped; what happened meanwhile is told then.',
  })
  readonly paused!: boolean;
}

@ArgsType()
export class DeliveriesArgs {
  // The price of the operation is checked before, and with it the size of the page.
  @Allow()
  @Field(() => Int, {
    nullable: true,
    description: 'How many: 20 if not said, at most 100. BAD_USER_INPUT below 0 or above 100.',
  })
  readonly first?: number | null;

  @IsOptional()
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'is not the id of a delivery' })
  @Field(() => ID, { nullable: true, description: 'Id of the delivery that the list goes on behind.' })
  readonly after?: string | null;
}
