import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { globalTypeOf } from '../editing/index.js';
import { ImportFormat } from './import.input.js';
import { ImportState, type Batch } from './import-batches.js';
import { RowOutcome, type RowResult } from './import-row-result.js';
import { ImportTypes, tableType, type ImportType } from './import-types.js';

registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'How far an import is.',
  valuesMap: {
    PREVIEWED: { description: 'Looked at: it can be written for 24 hours. Also while it is being written.' },
    COMMITTED: { description: 'Written.' },
    UNDONE: { description: 'Written and taken back.' },
    EXPIRED: { description: 'Looked at and never written; table and rows are forgotten.' },
  },
});

@ObjectType({ description: 'What is wrong with a row of a table.' })
export class ImportProblem {
  @Field(() => String, { nullable: true, description: 'Field of the fact; null: the row as a whole.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Column that fills it; null: none does.' })
  readonly column!: string | null;

  @Field(() => String, {
    description: 'REQUIRED, INVALID, UNKNOWN_FIELD, INCONSISTENT, NOT_FOUND, OF_ANOTHER or TAKEN, as for mutations.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'What to do about it, to be read after the field: "is required".' })
  readonly message!: string;
}

@ObjectType({ description: 'A row of a table and what becomes of it.' })
export class ImportRow {
  @Field(() => Int, { description: 'Its place among the rows, from 1.' })
  readonly number!: number;

  @Field(() => Int, { description: 'Line of the file on which it begins; of JSON its place in the list, from 1.' })
  readonly line!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Of JSON the place of its object in the list, counted from 0: `[3]`; null for CSV.',
  })
  readonly path!: string | null;

  @Field(() => RowOutcome, { description: 'What it does, or did, to the record.' })
  readonly outcome!: RowOutcome;

  @Field(() => String, { nullable: true, description: 'Its slug or external id; null: it gives none.' })
  readonly label!: string | null;

  @Field(() => ID, { nullable: true, description: 'Global id of the fact; null: it is not on record (yet).' })
  readonly factId!: string | null;

  @Field(() => [ImportProblem], { description: 'Everything that is wrong with it.' })
  readonly problems!: readonly ImportProblem[];
}

@ObjectType({ description: 'Rows by what becomes of them.' })
export class ImportCounts {
  @Field(() => Int, { description: 'New facts.' })
  readonly created!: number;

  @Field(() => Int, { description: 'Facts corrected.' })
  readonly updated!: number;

  @Field(() => Int, { description: 'Corrections that wait for a second person.' })
  readonly proposed!: number;

  @Field(() => Int, { description: 'Rows that say what is on record.' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Rows that cannot be written.' })
  readonly errors!: number;
}

@ObjectType({ description: 'How far the writing of a table is; it may be asked for while it runs.' })
export class ImportProgress {
  @Field(() => Int, { description: 'Rows gone through.' })
  readonly done!: number;

  @Field(() => Int, { description: 'All rows.' })
  readonly total!: number;
}

/** A batch and, for whoever just looked at it, its token. */
@ObjectType({
  description: 'A table of facts that staff bring in: first looked at, then written, and undone if need be.',
})
export class Import {
  @Field(() => ID, { description: 'Global id `Import:uuid`.' })
  readonly id!: string;

  @Field(() => ImportTypes, { description: 'What its rows are.' })
  readonly type!: ImportType;

  @Field(() => ImportFormat, { description: 'How it was written.' })
  readonly format!: ImportFormat;

  @Field(() => ImportState, { description: 'How far it is.' })
  readonly state!: ImportState;

  @Field(() => String, { description: 'Name of the account that looked at it and alone may write it.' })
  readonly by!: string;

  @Field(() => DateTimeScalar, { description: 'When it was looked at.' })
  readonly at!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it can be written.' })
  readonly expiresAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What `commitImport` takes: in the answer of `previewImport` only, null elsewhere.',
  })
  readonly token!: string | null;

  @Field(() => String, { description: 'SHA-256 of the table, hexadecimal.' })
  readonly contentHash!: string;

  @Field(() => [String], { description: 'Columns that fill no field.' })
  readonly unmapped!: readonly string[];

  @Field(() => ImportCounts, { description: 'Rows by outcome.' })
  readonly counts!: ImportCounts;

  @Field(() => ImportProgress, { description: 'How far the writing is.' })
  readonly progress!: ImportProgress;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written; null: it is not.' })
  readonly committedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The revision that wrote it, `Revision:uuid`; null: none did.' })
  readonly revisionId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null: it is not.' })
  readonly undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the account that undid it; null: none did.' })
  readonly undoneBy!: string | null;

  @Field(() => ID, { nullable: true, description: 'The revision that undid it, `Revision:uuid`; null: none did.' })
  readonly undoRevisionId!: string | null;
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
const revision = (id: string | null): string | null => (id === null ? null : `Revision:${id}`);

export function toImport(batch: Batch, token: string | null = null): Import {
  const { CREATED, UPDATED, PROPOSED, UNCHANGED, ERROR } = batch.counts;
  return {
    id: `Import:${batch.id}`,
    type: batch.type,
    format: batch.format,
    state: batch.state,
    by: batch.actor,
    at: batch.createdAt.toISOString(),
    expiresAt: batch.expiresAt.toISOString(),
    token,
    contentHash: batch.contentHash.toString('hex'),
    unmapped: batch.unmapped,
    counts: { created: CREATED, updated: UPDATED, proposed: PROPOSED, unchanged: UNCHANGED, errors: ERROR },
    progress: { done: batch.done, total: batch.total },
    committedAt: instant(batch.committedAt),
    revisionId: revision(batch.revisionId),
    undoneAt: instant(batch.undoneAt),
    undoneBy: batch.undoneBy,
    undoRevisionId: revision(batch.undoRevisionId),
  };
}

export function toImportRow({ type, format }: Import, { factId, ...row }: RowResult): ImportRow {
  const { table } = tableType(type).kind.shape;
  const path = format === 'JSON' ? `[${String(row.line - 1)}]` : null;
  return { ...row, path, factId: factId === null ? null : `${globalTypeOf(table)}:${factId}` };
}
