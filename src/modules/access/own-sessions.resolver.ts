import { Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { Sessions } from '../identity/index.js';
import { Public } from './public-decorator.js';
import { Requires } from './requires-decorator.js';
import { SessionCookie } from './session-cookie.js';
import { Viewer, viewerOfActor } from './viewer.model.js';
import { Visitors } from './visitors.service.js';

/** Who is signed in, and how they leave. */
@Resolver()
export class OwnSessions {
  constructor(
    private readonly visitors: Visitors,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  @Query(() => Viewer, {
    nullable: true,
    description: 'Who is asking; null: nobody who is signed in. A session for setting up a second factor is not yet.',
  })
  @Public()
  async viewer(@Context() { req }: GraphQLContext): Promise<Viewer | null> {
    const actor = await this.visitors.actorOf(req);
    const isEnrolling = actor?.by.kind === 'SESSION' && actor.by.session === 'ENROLMENT';
    return actor === undefined || isEnrolling ? null : viewerOfActor(actor);
  }

  @Mutation(() => Boolean, { description: 'Ends this session, and clears its cookie. API tokens cannot.' })
  @Requires('session.own')
  async signOut(@Context() { req }: GraphQLContext): Promise<boolean> {
    const { sessionId } = await this.visitors.inSession(req);
    await this.sessions.end(sessionId);
    this.cookie.clear(req);
    return true;
  }

  @Mutation(() => Int, { description: 'Ends all sessions of the account, this one too. Says how many there were.' })
  @Requires('session.own')
  async signOutEverywhere(@Context() { req }: GraphQLContext): Promise<number> {
    const { actor } = await this.visitors.inSession(req);
    this.cookie.clear(req);
    return this.sessions.endAll(actor.accountId);
  }
}
