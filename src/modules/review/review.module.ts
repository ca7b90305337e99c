import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { CitationMutations } from './citation.mutations.js';
import { Decisions } from './decisions.service.js';
import { PersonMerge } from './merge.service.js';
import { PendingReviewQueries, ProposalSubject } from './pending-review.resolver.js';
import { Places } from './places.service.js';
import { ProposalMutations } from './proposal.mutations.js';
import { Publication } from './publication.service.js';
import { PublishingMutations, Standing } from './publishing.mutations.js';
import { RecordRepairMutations } from './record-repair.mutations.js';
import { Restoration } from './restoration.service.js';
import { Waiting } from './waiting.service.js';

/** The second look: publishing, checking, deciding on proposals, bringing back, making one of two. */
@Module({
  imports: [EditingModule],
  providers: [
    CitationMutations,
    Decisions,
    PendingReviewQueries,
    PersonMerge,
    Places,
    ProposalMutations,
    ProposalSubject,
    Publication,
    PublishingMutations,
    RecordRepairMutations,
    Restoration,
    Standing,
    Waiting,
  ],
  exports: [Places, Publication],
})
export class ReviewModule {}
