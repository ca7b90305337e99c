import { ResolveField, Resolver } from '@nestjs/graphql';
import { readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { by, byDay, many } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Case } from '../cases/index.js';
import { Charge } from './charge.model.js';
import { Obligation } from './obligation.model.js';
import { ReportedMilestone } from './reported-milestone.model.js';
import { SentenceChange } from './sentence-change.model.js';
import { Sentence } from './sentence.model.js';
import { Verdict } from './verdict.model.js';

@Resolver(() => Case)
export class CaseJusticeResolver {
  @ResolveField(() => [Charge], { description: 'Accusations, earliest first, undated last.' })
  @Reads(many(() => Charge, by('case_id'), [byDay('brought_on')]))
  charges(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [Verdict], { description: 'Decisions of courts, earliest first.' })
  @Reads(many(() => Verdict, by('case_id'), [byDay('decided_on')]))
  verdicts(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [Sentence], { description: 'Penalties of all verdicts, earliest first.' })
  @Reads(many(() => Sentence, by('case_id'), [byDay('imposed_on')]))
  sentences(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [SentenceChange], { description: 'What changed the sentences later, earliest first.' })
  @Reads(many(() => SentenceChange, by('case_id'), [byDay('decided_on')]))
  sentenceChanges(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [ReportedMilestone], {
    description: 'What sources say of milestones, earliest first. The computed ones are in `sentenceTimeline`.',
  })
  @Reads(many(() => ReportedMilestone, by('case_id'), [byDay('reported_on')]))
  reportedMilestones(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [Obligation], {
    description: 'Money to be paid because of the case, earliest first, undated last.',
  })
  @Reads(many(() => Obligation, by('case_id'), [byDay('imposed_on')]))
  obligations(): never {
    return readThroughPlanner();
  }
}
