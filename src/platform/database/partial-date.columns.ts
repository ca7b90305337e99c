import { Check, Column } from 'typeorm';

/** An imprecise date as it is stored: the text as entered and the days it cannot be before or after. */
export interface StoredDate {
  readonly edtf: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Columns of an imprecise date `x`: `x` (EDTF), `x_earliest`, `x_latest`. All null: not known. */
export class PartialDateColumns implements StoredDate {
  @Column({ type: 'text', nullable: true })
  edtf!: string | null;

  @Column({ type: 'date', nullable: true })
  earliest!: string | null;

  @Column({ type: 'date', nullable: true })
  latest!: string | null;
}

/** What is stored where no date is known. Assign this, never null: null would leave the columns as they are. */
export const NO_DATE: StoredDate = { edtf: null, earliest: null, latest: null };

/** The columns of a parsed EDTF date; null, or nothing: not known. */
export function storedDate(date: StoredDate | null | undefined): StoredDate {
  return date === null || date === undefined
    ? NO_DATE
    : { edtf: date.edtf, earliest: date.earliest, latest: date.latest };
}

/** Property of an entity that stands for the three columns named `column`, `column_earliest`, `column_latest`. */
export function PartialDateColumn(column: string): PropertyDecorator {
  return (target, property) => {
    Column(() => PartialDateColumns, { prefix: column })(target, property);
    Check(`${column} IS NOT NULL OR (${column}_earliest IS NULL AND ${column}_latest IS NULL)`)(target.constructor);
  };
}
