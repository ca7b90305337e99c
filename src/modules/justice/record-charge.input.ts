import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ChargeOutcome } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { CHARGE } from './court-decisions.service.js';

@InputType({ description: 'An accusation under one article of a law.' })
class RecordChargeInput extends FactInput {
  @IdOf('Case')
  @Recorded(CHARGE)
  @Field(() => ID, { description: 'The case, by `Case.id`.' })
  readonly caseId!: string;

  @Recorded(CHARGE)
  @Field(() => String, { description: 'The law, as it is usually named: "Criminal Code of Belarus".' })
  readonly code!: string;

  @Recorded(CHARGE)
  @Field(() => String, { description: 'The article without the word: "243", "130-1".' })
  readonly article!: string;

  @Recorded(CHARGE)
  @Field(() => String, { nullable: true, description: 'The part of the article: "2".' })
  readonly part?: string | null;

  @Recorded(CHARGE)
  @Field(() => String, { nullable: true, description: 'What the article forbids, in a line.' })
  readonly title?: string | null;

  @Recorded(CHARGE)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was brought, as EDTF; not known if left out.' })
  readonly broughtOn?: string | null;

  @Recorded(CHARGE)
  @Field(() => ChargeOutcome, { nullable: true, description: 'What became of it; PENDING if left out.' })
  readonly outcome?: ChargeOutcome | null;
}

@InputType({ description: 'Corrects a charge. Its case cannot be changed: withdraw it and record it there.' })
class CorrectChargeInput extends correctionOf(RecordChargeInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordChargeArgs extends recordingArgs(RecordChargeInput) {}

@ArgsType()
export class CorrectChargeArgs extends correctionArgs(CorrectChargeInput) {}
