import { Field, InputType, Int } from '@nestjs/graphql';
import { MonthOverflow, NonWorkingDay } from '../../domain/sentence/index.js';
import {
  Anchor,
  DayRounding,
  EndBoundary,
  FractionMethod,
  ReleaseGround,
  ReportedDay,
} from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { ChargeInput, VerdictInput } from './court.input.js';
import { AbsenceInput, CustodyInput } from './custody.input.js';
import { Checked, Entries, MOST, Nested, Short } from './input-checks.js';
import { ReportedMilestoneInput } from './reported-milestone.input.js';
import { SentenceChangeInput } from './sentence-change.input.js';
import { SentenceInput } from './sentence.input.js';

const LIST = `At most ${String(MOST.entries)} entries.`;

@InputType({ description: "Single conventions of the rule set replaced; those left out are the rule set's own." })
export class ConventionsInput {
  @Checked()
  @Field(() => Anchor, { nullable: true, description: 'Where the term is laid from.' })
  readonly anchor?: Anchor | null;

  @Checked()
  @Field(() => EndBoundary, { nullable: true, description: 'On which day the term is complete.' })
  readonly endBoundary?: EndBoundary | null;

  @Checked()
  @Field(() => ReportedDay, { nullable: true, description: 'Which day is named as the end.' })
  readonly reportedDay?: ReportedDay | null;

  @Checked()
  @Field(() => FractionMethod, { nullable: true, description: 'How a share of the term is taken.' })
  readonly fractionMethod?: FractionMethod | null;

  @Checked()
  @Field(() => DayRounding, { nullable: true, description: 'What becomes of a part of a day.' })
  readonly dayRounding?: DayRounding | null;

  @Checked()
  @Field(() => MonthOverflow, { nullable: true, description: 'Where a term ends when its last month is too short.' })
  readonly monthOverflow?: MonthOverflow | null;

  @Checked()
  @Field(() => NonWorkingDay, { nullable: true, description: 'What becomes of an end on a Saturday or Sunday.' })
  readonly nonWorkingDay?: NonWorkingDay | null;
}

@InputType({
  description:
    'The facts of one case. What contradicts itself comes back as warnings of the severity INVALID that name the facts; what cannot be read is BAD_USER_INPUT with every path.',
})
export class CaseFactsInput {
  @Short()
  @Field(() => String, {
    description:
      'Rule-set id: BY, RU, GB-EAW, GENERIC …; see `ruleSets`. An unknown one is calculated by GENERIC, with the warning JURISDICTION_UNKNOWN.',
  })
  readonly jurisdiction!: string;

  @Nested(() => ConventionsInput)
  @Field(() => ConventionsInput, {
    nullable: true,
    description: 'Overrides single conventions of the rule set, for comparison.',
  })
  readonly conventions?: ConventionsInput | null;

  @Entries(() => CustodyInput)
  @Field(() => [CustodyInput], { nullable: true, description: `Stays in custody, in any order. ${LIST}` })
  readonly custody?: readonly CustodyInput[] | null;

  @Entries(() => AbsenceInput)
  @Field(() => [AbsenceInput], { nullable: true, description: `Time away that does not count. ${LIST}` })
  readonly absences?: readonly AbsenceInput[] | null;

  @Entries(() => SentenceInput)
  @Field(() => [SentenceInput], { description: `Sentences; may be empty before a verdict. ${LIST}` })
  readonly sentences!: readonly SentenceInput[];

  @Entries(() => SentenceChangeInput)
  @Field(() => [SentenceChangeInput], { nullable: true, description: `Later decisions on the sentences. ${LIST}` })
  readonly changes?: readonly SentenceChangeInput[] | null;

  @Entries(() => VerdictInput)
  @Field(() => [VerdictInput], { nullable: true, description: `Decisions of courts. ${LIST}` })
  readonly verdicts?: readonly VerdictInput[] | null;

  @Entries(() => ChargeInput)
  @Field(() => [ChargeInput], { nullable: true, description: `Charges. ${LIST}` })
  readonly charges?: readonly ChargeInput[] | null;

  @Entries(() => ReportedMilestoneInput)
  @Field(() => [ReportedMilestoneInput], {
    nullable: true,
    description: `Milestones as sources tell them, to be compared. ${LIST}`,
  })
  readonly reported?: readonly ReportedMilestoneInput[] | null;

  @Checked()
  @Field(() => Int, {
    nullable: true,
    description: 'Disciplinary days: they move shares of the term, not its end. Negative: days given back.',
  })
  readonly addedDays?: number | null;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'Day on which the trial of the first instance began.' })
  readonly trial?: string | null;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'Day of the release; no longer a day in custody.' })
  readonly releasedOn?: string | null;

  @Checked()
  @Field(() => ReleaseGround, {
    nullable: true,
    defaultValue: ReleaseGround.UNKNOWN,
    description: 'Why, where `releasedOn` is given.',
  })
  readonly releaseGround?: ReleaseGround | null;

  @Checked()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'End of the term as the authorities state it. It is shown; a difference to ours is a warning.',
  })
  readonly officialEnd?: string | null;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'Day of death.' })
  readonly death?: string | null;
}
