import { Field, ObjectType } from '@nestjs/graphql';
import { ChargeOutcome } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './justice.enum.js';

@Table('charge')
@ObjectType({ implements: () => [Fact], description: 'An accusation under one article of a law.' })
export class Charge extends Fact {
  @Field(() => String, { description: 'The law, as it is usually named: "Criminal Code of Belarus".' })
  @Reads(column('code'))
  readonly code!: string;

  @Field(() => String, { description: 'The article: "243", "130-1".' })
  @Reads(column('article'))
  readonly article!: string;

  @Field(() => String, { nullable: true, description: 'The part of the article: "2".' })
  @Reads(column('part'))
  readonly part!: string | null;

  @Field(() => String, { nullable: true, description: 'What the article forbids, in a line.' })
  @Reads(column('title'))
  readonly title!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When the charge was brought; null: not known.' })
  @Reads(partialDate('brought_on'))
  readonly broughtOn!: PartialDate | null;

  @Field(() => ChargeOutcome, { description: 'What became of it.' })
  @Reads(column('outcome'))
  readonly outcome!: ChargeOutcome;
}
