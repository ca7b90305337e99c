import { Field, ID, InputType } from '@nestjs/graphql';
import { PenaltyKind, SentenceMode } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { TermInput } from '../justice/index.js';
import { Checked, MOST, Nested, Short, ShortTexts } from './input-checks.js';

@InputType({ description: 'A sentence as the court imposed it.' })
export class SentenceInput {
  @Short()
  @Field(() => ID, { description: 'A name for it, to which `consecutiveTo` and changes refer.' })
  readonly id!: string;

  @Checked()
  @Field(() => PenaltyKind, {
    nullable: true,
    defaultValue: PenaltyKind.IMPRISONMENT,
    description: 'What it imposes. Penalties that do not run, such as fines, are left out of the calculation.',
  })
  readonly kind?: PenaltyKind | null;

  @Checked()
  @Field(() => EdtfScalar, { description: 'Day of the sentence.' })
  readonly imposedOn!: string;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'Day it came into force; not known if left out.' })
  readonly inForceOn?: string | null;

  @Nested(() => TermInput)
  @Field(() => TermInput, { description: 'How long.' })
  readonly term!: TermInput;

  @Short()
  @Field(() => ID, {
    nullable: true,
    description: '`id` of the sentence after which this one runs. An unknown one, or a circle, is a warning.',
  })
  readonly consecutiveTo?: string | null;

  @Checked()
  @Field(() => SentenceMode, {
    nullable: true,
    description: 'How it stands to the others; CONSECUTIVE where `consecutiveTo` is given, else CONCURRENT.',
  })
  readonly mode?: SentenceMode | null;

  @Short()
  @Field(() => String, {
    nullable: true,
    description:
      'Where it is served, e.g. GENERAL, REINFORCED, STRICT, SPECIAL, PRISON; the rules credit custody by it.',
  })
  readonly regime?: string | null;

  @Short()
  @Field(() => String, {
    nullable: true,
    description: 'How grave the offence is by law, e.g. MINOR, MEDIUM, GRAVE, ESPECIALLY_GRAVE; parole goes by it.',
  })
  readonly gravity?: string | null;

  @ShortTexts(MOST.flags, MOST.flagCharacters)
  @Field(() => [String], {
    nullable: true,
    description: `Marks that rules ask for, e.g. art75-excluded. At most ${String(MOST.flags)} of ${String(MOST.flagCharacters)} characters.`,
  })
  readonly flags?: readonly string[] | null;
}
