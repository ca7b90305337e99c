import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../platform/graphql/connection/index.js';
import { asc, col, column, globalId, many, sql } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { FieldChange } from './field-change.model.js';

/** Rows carry the id of the case, or in `prisoner_revision` of the person, whose history they stand in; never both. */
@Table('case_revision')
@ObjectType({ description: 'One change of the record as a whole: who, when, why. Revisions form a chain of hashes.' })
export class Revision {
  @Field(() => ID, { description: 'Global id `Revision:uuid`.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  @Reads(column('at'))
  readonly at!: string;

  @Field(() => String, { nullable: true, description: 'Who made it; null: not public.' })
  @Reads(column('actor'))
  readonly actor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who made it; null: not said, or not public.',
  })
  @Reads(column('reason'))
  readonly reason!: string | null;

  @Field(() => [FieldChange], {
    description:
      'Fields it changed in this case, or in what is recorded of this person and the person’s cases, in the order of ' +
      'writing, as far as you may see them.',
  })
  @Reads(
    many(
      () => FieldChange,
      (change, revision) =>
        sql`${col(change, 'revision_id')} = ${col(revision, 'id')} and (${col(change, 'case_id')} = ${col(revision, 'case_id')}
          or ${col(change, 'prisoner_id')} = ${col(revision, 'prisoner_id')})`,
      [asc('version_seq', 'int'), asc('field')],
    ),
  )
  readonly changes!: FieldChange[];
}

export const RevisionConnection = connectionType('Revision', () => Revision, 'Each row is a change of the record.');
