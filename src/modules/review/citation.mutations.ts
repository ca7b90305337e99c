import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/index.js';
import { Requires } from '../access/index.js';
import {
  Accompaniment,
  alignSources,
  AnsweredWrites,
  CurrentWriting,
  requireRow,
  requireVersion,
  VersionArgs,
  Withdrawals,
  type FactRow,
  type Writing,
} from '../editing/index.js';
import { Citation, CITATION, updateRow } from '../sources/index.js';
import { Publication } from './publication.service.js';
import { AddCitationArgs, WithdrawCitationArgs } from './review.args.js';
import { reviewedFact } from './reviewed-fact.js';

/** What sources say of facts that are on record. */
@Resolver()
export class CitationMutations {
  constructor(
    private readonly writes: AnsweredWrites,
    private readonly accompaniment: Accompaniment,
    private readonly withdrawals: Withdrawals,
    private readonly publication: Publication,
  ) {}

  @Mutation(() => Citation, {
    description:
      'Adds what a source says of any fact. Staff see it at once; of a fact that others see it waits for review by itself, else it is published with its fact.',
  })
  @Requires('fact.write')
  async addCitation(@Args() args: AddCitationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const { shape, id } = reviewedFact(args.factId, 'factId');
    return this.writes.run(writing, undefined, async (tx) => {
      const row = await requireRow(tx, shape.table, id);
      const given = { citations: [args.citation], path: 'citation' };
      const [citation = ''] = await this.accompaniment.cite(tx, writing.actor, row, given);
      return { type: 'Citation', id: citation };
    });
  }

  @Mutation(() => Citation, {
    description:
      'Takes a citation off the record, e.g. to add a better one. Its source stays. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawCitation(@Args() args: WithdrawCitationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    const id = localId('Citation', args.id, 'id');
    return this.writes.run(writing, args.reason, async (tx) => {
      const row = await requireRow(tx, 'citation', id);
      await requireVersion(tx, CITATION, row, { expectedVersion: args.expectedVersion, columns: {} });
      const answer = await this.writes.read(tx, writing, { type: 'Citation', id });
      await this.withdrawals.perform(tx, writing.actor, 'citation', id);
      return { answer };
    });
  }

  @Mutation(() => Citation, {
    description:
      'Lets whoever sees the fact see a citation that waited or was hidden. FORBIDDEN for whoever recorded it.',
  })
  @Requires('fact.publish')
  async publishCitation(@Args() args: VersionArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.change(writing, args, async (tx, row) => {
      const { visibility } = await placeShowing(tx, String(row['fact_id']));
      const audience = visibility === 'PUBLIC' || visibility === 'RESEARCHER' ? visibility : undefined;
      if (audience === undefined) {
        throw new VigilError('CONFLICT', {
          field: 'id',
          detail: 'Its fact is for staff: publish that, and this with it.',
        });
      }
      await this.publication.publish(tx, writing.actor, { table: 'citation', row }, audience);
    });
  }

  @Mutation(() => Citation, {
    description:
      'Hides a citation from all but staff at once, in the past as well, and its source where nothing else that is seen cites it.',
  })
  @Requires('fact.publish')
  async unpublishCitation(@Args() args: WithdrawCitationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.change(writing, args, async (tx, row) => {
      if (row.visibility === 'STAFF') {
        throw new VigilError('BAD_USER_INPUT', { field: 'id', detail: 'Only STAFF may see it already.' });
      }
      if (!(await updateRow(tx, 'citation', row, { visibility: 'STAFF' }))) throw new VigilError('CONFLICT');
      await alignSources(tx, [String(row['source_id'])]);
    });
  }

  private async change(
    writing: Writing,
    { id, expectedVersion, reason }: VersionArgs & { readonly reason?: string },
    change: (tx: EntityManager, row: FactRow) => Promise<void>,
  ): Promise<unknown> {
    const uuid = localId('Citation', id, 'id');
    return this.writes.run(writing, reason, async (tx) => {
      const row = await requireRow(tx, 'citation', uuid);
      await requireVersion(tx, CITATION, row, { expectedVersion, columns: {} });
      await change(tx, row);
      return { type: 'Citation', id: uuid };
    });
  }
}

async function placeShowing(tx: EntityManager, factId: string): Promise<{ readonly visibility: string }> {
  const rows = await tx.query<{ visibility: string }[]>(`SELECT visibility FROM fact WHERE id = $1`, [factId]);
  return rows[0] ?? { visibility: 'STAFF' };
}
