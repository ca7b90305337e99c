import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { localId } from '../../platform/graphql/connection/index.js';
import { Requires } from '../access/index.js';
import { AnsweredWrites, CurrentWriting, type Writing } from '../editing/index.js';
import { NewsLink } from '../news/index.js';
import {
  ConfirmNewsLinkArgs,
  DecideNewsLinksArgs,
  RejectNewsLinkArgs,
  ReopenNewsLinkArgs,
  type NewsLinkDecisionInput,
} from './news-link.args.js';
import type { Blocking } from './name-lessons.service.js';
import { NewsLinkDecisions, type Decided } from './news-link-decisions.service.js';

const TYPE = 'NewsLink';

const CONFIRMED = 'Article confirmed';
const REJECTED = 'Article rejected';

interface OfLink {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

const decided = ({ id, expectedVersion }: OfLink, field = 'id'): Decided => ({
  id: localId(TYPE, id, field),
  expectedVersion,
});

function blockingOf(block: boolean | null | undefined): Blocking {
  if (block === null || block === undefined) return 'NEW_SPELLINGS';
  return block ? 'ALL' : 'NONE';
}

/** Deciding which articles are about which cases. */
@Resolver()
export class NewsLinkMutations {
  constructor(
    private readonly writes: AnsweredWrites,
    private readonly decisions: NewsLinkDecisions,
  ) {}

  @Mutation(() => NewsLink, {
    description:
      'Says that an article is about a case. By an account that may publish, everybody sees link and article at once where the case is public and somebody else, or the matcher, wrote both; else they wait in `pendingReview`. A new spelling of the name is kept as a name of the person, for staff.',
  })
  @Requires('news.review')
  async confirmNewsLink(@Args() args: ConfirmNewsLinkArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.change(writing, CONFIRMED, args, async (tx, link) => this.decisions.confirm(tx, writing.actor, link));
  }

  @Mutation(() => NewsLink, {
    description:
      'Says that an article is not about a case. It is hidden from all but staff at once, in the past as well, and not proposed again; so is an article that no other case shows.',
  })
  @Requires('news.review')
  async rejectNewsLink(@Args() args: RejectNewsLinkArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.change(writing, args.reason ?? REJECTED, args, async (tx, link) =>
      this.decisions.reject(tx, writing.actor, link, rejectionOf(args)),
    );
  }

  @Mutation(() => NewsLink, {
    description:
      'Takes a decision about a link back, also one of the matcher: it is hidden from all but staff and waits for a decision again. CONFLICT where there is none.',
  })
  @Requires('news.review')
  async reopenNewsLink(@Args() args: ReopenNewsLinkArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.change(writing, args.reason ?? undefined, args, async (tx, link) =>
      this.decisions.reopen(tx, writing.actor, link),
    );
  }

  @Mutation(() => [NewsLink], {
    description:
      'Decides on many links in one revision, as `confirmNewsLink` and `rejectNewsLink` do, or on none of them. Answers in the same order.',
  })
  @Requires('news.review')
  async decideNewsLinks(
    @Args() { decisions }: DecideNewsLinksArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    const links = decisions.map((one, index) => decided(one, `decisions[${String(index)}].id`));
    if (new Set(links.map(({ id }) => id)).size < links.length) {
      throw new VigilError('BAD_USER_INPUT', { field: 'decisions', detail: 'A link is decided on twice.' });
    }
    return this.writes.run(writing, 'Articles decided on', async (tx) => {
      for (const [index, one] of decisions.entries()) await this.decide(tx, writing, one, links[index] ?? decided(one));
      const answer: object[] = [];
      for (const { id } of links) answer.push(await this.writes.read(tx, writing, { type: TYPE, id }));
      return { answer };
    });
  }

  private async decide(
    tx: EntityManager,
    { actor }: Writing,
    decision: NewsLinkDecisionInput,
    link: Decided,
  ): Promise<void> {
    if (decision.verdict === 'CONFIRM') await this.decisions.confirm(tx, actor, link);
    else await this.decisions.reject(tx, actor, link, rejectionOf(decision));
  }

  private async change(
    writing: Writing,
    reason: string | undefined,
    args: OfLink,
    change: (tx: EntityManager, link: Decided) => Promise<void>,
  ): Promise<unknown> {
    const link = decided(args);
    return this.writes.run(writing, reason, async (tx) => {
      await change(tx, link);
      return { type: TYPE, id: link.id };
    });
  }
}

function rejectionOf({ reason, blockSpelling }: Pick<RejectNewsLinkArgs, 'reason' | 'blockSpelling'>): {
  readonly reason: string | null;
  readonly blocking: Blocking;
} {
  return { reason: reason ?? null, blocking: blockingOf(blockSpelling) };
}
