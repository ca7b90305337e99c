import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';

@ObjectType({
  description:
    'Everything that is held about one person, in the clear. It names third parties: see docs/api/protected-people.md before handing it on.',
})
export class PersonExport {
  @Field(() => ID, { description: 'About whom, `ProtectedPerson:uuid` or `Prisoner:uuid`.' })
  readonly subjectId!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  readonly at!: string;

  @Field(() => String, {
    description:
      'A JSON text: { format, subjectId, at, protected: [{ id, kind, visibility, personId, prisonerId, withdrawn, content, versions }], facts: [{ id, withdrawn, versions }], sources: [row], reads: [{ at, actor, purpose, subjectId, reason }] }. Facts and sources are of prisoners only; rows are those of the database.',
  })
  readonly json!: string;

  @Field(() => String, { description: 'SHA-256 of `json` as UTF-8, hexadecimal.' })
  readonly sha256!: string;
}
