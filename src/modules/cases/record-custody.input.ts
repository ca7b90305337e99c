import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { CustodyKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import {
  correctionArgs,
  correctionOf,
  FactInput,
  IdOf,
  LanguageOf,
  Recorded,
  RecordedWords,
  recordingArgs,
} from '../editing/index.js';
import { CUSTODY_PERIOD, FACILITY } from './custody.service.js';
import './case.enum.js';

@InputType({ description: 'A stretch of time in one kind of custody, in one place as far as known.' })
class RecordCustodyInput extends FactInput {
  @IdOf('Case')
  @Recorded(CUSTODY_PERIOD)
  @Field(() => ID, { description: 'The case in which the person was held.' })
  readonly caseId!: string;

  @Recorded(CUSTODY_PERIOD)
  @Field(() => CustodyKind, { description: 'How the person was held; the rules credit some kinds differently.' })
  readonly kind!: CustodyKind;

  @Recorded(CUSTODY_PERIOD)
  @Field(() => EdtfScalar, { description: 'First day, inclusive, as EDTF.' })
  readonly from!: string;

  @Recorded(CUSTODY_PERIOD)
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Last day, inclusive, as EDTF; left out while it goes on. Not before `from`.',
  })
  readonly to?: string | null;

  @IsOptional()
  @RecordedWords(FACILITY, 'name')
  @Field(() => String, {
    nullable: true,
    description:
      'Name of the place in any language. The place of that name on record in the country of the case is taken, and a new one is recorded where there is none. INCONSISTENT where several have it: give `facilityId`.',
  })
  readonly facility?: string | null;

  @LanguageOf('the name of a new place')
  readonly locale?: string | null;

  @IdOf('Facility')
  @Recorded(CUSTODY_PERIOD)
  @Field(() => ID, { nullable: true, description: 'The place, instead of `facility`.' })
  readonly facilityId?: string | null;

  @Recorded(CUSTODY_PERIOD)
  @Field(() => String, {
    nullable: true,
    description:
      'Days of the sentence that one day here counts for, a fraction set by the court: "3/2"; as the law says if left out.',
  })
  readonly ratio?: string | null;
}

@InputType({
  description: 'Corrects a stretch of custody. Null for `facility` or `facilityId` says that the place is not known.',
})
class CorrectCustodyInput extends correctionOf(RecordCustodyInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordCustodyArgs extends recordingArgs(RecordCustodyInput) {}

@ArgsType()
export class CorrectCustodyArgs extends correctionArgs(CorrectCustodyInput) {}
