import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** Registry of every record row but citations: what a citation may point to. Kept by the history triggers. */
@Entity()
export class FactEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Name of the table in upper case: AWARD, CASE_FILE. */
  @Column({ type: 'text' })
  type!: string;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  prisonerId!: string | null;

  @Index()
  @Column({ type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  visibility!: Visibility;
}
