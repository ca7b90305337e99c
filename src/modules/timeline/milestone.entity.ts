import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MilestoneKind, Visibility } from '../../domain/vocabulary/index.js';

/** A computed milestone of a case, for windows over many cases. `ordinal` is its place in the case's own list. */
@Entity()
@Index(['audience', 'kind', 'earliest'])
@Index(['audience', 'earliest', 'caseId'])
export class MilestoneEntity {
  @ForeignKey('CaseFileEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  audience!: Visibility;

  @PrimaryColumn({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'enum', enum: MilestoneKind, enumName: 'milestone_kind' })
  kind!: MilestoneKind;

  @Column({ type: 'integer', nullable: true })
  numerator!: number | null;

  @Column({ type: 'integer', nullable: true })
  denominator!: number | null;

  @Column({ type: 'integer', nullable: true })
  count!: number | null;

  /** The first and the last possible day, of both readings where a month is too short. */
  @Column({ type: 'date', nullable: true })
  earliest!: string | null;

  @Column({ type: 'date', nullable: true })
  latest!: string | null;

  /** It was not certainly reached when a release or a change took it away. */
  @Column({ type: 'boolean', default: false })
  cancelled!: boolean;
}
