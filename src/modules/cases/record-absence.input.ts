import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { AbsenceKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { ABSENCE } from './custody.service.js';
import './case.enum.js';

@InputType({ description: 'Days out of custody that do not count as served.' })
class RecordAbsenceInput extends FactInput {
  @IdOf('Case')
  @Recorded(ABSENCE)
  @Field(() => ID, { description: 'The case in which the person should have been held.' })
  readonly caseId!: string;

  @Recorded(ABSENCE)
  @Field(() => AbsenceKind, { description: 'Why the time does not count.' })
  readonly kind!: AbsenceKind;

  @Recorded(ABSENCE)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'First day, inclusive, as EDTF. REQUIRED where `days` is not given.',
  })
  readonly from?: string | null;

  @Recorded(ABSENCE)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Last day, inclusive, as EDTF; left out while it goes on. Not before `from`.',
  })
  readonly to?: string | null;

  @Recorded(ABSENCE)
  @Field(() => Int, { nullable: true, description: 'Calendar days from 0 up, where only their number is known.' })
  readonly days?: number | null;

  @Recorded(ABSENCE)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the absence where `days` is given instead of dates.',
  })
  readonly appliesFrom?: string | null;
}

@InputType({ description: 'Corrects days out of custody.' })
class CorrectAbsenceInput extends correctionOf(RecordAbsenceInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordAbsenceArgs extends recordingArgs(RecordAbsenceInput) {}

@ArgsType()
export class CorrectAbsenceArgs extends correctionArgs(CorrectAbsenceInput) {}
