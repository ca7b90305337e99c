import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { EventKind } from '../../domain/vocabulary/index.js';
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
import { CASE_EVENT } from './cases.service.js';
import './case.enum.js';

@InputType({ description: 'What the other types do not name: a search, a transfer, a hunger strike, a book.' })
class RecordEventInput extends FactInput {
  @IdOf('Case')
  @Recorded(CASE_EVENT)
  @Field(() => ID, { description: 'The case in which it happened.' })
  readonly caseId!: string;

  @Recorded(CASE_EVENT)
  @Field(() => EventKind, { description: 'What kind of event it was.' })
  readonly kind!: EventKind;

  @Recorded(CASE_EVENT)
  @Field(() => EdtfScalar, { description: 'When it happened, as EDTF.' })
  readonly on!: string;

  @RecordedWords(CASE_EVENT)
  @Field(() => String, { description: 'What happened, in a line, in the language of `locale`.' })
  readonly title!: string;

  @RecordedWords(CASE_EVENT)
  @Field(() => String, { nullable: true, description: 'What happened, at length, in the language of `locale`.' })
  readonly description?: string | null;

  @LanguageOf('the title and the description')
  readonly locale?: string | null;

  @Recorded(CASE_EVENT)
  @Field(() => String, { nullable: true, description: 'Where it happened.' })
  readonly place?: string | null;
}

@InputType({
  description:
    'Corrects an event. A title or description is corrected in one language; null takes it out of that language, and the last title cannot be taken away.',
})
class CorrectEventInput extends correctionOf(RecordEventInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordEventArgs extends recordingArgs(RecordEventInput) {}

@ArgsType()
export class CorrectEventArgs extends correctionArgs(CorrectEventInput) {}
