import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What became of one row of a table. */
@Entity()
@Check(`outcome IN ('CREATED', 'UPDATED', 'PROPOSED', 'UNCHANGED', 'ERROR')`)
export class ImportRowEntity {
  @ForeignKey('ImportBatchEntity')
  @PrimaryColumn({ type: 'uuid' })
  batchId!: string;

  /** From 1, in the order of the table. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** Line on which it begins; of JSON the place in the list. */
  @Column({ type: 'integer' })
  line!: number;

  @Column({ type: 'text' })
  outcome!: string;

  /** Slug or external id. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  /** The fact, as soon as there is one. */
  @Column({ type: 'uuid', nullable: true })
  factId!: string | null;

  /** Version of the fact before. */
  @Column({ type: 'integer', nullable: true })
  baseVersion!: number | null;

  /** Version that the import left. */
  @Column({ type: 'integer', nullable: true })
  version!: number | null;

  /** The proposal that waits instead. */
  @Column({ type: 'uuid', nullable: true })
  proposalId!: string | null;

  @Column({ type: 'jsonb', default: [] })
  problems!: readonly unknown[];
}
