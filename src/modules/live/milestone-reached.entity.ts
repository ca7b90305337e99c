import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** A day of a case that came, as one audience could know it. */
@Entity()
@Unique(['caseId', 'audience', 'what', 'reachedOn'])
export class MilestoneReachedEntity {
  /** The order in which it was noted. */
  @PrimaryColumn({ type: 'bigint' })
  position!: string;

  @ForeignKey('CaseFileEntity', { onDelete: 'CASCADE' })
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  audience!: Visibility;

  /** The kind with its numbers. */
  @Column({ type: 'text' })
  what!: string;

  @Column({ type: 'date' })
  reachedOn!: string;

  @Column({ type: 'timestamptz' })
  notedAt!: Date;
}
