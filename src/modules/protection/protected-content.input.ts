import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, Matches, MaxLength } from 'class-validator';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import type { ContentChanges } from './protected-content.js';

const LINE = 500;
const PARAGRAPHS = 5000;

/** A text that is not blank, or null. */
function Text(characters: number, description: string): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    MaxLength(characters, { message: `may have at most ${String(characters)} characters` }),
    Matches(/\S/, { message: 'may not be blank: null takes it away' }),
    Field(() => String, { nullable: true, description: `${description} At most ${String(characters)} characters.` }),
  );
}

@InputType({
  description:
    'What a protected record is to say. In a correction: what is left out stays, null takes a value away. Which fields there are depends on the kind; BAD_USER_INPUT for others.',
})
export class ProtectedContentInput implements ContentChanges {
  @Text(LINE, 'Name of the person. Needed but for INFORMANT, who may have `contact` instead, and HEALTH_NOTE.')
  readonly name?: string | null;

  @Text(LINE, 'What they are to the prisoner. RELATIVE and CONTACT.')
  readonly relation?: string | null;

  @Text(LINE, 'Postal address. RELATIVE, CONTACT, CORRESPONDENT.')
  readonly address?: string | null;

  @Text(LINE, 'Telephone number as it is dialled. RELATIVE and CONTACT.')
  readonly phone?: string | null;

  @Text(LINE, 'Electronic address. RELATIVE and CONTACT.')
  readonly email?: string | null;

  @Text(LINE, 'How they are reached. INFORMANT.')
  readonly contact?: string | null;

  @Text(LINE, 'How far they can be relied on, and why. INFORMANT.')
  readonly trust?: string | null;

  @Allow()
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was so. HEALTH_NOTE.' })
  readonly on?: string | null;

  @Text(PARAGRAPHS, 'What is known. Needed for HEALTH_NOTE, which alone has it.')
  readonly description?: string | null;

  @Text(LINE, 'Who examined or treats. HEALTH_NOTE.')
  readonly provider?: string | null;

  @Text(PARAGRAPHS, 'Anything else. Not of a HEALTH_NOTE.')
  readonly note?: string | null;
}
