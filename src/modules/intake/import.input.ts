import { ArgsType, Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ArrayMaxSize, IsIn, IsOptional, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { Visibility } from '../../domain/vocabulary/index.js';
import { LocaleScalar } from '../../platform/graphql/scalars/index.js';
import { CitationInput } from '../editing/index.js';
import { RowOutcome } from './import-row-result.js';
import { ImportTypes, type ImportType } from './import-types.js';

const MOST_FIELDS = 200;
const MOST_REASON = 2_000;
const LONGEST_NAME = 500;

export const ImportFormat = { CSV: 'CSV', JSON: 'JSON' } as const;
export type ImportFormat = (typeof ImportFormat)[keyof typeof ImportFormat];

registerEnumType(ImportFormat, {
  name: 'ImportFormat',
  description: 'How a table is written.',
  valuesMap: {
    CSV: { description: 'Lines of cells under a line of column names; parted by commas, semicolons or tabs.' },
    JSON: { description: 'A list of objects; their keys are the columns.' },
  },
});

const TOO_LONG = { message: `may have at most ${String(LONGEST_NAME)} characters` };
const FIELD =
  'Field of the fact, by its name in its input (`on`, `grantedOn`); `case`, `prisoner`, `verdict` … name another record by slug, external id or global id; `externalId` is the key of the row; `title.be` is text in one language, `term.years` a part of a term.';

@InputType({ description: 'Which field a column fills.' })
export class ColumnMapping {
  @MaxLength(LONGEST_NAME, TOO_LONG)
  @Field(() => String, { description: 'Name of the column as it stands in the table.' })
  readonly column!: string;

  @MaxLength(LONGEST_NAME, TOO_LONG)
  @Field(() => String, { description: FIELD })
  readonly field!: string;
}

@InputType({ description: 'A value that all rows have.' })
export class ImportConstant {
  @MaxLength(LONGEST_NAME, TOO_LONG)
  @Field(() => String, { description: FIELD })
  readonly field!: string;

  @MaxLength(20_000, { message: 'may have at most 20,000 characters' })
  @Field(() => String, { description: 'The value, as a cell would give it.' })
  readonly value!: string;
}

const CONTENT =
  'The table. A request is at most 256 KB: `npm run cli -- import-table` takes larger files. An empty cell leaves alone what is on record; lists are parted by semicolons.';

@InputType({ description: 'A table of facts of one type.' })
export class ImportInput {
  @Allow()
  @Field(() => ImportFormat, { description: 'How the table is written.' })
  readonly format!: ImportFormat;

  @Allow()
  @Field(() => String, { description: CONTENT })
  readonly content!: string;

  @Allow()
  @Field(() => ImportTypes, { description: 'What the rows are.' })
  readonly type!: ImportType;

  @ArrayMaxSize(MOST_FIELDS, { message: `may have at most ${String(MOST_FIELDS)} entries` })
  @ValidateNested({ each: true })
  @Type(() => ColumnMapping)
  @Field(() => [ColumnMapping], {
    description:
      'Columns that are not called as the field they fill. Others map by their name; what fills no field is left out and told in `unmapped`.',
  })
  readonly mapping!: ColumnMapping[];

  @IsOptional()
  @ArrayMaxSize(MOST_FIELDS, { message: `may have at most ${String(MOST_FIELDS)} entries` })
  @ValidateNested({ each: true })
  @Type(() => ImportConstant)
  @Field(() => [ImportConstant], { nullable: true, description: 'Fields that are the same for all rows.' })
  readonly constants?: ImportConstant[] | null;

  @Allow()
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Language of texts whose column names none; en if left out.',
  })
  readonly language?: string | null;

  @IsOptional()
  @IsIn(['PUBLIC', 'RESEARCHER', 'STAFF'], { message: 'SEALED is for protected records only' })
  @Field(() => Visibility, {
    nullable: true,
    description:
      'Who is to see new facts once somebody else has looked at them: PUBLIC if left out; STAFF asks nobody.',
  })
  readonly visibility?: Visibility | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => CitationInput)
  @Field(() => CitationInput, {
    nullable: true,
    description: 'Where the table is taken from: cited with every fact that it makes or changes.',
  })
  readonly source?: CitationInput | null;
}

@ArgsType()
export class PreviewImportArgs {
  @ValidateNested()
  @Type(() => ImportInput)
  @Field(() => ImportInput, { description: 'The table.' })
  readonly input!: ImportInput;
}

@ArgsType()
export class CommitImportArgs {
  @MaxLength(200, { message: 'is too long' })
  @Field(() => String, { description: 'The token that the preview gave, to whoever asked for it.' })
  readonly token!: string;

  @Allow()
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether rows with errors are left out; otherwise they keep the whole table from being written.',
  })
  readonly acceptErrors!: boolean;
}

@ArgsType()
export class UndoImportArgs {
  @Allow()
  @Field(() => ID, { description: 'Global id `Import:uuid`.' })
  readonly id!: string;

  @Matches(/\S/, { message: 'is required' })
  @MaxLength(MOST_REASON, { message: `may have at most ${String(MOST_REASON)} characters` })
  @Field(() => String, { description: 'Why, for the history; staff see it. At most 2000 characters.' })
  readonly reason!: string;
}

const PAGE = 'How many: 20 if not said, at most 100. BAD_USER_INPUT below 0 or above 100.';

@ArgsType()
export class ImportsArgs {
  @Allow()
  @Field(() => Int, { nullable: true, description: PAGE })
  readonly first?: number | null;

  @Allow()
  @Field(() => ID, { nullable: true, description: 'Id of the import that the page begins behind.' })
  readonly after?: string | null;
}

@ArgsType()
export class ImportRowsArgs {
  @Allow()
  @Field(() => Int, { nullable: true, description: PAGE })
  readonly first?: number | null;

  @IsOptional()
  @Min(0, { message: 'must be 0 or more' })
  @Field(() => Int, { nullable: true, description: '`number` of the row that the page begins behind.' })
  readonly after?: number | null;

  @Allow()
  @Field(() => [RowOutcome], { nullable: true, description: 'Only rows with these outcomes; all if left out.' })
  readonly outcomes?: RowOutcome[] | null;
}
