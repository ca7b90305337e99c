import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { MilestoneKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { REPORTED_MILESTONE } from './reported-milestones.service.js';

@InputType({ description: 'A milestone as a source gives it, to be compared with the computed one.' })
class RecordReportedMilestoneInput extends FactInput {
  @IdOf('Case')
  @Recorded(REPORTED_MILESTONE)
  @Field(() => ID, { description: 'The case, by `Case.id`.' })
  readonly caseId!: string;

  @Recorded(REPORTED_MILESTONE)
  @Field(() => MilestoneKind, { description: 'What the source speaks of.' })
  readonly kind!: MilestoneKind;

  @Recorded(REPORTED_MILESTONE)
  @Field(() => Int, {
    nullable: true,
    description:
      'Share of the term, upper number, above 0 and below `denominator`. Required of FRACTION; other kinds than FRACTION, PAROLE_ELIGIBLE and MILDER_PUNISHMENT_ELIGIBLE have none.',
  })
  readonly numerator?: number | null;

  @Recorded(REPORTED_MILESTONE)
  @Field(() => Int, { nullable: true, description: 'Share of the term, lower number; together with `numerator`.' })
  readonly denominator?: number | null;

  @Recorded(REPORTED_MILESTONE)
  @Field(() => Int, {
    nullable: true,
    description:
      'Days or years, from 1 up. Required of DAYS_HELD, YEARS_HELD, DAYS_LEFT, ARREST_ANNIVERSARY and VERDICT_ANNIVERSARY; others have none.',
  })
  readonly count?: number | null;

  @Recorded(REPORTED_MILESTONE)
  @Field(() => EdtfScalar, { description: 'The day according to the source, as EDTF.' })
  readonly on!: string;
}

@InputType({ description: 'Corrects a reported milestone. Its case cannot be changed.' })
class CorrectReportedMilestoneInput extends correctionOf(RecordReportedMilestoneInput, [
  'caseId',
  'visibility',
  'citations',
]) {}

@ArgsType()
export class RecordReportedMilestoneArgs extends recordingArgs(RecordReportedMilestoneInput) {}

@ArgsType()
export class CorrectReportedMilestoneArgs extends correctionArgs(CorrectReportedMilestoneInput) {}
