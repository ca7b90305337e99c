import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import type { Run } from './linking-runs.service.js';

@ObjectType({ description: 'How far work over all articles or all people is.' })
export class LinkingRun {
  @Field(() => Int, { description: 'How many there were when it began.' })
  readonly total!: number;

  @Field(() => Int, { description: 'How many are done; more than `total` where some came meanwhile.' })
  readonly done!: number;

  @Field(() => Int, { description: 'How many could not be done. The work goes on without them.' })
  readonly failed!: number;

  @Field(() => String, { description: 'Who asked for it; `Matcher`: the service itself.' })
  readonly requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null: it is at work.' })
  readonly finishedAt!: string | null;
}

export function toLinkingRun({ total, done, failed, requestedBy, startedAt, finishedAt }: Run): LinkingRun {
  return {
    total,
    done,
    failed,
    requestedBy,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
