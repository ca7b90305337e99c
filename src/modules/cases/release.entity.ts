import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ReleaseGround } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** The end of custody. */
@Entity()
@Index(['caseId', 'releasedOn.earliest'])
export class ReleaseEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @PartialDateColumn('released_on')
  releasedOn!: PartialDateColumns;

  @Column({ type: 'enum', enum: ReleaseGround, enumName: 'release_ground' })
  ground!: ReleaseGround;

  @Column({ type: 'text', nullable: true })
  conditions!: string | null;
}
