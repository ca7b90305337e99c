import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MilestoneKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** What a source says of a milestone: FRACTION has `numerator` and `denominator`, the counting kinds have `count`. */
@Entity()
@Check('numerator < denominator')
@Check(`0 < count`)
@Index(['caseId', 'reportedOn.earliest'])
export class ReportedMilestoneEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: MilestoneKind, enumName: 'milestone_kind' })
  kind!: MilestoneKind;

  @Column({ type: 'integer', nullable: true })
  numerator!: number | null;

  @Column({ type: 'integer', nullable: true })
  denominator!: number | null;

  @Column({ type: 'integer', nullable: true })
  count!: number | null;

  @PartialDateColumn('reported_on')
  reportedOn!: PartialDateColumns;
}
