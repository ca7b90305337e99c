import { Field, ObjectType } from '@nestjs/graphql';
import { Instance, VerdictOutcome } from '../../domain/vocabulary/index.js';
import { by, byDay, column, many, one, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import { Court } from './court.model.js';
import { Sentence } from './sentence.model.js';
import './justice.enum.js';

@Table('verdict')
@ObjectType({ implements: () => [Fact], description: 'A decision of a court on the case as a whole.' })
export class Verdict extends Fact {
  @Field(() => Instance, { description: 'Which court level decided.' })
  @Reads(column('instance'))
  readonly instance!: Instance;

  @Field(() => Court, {
    nullable: true,
    description: 'The court itself, to which corrections go; null: not known, or not to be seen.',
  })
  @Reads(one(() => Court, 'court_id'))
  readonly courtFact!: Court | null;

  @Field(() => [String], { description: 'Judges who decided, the presiding one first.' })
  @Reads(column('judges'))
  readonly judges!: string[];

  @Field(() => PartialDate, { description: 'Day of the decision.' })
  @Reads(partialDate('decided_on'))
  readonly on!: PartialDate;

  @Field(() => PartialDate, { nullable: true, description: 'Day it came into force; null: not yet, or not known.' })
  @Reads(partialDate('in_force_on'))
  readonly inForceOn!: PartialDate | null;

  @Field(() => VerdictOutcome, { description: 'What was decided.' })
  @Reads(column('outcome'))
  readonly outcome!: VerdictOutcome;

  @Field(() => [Sentence], { description: 'Penalties that this verdict imposed, by the day they were imposed.' })
  @Reads(many(() => Sentence, by('verdict_id'), [byDay('imposed_on')]))
  readonly sentences!: Sentence[];
}
