import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ObligationKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { OBLIGATION } from './sentences.service.js';

@InputType({ description: 'Money that the person has to pay because of the case.' })
class RecordObligationInput extends FactInput {
  @IdOf('Case')
  @Recorded(OBLIGATION)
  @Field(() => ID, { description: 'The case, by `Case.id`.' })
  readonly caseId!: string;

  @Recorded(OBLIGATION)
  @Field(() => ObligationKind, { description: 'What it is for.' })
  readonly kind!: ObligationKind;

  @Recorded(OBLIGATION)
  @Field(() => String, {
    nullable: true,
    description: 'Amount, a decimal number as text with a point and at most four decimals: "350.50".',
  })
  readonly amount?: string | null;

  @Recorded(OBLIGATION)
  @Field(() => String, { nullable: true, description: 'Currency, ISO 4217: BYN, EUR. Required with an amount.' })
  readonly currency?: string | null;

  @Recorded(OBLIGATION)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was imposed, as EDTF.' })
  readonly imposedOn?: string | null;

  @Recorded(OBLIGATION)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was paid, as EDTF; not before it was imposed.' })
  readonly paidOn?: string | null;

  @Recorded(OBLIGATION)
  @Field(() => String, {
    nullable: true,
    description: 'Who paid: the person, family, supporters. A name that must not become public does not belong here.',
  })
  readonly paidBy?: string | null;

  @Recorded(OBLIGATION)
  @Field(() => String, { nullable: true, description: 'What the other fields do not say.' })
  readonly note?: string | null;
}

@InputType({ description: 'Corrects a debt. Its case cannot be changed: withdraw it and record it there.' })
class CorrectObligationInput extends correctionOf(RecordObligationInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordObligationArgs extends recordingArgs(RecordObligationInput) {}

@ArgsType()
export class CorrectObligationArgs extends correctionArgs(CorrectObligationInput) {}
