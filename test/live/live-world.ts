import type { EntityManager } from 'typeorm';
import { eventCursor } from '../../src/modules/live/event-cursor.js';
import { behind } from '../../src/modules/live/live-event.js';
import { createDeskApp, type DeskApp } from '../editing/desk-app.js';
import { LiveClient, type Entry } from './live-client.js';

type Role = Parameters<DeskApp['app']['person']>[0];

/** The whole service with a public case, clients that subscribe, and a hand that writes to the record. */
export interface LiveWorld {
  readonly desk: DeskApp;
  /** Of the public case. */
  readonly caseUuid: string;
  /** A connected client. */
  enter(entry?: Entry): Promise<LiveClient>;
  /** A token of a session of somebody new. */
  token(role: Role): Promise<string>;
  /** How somebody new with this role comes in. */
  asStaff(role: Role): Promise<Entry>;
  /** The same with a token for scripts, which outlives days without use. */
  asScript(role: Role): Promise<Entry>;
  /** An id that nothing else has. */
  newId(): string;
  /** To be told of all that happens from now on, however long it takes until the service listens. */
  now(feed?: 'caseChanged' | 'milestoneReached'): Promise<{ readonly after: string }>;
  /** One revision by an author with a telling name. */
  write(work: (tx: EntityManager) => Promise<unknown>): Promise<void>;
  /** A fact of the case. Gives its id. */
  addFact(title: string, visibility: string): Promise<string>;
  showFact(id: string, visibility: string): Promise<void>;
  showCase(visibility: string): Promise<void>;
}

export async function createLiveWorld(): Promise<LiveWorld> {
  const desk = await createDeskApp();
  const unitOfWork = await desk.app.clone.unitOfWork();
  const caseUuid = desk.caseId.replace('Case:', '');
  let made = 0;
  const newId = (): string => `01890000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
  const token = async (role: Role): Promise<string> => desk.app.openSession(await desk.app.person(role));
  const write: LiveWorld['write'] = async (work) => {
    await unitOfWork.run({ actor: 'Author canary', reason: 'Reason canary' }, work);
  };
  return {
    desk,
    caseUuid,
    newId,
    now: async (feed = 'caseChanged') => {
      const log = feed === 'caseChanged' ? 'history.change_log' : 'milestone_reached';
      const { rows } = await desk.app.clone.owner.query<{ last: string }>(
        `SELECT coalesce(max(position), 0) AS last FROM ${log}`,
      );
      return { after: eventCursor(feed, behind(Number(rows[0]?.last))) };
    },
    token,
    write,
    enter: async (entry) => LiveClient.open(desk.app.url, entry),
    asStaff: async (role) => ({ params: { authorization: `Bearer ${await token(role)}` } }),
    asScript: async (role) => {
      const { email } = await desk.app.person(role);
      const script = await desk.app.tokens.create({ email, name: 'Screen', days: 300, scopes: ['READ'] });
      return { params: { authorization: `Bearer ${script}` } };
    },
    addFact: async (title, visibility) => {
      const id = newId();
      await write(async (tx) =>
        tx.query(`INSERT INTO case_event (id, case_id, kind, title, visibility) VALUES ($1, $2, 'OTHER', $3, $4)`, [
          id,
          caseUuid,
          JSON.stringify({ en: title }),
          visibility,
        ]),
      );
      return id;
    },
    showFact: async (id, visibility) =>
      write(async (tx) => tx.query(`UPDATE case_event SET visibility = $2 WHERE id = $1`, [id, visibility])),
    showCase: async (visibility) =>
      write(async (tx) => tx.query(`UPDATE case_file SET visibility = $2 WHERE id = $1`, [caseUuid, visibility])),
  };
}
