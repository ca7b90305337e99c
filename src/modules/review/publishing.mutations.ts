import { Injectable } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { Requires } from '../access/index.js';
import {
  alignSources,
  sourcesUnder,
  AnsweredWrites,
  CurrentWriting,
  type FactRow,
  type Writing,
} from '../editing/index.js';
import { Fact, updateRow, type Columns } from '../sources/index.js';
import { hideNaming } from './named-sentences.js';
import { Places } from './places.service.js';
import { Publication } from './publication.service.js';
import { FactVersionArgs, PublishArgs, ReasonedArgs, UnpublishArgs } from './review.args.js';
import { reviewedFact, rowInVersion, type ReviewedFact } from './reviewed-fact.js';

const LEVELS = ['PUBLIC', 'RESEARCHER', 'STAFF', 'SEALED'];
const isWider = (one: string, other: string): boolean => LEVELS.indexOf(one) < LEVELS.indexOf(other);

type Change = (tx: EntityManager, row: FactRow, fact: ReviewedFact) => Promise<void>;

/** Changes what others make of a fact, not what it says: one version of one fact, in a revision of its own. */
@Injectable()
export class Standing {
  constructor(private readonly writes: AnsweredWrites) {}

  async change(
    writing: Writing,
    { factId, expectedVersion, reason }: FactVersionArgs & { readonly reason?: string },
    change: Change,
  ): Promise<unknown> {
    const fact = reviewedFact(factId, 'factId');
    return this.writes.run(writing, reason, async (tx) => {
      await change(tx, await rowInVersion(tx, fact, expectedVersion), fact);
      return { type: fact.type, id: fact.id };
    });
  }
}

async function set(tx: EntityManager, { shape }: ReviewedFact, row: FactRow, columns: Columns): Promise<void> {
  if (!(await updateRow(tx, shape.table, row, columns))) throw new VigilError('CONFLICT');
}

/** Who sees a fact, and how far it was checked. */
@Resolver()
export class PublishingMutations {
  constructor(
    private readonly standing: Standing,
    private readonly publication: Publication,
    private readonly places: Places,
  ) {}

  @Mutation(() => Fact, {
    description:
      'Lets researchers or everybody see a fact with what came with it: its citations and their sources, its court or facility, names given with a person. FORBIDDEN for whoever recorded or changed it.',
  })
  @Requires('fact.publish')
  async publish(@Args() args: PublishArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.standing.change(writing, args, async (tx, row, { shape }) => {
      const audience = args.visibility === 'RESEARCHER' ? 'RESEARCHER' : 'PUBLIC';
      if (isWider(row.visibility, audience)) {
        const detail = 'More people see it already; unpublish makes a fact less visible.';
        throw new VigilError('BAD_USER_INPUT', { field: 'visibility', detail });
      }
      await this.publication.publish(tx, writing.actor, { table: shape.table, row }, audience);
    });
  }

  @Mutation(() => Fact, {
    description:
      'Hides a fact from the public at once, in the past as well: as-of reads and histories show it no more. History keeps it for staff. With a sentence goes what follows or changes it, for its dates would be wrong.',
  })
  @Requires('fact.publish')
  async unpublish(@Args() args: UnpublishArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.standing.change(writing, args, async (tx, row, fact) => {
      if (!isWider(row.visibility, args.visibility)) {
        const detail = `Only ${row.visibility} may see it already.`;
        throw new VigilError('BAD_USER_INPUT', { field: 'visibility', detail });
      }
      await set(tx, fact, row, { visibility: args.visibility });
      if (fact.type === 'Sentence') await hideNaming(tx, row.id, args.visibility);
      await this.places.hideUnder(tx, writing.actor, row.id);
      await alignSources(tx, await sourcesUnder(tx, row.id));
    });
  }

  @Mutation(() => Fact, {
    description: 'Says that a fact was checked against its sources. FORBIDDEN for whoever changed it last.',
  })
  @Requires('fact.publish')
  async verify(@Args() args: FactVersionArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.standing.change(writing, args, async (tx, row, fact) => {
      if (await this.publication.isLastAuthor(tx, writing.actor, { table: fact.shape.table, row })) {
        throw new VigilError('FORBIDDEN', { detail: 'You changed this last: somebody else has to check it.' });
      }
      await set(tx, fact, row, { verification: 'VERIFIED' });
    });
  }

  @Mutation(() => Fact, { description: 'Says that a fact is in doubt. It stays visible, marked DISPUTED.' })
  @Requires('fact.write')
  async dispute(@Args() args: ReasonedArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.standing.change(writing, args, async (tx, row, fact) => {
      await set(tx, fact, row, { verification: 'DISPUTED' });
    });
  }
}
