import { Check, Column } from 'typeorm';

/** Columns of an imprecise date `x`: `x` (EDTF), `x_earliest`, `x_latest`. All null: not known. */
export class PartialDateColumns {
  @Column({ type: 'text', nullable: true })
  edtf!: string | null;

  @Column({ type: 'date', nullable: true })
  earliest!: string | null;

  @Column({ type: 'date', nullable: true })
  latest!: string | null;
}

/** Property of an entity that stands for the three columns named `column`, `column_earliest`, `column_latest`. */
export function PartialDateColumn(column: string): PropertyDecorator {
  return (target, property) => {
    Column(() => PartialDateColumns, { prefix: column })(target, property);
    Check(`${column} IS NOT NULL OR (${column}_earliest IS NULL AND ${column}_latest IS NULL)`)(target.constructor);
  };
}
