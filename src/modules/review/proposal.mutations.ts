import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { localId } from '../../platform/graphql/connection/index.js';
import { Requires } from '../access/index.js';
import { AnsweredWrites, CurrentWriting, type Writing } from '../editing/index.js';
import { Proposal } from '../sources/index.js';
import { Decisions } from './decisions.service.js';
import { ApproveArgs, DeclineArgs } from './review.args.js';

/** Deciding on what waits. */
@Resolver()
export class ProposalMutations {
  constructor(
    private readonly writes: AnsweredWrites,
    private readonly decisions: Decisions,
  ) {}

  @Mutation(() => [Proposal], {
    description:
      'Carries proposals out, in one revision. FORBIDDEN for one of your own; CONFLICT where one was decided on, or what it would change was changed since (extensions.conflict says how).',
  })
  @Requires('fact.publish')
  async approve(@Args() { ids }: ApproveArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.decide(writing, { ids, reason: 'Approved' }, async (tx, id) =>
      this.decisions.approve(tx, writing.actor, id),
    );
  }

  @Mutation(() => [Proposal], { description: 'Turns proposals down; the facts stay as they are.' })
  @Requires('fact.publish')
  async decline(@Args() { ids, reason }: DeclineArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.decide(writing, { ids, reason }, async (tx, id) =>
      this.decisions.decline(tx, writing.actor, id, reason),
    );
  }

  private async decide(
    writing: Writing,
    { ids, reason }: { readonly ids: readonly string[]; readonly reason: string },
    decide: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<unknown> {
    const wanted = [...new Set(ids.map((id) => localId('Proposal', id, 'ids')))];
    return this.writes.run(writing, reason, async (tx) => {
      // What was recorded first may be what the next refers to.
      for (const id of await inOrder(tx, wanted)) await decide(tx, id);
      const answer: object[] = [];
      for (const id of wanted) answer.push(await this.writes.read(tx, writing, { type: 'Proposal', id }));
      return { answer };
    });
  }
}

/** The proposals as they were made; those that are not there last. */
async function inOrder(tx: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM proposal WHERE id = ANY ($1::uuid[]) ORDER BY proposed_at, id`,
    [ids],
  );
  const known = rows.map(({ id }) => id);
  return [...known, ...ids.filter((id) => !known.includes(id))];
}
