import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { WebhookAudience, WebhookEvent, WebhookState } from './webhook.enum.js';
import type { DeliveryRow, WebhookRow } from './webhook-store.js';

@ObjectType({ description: 'One try to tell an address of an event. What was sent is not kept.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'Id of the try; later ones are greater.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the event, as in the header `webhook-id`: the same for every try.' })
  readonly eventId!: string;

  @Field(() => String, { description: 'Type of the event as it is sent: case.changed, ping.' })
  readonly event!: string;

  @Field(() => String, { nullable: true, description: 'CREATE, CORRECT or WITHDRAW; null for a ping.' })
  readonly operation!: string | null;

  @Field(() => Int, { description: 'Which try it was, from 1.' })
  readonly attempt!: number;

  @Field(() => DateTimeScalar, { description: 'When it was.' })
  readonly at!: string;

  @Field(() => Int, { nullable: true, description: 'HTTP status of the answer; 2xx: taken. Null: there was none.' })
  readonly status!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why there was no answer: BAD_URL, BLOCKED_ADDRESS (not public), UNREACHABLE or TIMEOUT (10 s); null: there was one.',
  })
  readonly failure!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was said by an address that did not take it: the first 200 characters.',
  })
  readonly response!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried again; null: it is not.' })
  readonly nextAt!: string | null;
}

@ObjectType({ description: 'An address that is told what happens to the record.' })
export class Webhook {
  @Field(() => ID, { description: 'Global id `Webhook:uuid`.' })
  readonly id!: string;

  @Field(() => Int, { description: '1, and one more with every change by staff.' })
  readonly version!: number;

  @Field(() => UrlScalar, { description: 'Where events are sent.' })
  readonly url!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The new secret, `whsec_` and base64, in the answer that made it and never again.',
  })
  readonly secret!: string | null;

  @Field(() => [WebhookEvent], { description: 'What it is told of.' })
  readonly events!: WebhookEvent[];

  @Field(() => [ID], { nullable: true, description: 'Of which cases, by `Case.id`; null: of all.' })
  readonly cases!: string[] | null;

  @Field(() => WebhookAudience, { description: 'With whose eyes the record is read for it.' })
  readonly audience!: WebhookAudience;

  @Field(() => WebhookState, { description: 'Whether it is told anything.' })
  readonly state!: WebhookState;

  @Field(() => String, { nullable: true, description: 'Why it rests or went, if it was not staff who said so.' })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  readonly createdAt!: string;

  @Field(() => Int, { description: 'How often the event that is its turn was tried in vain.' })
  readonly failures!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that event is tried again; null: nothing waits.' })
  readonly retryAt!: string | null;
}

export const toDelivery = ({ at, nextAt, ...row }: DeliveryRow): WebhookDelivery => ({
  ...row,
  at: at.toISOString(),
  nextAt: nextAt?.toISOString() ?? null,
});

/** `secret`: of the answer that made it. */
export const toWebhook = (row: WebhookRow, secret: string | null = null): Webhook => ({
  id: `Webhook:${row.id}`,
  version: row.version,
  url: row.url,
  secret,
  events: [...row.events],
  cases: row.caseIds?.map((id) => `Case:${id}`) ?? null,
  audience: row.audience,
  state: row.state,
  note: row.note,
  createdAt: row.createdAt.toISOString(),
  failures: row.failures,
  retryAt: row.retryAt?.toISOString() ?? null,
});
