import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecognitionStatus } from '../../domain/vocabulary/index.js';
import {
  choice,
  date,
  InvalidRecord,
  localised,
  ofCase,
  recordShape,
  RecordWriter,
  reference,
  required,
  slug,
  text,
  texts,
  url,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const CAMPAIGN = recordShape('campaign', {
  slug: required(slug('slug')),
  title: required(localised('title')),
  about: localised('about'),
  organisations: texts('organisations'),
});

export const CAMPAIGN_CASE = recordShape(
  'campaign_case',
  {
    campaignId: required(reference('campaign_id')),
    caseId: required(reference('case_id')),
  },
  { links: [ofCase, { path: 'campaignId', column: 'campaign_id', table: 'campaign' }] },
);

export const RECOGNITION = recordShape(
  'recognition',
  {
    caseId: required(reference('case_id')),
    organisation: required(text('organisation')),
    status: required(choice('status', RecognitionStatus)),
    on: date('recognised_on'),
    criteria: texts('criteria'),
    document: url('document'),
  },
  { links: [ofCase] },
);

/** Records who stands up for whom. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class CampaignsService {
  constructor(private readonly records: RecordWriter) {}

  /** Records a campaign. */
  async record(tx: EntityManager, input: FactInput<typeof CAMPAIGN>): Promise<WrittenFact> {
    return this.records.put(tx, CAMPAIGN, input);
  }

  /** Takes a case into a campaign. */
  async includeCase(tx: EntityManager, input: FactInput<typeof CAMPAIGN_CASE>): Promise<WrittenFact> {
    return this.records.put(tx, CAMPAIGN_CASE, input);
  }

  /** Refuses a case that the campaign has already. */
  async requireNotIncluded(
    tx: EntityManager,
    { campaignId, caseId }: { readonly campaignId: string; readonly caseId: string },
  ): Promise<void> {
    const known = await tx.query<unknown[]>(`SELECT 1 FROM campaign_case WHERE campaign_id = $1 AND case_id = $2`, [
      campaignId,
      caseId,
    ]);
    if (known.length === 0) return;
    throw new InvalidRecord([{ path: 'caseId', message: 'is part of this campaign already', code: 'TAKEN' }]);
  }

  /** Records that an organisation recognises the prisoner: a political prisoner, a prisoner of conscience. */
  async recordRecognition(tx: EntityManager, input: FactInput<typeof RECOGNITION>): Promise<WrittenFact> {
    return this.records.put(tx, RECOGNITION, input);
  }
}
