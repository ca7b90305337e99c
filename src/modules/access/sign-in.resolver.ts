import { Args, Context, Extensions, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { SetUp, SignIn, type OpenedSession } from '../identity/index.js';
import { TAKES_CREDENTIALS } from './credentials.plugin.js';
import { EnrolmentArgs, SetUpArgs, SignInArgs } from './credentials.args.js';
import { Public } from './public-decorator.js';
import { SessionCookie } from './session-cookie.js';
import { SignInPayload } from './sign-in-payload.model.js';
import { Tries } from './tries.service.js';
import { Viewer, viewerOfAccount } from './viewer.model.js';

/** The ways in: open to anybody, a few tries a minute, one in a request. */
@Resolver()
export class SignInMutations {
  constructor(
    private readonly signIns: SignIn,
    private readonly setUps: SetUp,
    private readonly tries: Tries,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => SignInPayload, {
    description:
      'Signs in. UNAUTHENTICATED for whatever is wrong; TOTP_ENROLMENT_REQUIRED where the account needs a second factor first (signInToEnrol); TOO_MANY_REQUESTS (429, Retry-After) after five tries in a minute.',
  })
  @Public()
  @Extensions({ [TAKES_CREDENTIALS]: true })
  async signIn(@Args() credentials: SignInArgs, @Context() { req }: GraphQLContext): Promise<SignInPayload> {
    await this.tries.take(req, credentials.email);
    const { email, password, code } = credentials;
    return this.hand(await this.signIns.open({ email, password, code: code ?? undefined }), req);
  }

  @Mutation(() => SignInPayload, {
    description:
      'Opens a session of ten minutes in which a second factor can be set up and nothing else be done. UNAUTHENTICATED for whatever is wrong, and where the account has one.',
  })
  @Public()
  @Extensions({ [TAKES_CREDENTIALS]: true })
  async signInToEnrol(@Args() credentials: EnrolmentArgs, @Context() { req }: GraphQLContext): Promise<SignInPayload> {
    await this.tries.take(req, credentials.email);
    return this.hand(await this.signIns.openForEnrolment(credentials), req);
  }

  @Mutation(() => Viewer, {
    description:
      'Makes the first account, an ADMIN, by the one-time code that the service prints when it starts without accounts. UNAUTHENTICATED for another code or where there is an account.',
  })
  @Public()
  @Extensions({ [TAKES_CREDENTIALS]: true })
  async setUp(@Args() args: SetUpArgs, @Context() { req }: GraphQLContext): Promise<Viewer> {
    await this.tries.take(req);
    const { code, email, name, password } = args;
    return viewerOfAccount(await this.setUps.redeem(code, { email, name, password }));
  }

  /** Into a cookie that scripts cannot read, or into the hands of the client, but never both. */
  private hand({ token, expiresAt, account }: OpenedSession, req: GraphQLContext['req']): SignInPayload {
    const payload = { viewer: viewerOfAccount(account), expiresAt: expiresAt.toISOString() };
    if (req.headers['x-vigil-session'] !== 'cookie') return { ...payload, token };
    this.cookie.keep(req, token, expiresAt);
    return { ...payload, token: '' };
  }
}
