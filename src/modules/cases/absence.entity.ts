import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { AbsenceKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** Days that do not count as served. */
@Entity()
@Check('days >= 0')
@Index(['caseId', 'fromOn.earliest'])
export class AbsenceEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: AbsenceKind, enumName: 'absence_kind' })
  kind!: AbsenceKind;

  @PartialDateColumn('from_on')
  fromOn!: PartialDateColumns;

  @PartialDateColumn('to_on')
  toOn!: PartialDateColumns;

  @Column({ type: 'integer', nullable: true })
  days!: number | null;

  @Column({ type: 'date', nullable: true })
  appliesFrom!: string | null;
}
