import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { RecordEntity } from '../../platform/database/index.js';

/** A case a campaign acts for. */
@Entity()
@Unique(['campaignId', 'caseId'])
export class CampaignCaseEntity extends RecordEntity {
  @ForeignKey('CampaignEntity')
  @Column({ type: 'uuid' })
  campaignId!: string;

  @Index()
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;
}
