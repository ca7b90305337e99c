import { Field, InputType } from '@nestjs/graphql';
import { ChargeOutcome, Instance, VerdictOutcome } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { Checked, FactName } from './input-checks.js';

@InputType({ description: 'A decision of a court. The status of the case and anniversaries go by it.' })
export class VerdictInput {
  @FactName()
  readonly id?: string | null;

  @Checked()
  @Field(() => Instance, { description: 'Which court level decided.' })
  readonly instance!: Instance;

  @Checked()
  @Field(() => VerdictOutcome, { description: 'What it decided.' })
  readonly outcome!: VerdictOutcome;

  @Checked()
  @Field(() => EdtfScalar, { description: 'Day of the decision.' })
  readonly on!: string;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'Day it came into force; not known if left out.' })
  readonly inForceOn?: string | null;
}

@InputType({ description: 'A charge. Without custody or sentence the status of the case goes by it.' })
export class ChargeInput {
  @FactName()
  readonly id?: string | null;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'Day it was brought; not known if left out.' })
  readonly broughtOn?: string | null;

  @Checked()
  @Field(() => ChargeOutcome, { description: 'What became of it.' })
  readonly outcome!: ChargeOutcome;
}
