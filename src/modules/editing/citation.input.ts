import { Field, InputType } from '@nestjs/graphql';
import { Confidence, Stance } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocaleScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { CITATION, SOURCE } from '../sources/index.js';
import { Recorded } from './recorded.decorator.js';

@InputType({
  description:
    'What one source says of the fact. The source is found by its address, or by title, publisher and date where it has none, and recorded where it is new.',
})
export class CitationInput {
  @Recorded(SOURCE)
  @Field(() => String, { description: 'Title of the piece, in its own language. At most 20,000 characters.' })
  readonly title!: string;

  @Recorded(SOURCE)
  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher?: string | null;

  @Recorded(SOURCE)
  @Field(() => UrlScalar, { nullable: true, description: 'Where it was published: http or https.' })
  readonly url?: string | null;

  @Recorded(SOURCE)
  @Field(() => UrlScalar, { nullable: true, description: 'A copy in a public archive.' })
  readonly archivedUrl?: string | null;

  @Recorded(SOURCE)
  @Field(() => EdtfScalar, { nullable: true, description: 'When it was published, as EDTF.' })
  readonly publishedOn?: string | null;

  @Recorded(SOURCE)
  @Field(() => LocaleScalar, { nullable: true, description: 'Language it is written in.' })
  readonly language?: string | null;

  @Recorded(CITATION)
  @Field(() => Stance, {
    nullable: true,
    description: 'Whether it agrees with the value on record; SUPPORTS if left out.',
  })
  readonly stance?: Stance | null;

  @Recorded(CITATION)
  @Field(() => String, {
    nullable: true,
    description: 'Field of the fact that it speaks of, by its name in this schema; the fact as a whole if left out.',
  })
  readonly field?: string | null;

  @Recorded(CITATION)
  @Field(() => String, { nullable: true, description: 'The value as the source gives it; dates as EDTF.' })
  readonly statedValue?: string | null;

  @Recorded(CITATION)
  @Field(() => String, { nullable: true, description: 'Where in the source: page, paragraph, minute.' })
  readonly locator?: string | null;

  @Recorded(CITATION)
  @Field(() => Confidence, { nullable: true, description: 'How far it can be relied on; MEDIUM if left out.' })
  readonly confidence?: Confidence | null;
}
