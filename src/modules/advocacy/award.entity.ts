import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** An honour given to a prisoner. */
@Entity()
@Index(['prisonerId', 'grantedOn.earliest'])
@Index(['caseId', 'grantedOn.earliest'])
export class AwardEntity extends RecordEntity {
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid', nullable: true })
  caseId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  awardedBy!: string;

  @PartialDateColumn('granted_on')
  grantedOn!: PartialDateColumns;

  @PartialDateColumn('presented_on')
  presentedOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  presentedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  acceptedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  acceptedAs!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;
}
