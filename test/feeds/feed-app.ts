import { createDeskApp, dataOf, type Asker, type DeskApp } from '../editing/desk-app.js';
import { bearer, type Answer, type IdentityApp } from '../identity/identity-app.js';
import { LOCAL_SERVERS } from '../support/outbound.js';
import { FeedServer } from './feed-server.js';

/** Long enough for a server on this machine, and short enough to wait for one that never ends. */
const TIME_LIMIT_MS = 1_000;

const FIELDS = `id version url title publisher language intervalMinutes autoConfirm state lastPolledAt lastSuccessAt
  lastFailureAt errorCode errorText failures nextPollAt itemCount linkedCount addedBy
  history { kind by reason changes { field before after } }`;

export const ADD_FEED = `mutation ($input: AddFeedInput!) { addFeed(input: $input) { ${FIELDS} } }`;
export const FEED = `query ($id: ID!) { feed(id: $id) { ${FIELDS} } }`;
export const FEEDS = `{ feeds { ${FIELDS} } }`;
export const CORRECT_FEED = `mutation ($id: ID!, $version: Int!, $input: CorrectFeedInput!) {
  correctFeed(id: $id, expectedVersion: $version, input: $input) { ${FIELDS} } }`;
export const deed = (name: string): string =>
  `mutation ($id: ID!, $reason: String) { ${name}(id: $id, reason: $reason) { ${FIELDS} } }`;
export const POLL_FEED = `mutation ($id: ID!) { pollFeed(id: $id) { ${FIELDS} } }`;
export const TEST_FEED = `mutation ($url: URL!) { testFeed(url: $url) { url format charset title problem { code text }
  entries { outcome title summary url originalUrl publishedAt publishedOn publishedText language imageUrl } } }`;

export interface ShownFeed {
  readonly id: string;
  readonly version: number;
  readonly url: string;
  readonly title: string;
  readonly state: string;
  readonly autoConfirm: boolean;
  readonly intervalMinutes: number;
  readonly lastSuccessAt: string | null;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  readonly failures: number;
  readonly nextPollAt: string | null;
  readonly itemCount: number;
  readonly linkedCount: number;
  readonly history: readonly { readonly kind: string; readonly reason: string | null; readonly changes: object[] }[];
}

async function lastingEditor(app: IdentityApp): Promise<Asker> {
  const { email } = await app.person('EDITOR');
  const headers = bearer(await app.tokens.create({ email, name: 'feeds', days: 365, scopes: ['READ', 'WRITE'] }));
  return async (query, variables) => app.ask(query, variables, headers);
}

/** The service with staff of every role, and a server of feeds that it may ask. */
export class FeedApp {
  private constructor(
    readonly desk: DeskApp,
    readonly server: FeedServer,
    /** An editor whose way in outlasts the days that tests let pass. */
    readonly editor: Asker,
  ) {}

  static async start(): Promise<FeedApp> {
    // The client reads its settings at each request; other specs have settings of their own.
    Object.assign(LOCAL_SERVERS, { timeLimitMs: TIME_LIMIT_MS });
    const [desk, server] = await Promise.all([createDeskApp(), FeedServer.start()]);
    return new FeedApp(desk, server, await lastingEditor(desk.app));
  }

  async add(input: object, by = this.editor): Promise<ShownFeed> {
    return dataOf<ShownFeed>(await by(ADD_FEED, { input }), 'addFeed');
  }

  async feed({ id }: Pick<ShownFeed, 'id'>): Promise<ShownFeed> {
    return dataOf<ShownFeed>(await this.editor(FEED, { id }), 'feed');
  }

  async do(name: string, { id }: Pick<ShownFeed, 'id'>, by = this.editor): Promise<Answer> {
    return by(deed(name), { id });
  }

  /** What is done with an article next is noted in `link_job` and kept from happening. */
  async noteLinkJobs(): Promise<void> {
    await this.rows(`CREATE TABLE link_job (id text)`);
    await this.rows(`CREATE FUNCTION note_job() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF (SELECT t.identifier FROM jobs._private_tasks t WHERE t.id = NEW.task_id) = 'link-news-item' THEN
        INSERT INTO public.link_job VALUES (NEW.payload ->> 'itemId');
        DELETE FROM jobs._private_jobs j WHERE j.id = NEW.id;
      END IF;
      RETURN NULL; END $$`);
    await this.rows(
      `CREATE TRIGGER note_job AFTER INSERT ON jobs._private_jobs FOR EACH ROW EXECUTE FUNCTION note_job()`,
    );
  }

  /** Lets minutes pass, has feeds that are due read, and everything done that follows. */
  async after(minutes: number): Promise<void> {
    this.desk.app.clock.forward(minutes * 60_000);
    await this.desk.app.jobs.runScheduled('poll-feeds');
  }

  async rows<T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.desk.app.clone.owner.query<T>(sql, [...values]);
    return rows;
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.desk.close();
  }
}
