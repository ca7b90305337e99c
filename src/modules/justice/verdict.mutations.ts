import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Requires } from '../access/index.js';
import { correctedWords, CurrentWriting, Desk, WithdrawalArgs, type Bring, type Writing } from '../editing/index.js';
import { CorrectCourtArgs } from './correct-court.input.js';
import { COURT, CourtDecisionsService, VERDICT } from './court-decisions.service.js';
import { Court } from './court.model.js';
import { CourtsService } from './courts.service.js';
import { CorrectVerdictArgs, RecordVerdictArgs } from './record-verdict.input.js';
import { Verdict } from './verdict.model.js';

interface Named {
  readonly caseId: string;
  readonly court?: string | null | undefined;
  readonly locale?: string | null | undefined;
}

@Resolver()
export class VerdictMutations {
  constructor(
    private readonly desk: Desk,
    private readonly decisions: CourtDecisionsService,
    private readonly courts: CourtsService,
  ) {}

  @Mutation(() => Verdict, { description: 'Records a verdict. The case must be on record.' })
  @Requires('fact.write')
  async recordVerdict(@Args() { input }: RecordVerdictArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, VERDICT, input, async (tx, { court, locale, ...draft }, bring) => {
      const courtId = await this.courtOf(tx, { caseId: draft.caseId, court, locale }, bring);
      return this.decisions.recordVerdict(tx, { ...draft, courtId });
    });
  }

  @Mutation(() => Verdict, { description: 'Corrects a verdict.' })
  @Requires('fact.write')
  async correctVerdict(@Args() args: CorrectVerdictArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, VERDICT, args, async (tx, { court, locale, ...given }, row, bring) => {
      if (court === undefined) return given;
      const courtId = await this.courtOf(tx, { caseId: String(row['case_id']), court, locale }, bring);
      return { ...given, courtId };
    });
  }

  @Mutation(() => Verdict, {
    description: 'Takes a verdict off the record. Answers with it as it was last. CONFLICT while a sentence names it.',
  })
  @Requires('fact.write')
  async withdrawVerdict(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, VERDICT, args);
  }

  @Mutation(() => Court, { description: 'Corrects a court, for all verdicts that name it.' })
  @Requires('fact.write')
  async correctCourt(@Args() args: CorrectCourtArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, COURT, args, async (_tx, { name, locale, ...given }, row) =>
      Promise.resolve({ ...given, name: correctedWords(row['name'], locale, name) }),
    );
  }

  /** A court that was kept for staff is to be seen with the verdict. */
  private async courtOf(tx: EntityManager, { caseId, court, locale }: Named, bring: Bring): Promise<string | null> {
    if (court === undefined || court === null) return null;
    const found = await this.courts.named(tx, { caseId, name: court, locale });
    if (found?.isKept === true) bring(COURT, found.id);
    return found?.id ?? null;
  }
}
