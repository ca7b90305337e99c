import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { CustodyKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** Days in one kind of custody; `toOn` is the last of them, inclusive, not known while it lasts. */
@Entity()
@Index(['caseId', 'fromOn.earliest'])
export class CustodyPeriodEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: CustodyKind, enumName: 'custody_kind' })
  kind!: CustodyKind;

  @Index()
  @ForeignKey('FacilityEntity')
  @Column({ type: 'uuid', nullable: true })
  facilityId!: string | null;

  @PartialDateColumn('from_on')
  fromOn!: PartialDateColumns;

  @PartialDateColumn('to_on')
  toOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  ratio!: string | null;
}
