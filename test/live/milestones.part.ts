import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LiveWorld } from './live-world.js';

const REACHED = `subscription ($case: ID, $kinds: [MilestoneKind!], $after: String) {
  milestoneReached(case: $case, kinds: $kinds, after: $after) {
    id cursor operation reachedOn caseId case { slug } milestone { kind numerator denominator state }
  }
}`;
const DAY_MS = 86_400_000;

interface Reached {
  readonly id: string;
  readonly cursor: string;
  readonly reachedOn: string;
  readonly operation: string;
  readonly case: { readonly slug: string };
  readonly milestone: { readonly kind: string; readonly numerator: number | null };
}

const FACTS = { jurisdiction: 'BY', custody: [], absences: [], sentences: [], changes: [], verdicts: [], charges: [] };

/** The cursor of a place right before that of another cursor. */
function cursorBefore(cursor: string): string {
  const [mark, position] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];
  return Buffer.from(JSON.stringify([mark, position, '00000000-0000-0000-0000-000000000000'])).toString('base64url');
}

interface Day {
  readonly ordinal: number;
  readonly audience?: string;
  readonly kind?: string;
  readonly latest: string;
}

/** Runs the day's work and tells what came of it. */
export function milestonesOf(world: () => LiveWorld): void {
  const store = async ({ ordinal, audience = 'PUBLIC', kind = 'FRACTION', latest }: Day): Promise<void> => {
    await world().desk.app.clone.owner.query(
      `INSERT INTO milestone (case_id, audience, ordinal, kind, numerator, denominator, earliest, latest)
       VALUES ($1, $2, $3, $4, 1, 2, $5::date - 3, $5)`,
      [world().caseUuid, audience, ordinal, kind, latest],
    );
  };
  /** A milestone whose day is tomorrow, and that day. */
  const comes = async (day: Omit<Day, 'latest'>): Promise<string> => {
    const { clock } = world().desk.app;
    const latest = new Date(clock.now().getTime() + DAY_MS).toISOString().slice(0, 10);
    await store({ ...day, latest });
    clock.forward(DAY_MS);
    await work();
    return latest;
  };
  const work = async (): Promise<void> => world().desk.app.jobs.runScheduled('live.milestones');
  const now = async (): Promise<{ readonly after: string }> => world().now('milestoneReached');

  describe('milestoneReached', () => {
    beforeAll(async () => {
      for (const audience of ['PUBLIC', 'RESEARCHER', 'STAFF']) {
        await world().desk.app.clone.owner.query(
          `INSERT INTO case_projection (case_id, audience, facts) VALUES ($1, $2, $3)
           ON CONFLICT DO NOTHING`,
          [world().caseUuid, audience, JSON.stringify(FACTS)],
        );
      }
      await work();
    });

    it('tells of a day when it came, once, and of a rough one when its last possible day came', async () => {
      const { clock } = world().desk.app;
      const client = await world().enter();
      const id = await client.subscribe(REACHED, await now());
      const tomorrow = new Date(clock.now().getTime() + DAY_MS).toISOString().slice(0, 10);
      await store({ ordinal: 1, kind: 'FRACTION', latest: tomorrow });
      await store({ ordinal: 2, kind: 'EXPECTED_END', latest: clock.today() });
      await work();
      expect(await client.events(id, 0)).toEqual([]);
      clock.forward(DAY_MS);
      await work();
      await work();
      const events = await client.events<Reached>(id, 1);
      expect(events).toMatchObject([
        {
          operation: 'CREATE',
          reachedOn: tomorrow,
          case: { slug: 'anna-example' },
          milestone: { kind: 'FRACTION', numerator: 1, state: 'REACHED' },
        },
      ]);
    });

    it('makes up for days on which the service rested, and goes on behind a cursor', async () => {
      const { clock } = world().desk.app;
      const day = (ahead: number): string =>
        new Date(clock.now().getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
      await store({ ordinal: 3, kind: 'FRACTION', latest: day(1) });
      await store({ ordinal: 4, kind: 'EXPECTED_END', latest: day(3) });
      clock.forward(4 * DAY_MS);
      const client = await world().enter();
      const id = await client.subscribe(REACHED, { case: world().desk.caseId, ...(await now()) });
      const ends = await client.subscribe(REACHED, { kinds: ['EXPECTED_END'], ...(await now()) });
      await work();
      const events = await client.events<Reached>(id, 2);
      expect(events.map(({ reachedOn }) => reachedOn)).toEqual([day(-3), day(-1)]);
      expect((await client.events<Reached>(ends, 1)).map(({ milestone }) => milestone.kind)).toEqual(['EXPECTED_END']);
      const rest = await client.subscribe(REACHED, { after: events[0]?.cursor });
      expect((await client.events<Reached>(rest, 1)).map((event) => event.id)).toEqual([events[1]?.id]);
    });

    it('tells each audience what it may know', async () => {
      const [anybody, staff] = [await world().enter(), await world().enter(await world().asScript('EDITOR'))];
      const begun = await now();
      const [ofAnybody, ofStaff] = [await anybody.subscribe(REACHED, begun), await staff.subscribe(REACHED, begun)];
      const tomorrow = await comes({ ordinal: 5, audience: 'STAFF' });
      expect((await staff.events<Reached>(ofStaff, 1)).map(({ reachedOn }) => reachedOn)).toEqual([tomorrow]);
      expect(await anybody.events(ofAnybody, 0)).toEqual([]);
    });

    it('is not told to somebody who begins later if it does not stand any more', async () => {
      const client = await world().enter();
      const id = await client.subscribe(REACHED, await now());
      const day = await comes({ ordinal: 6, kind: 'LIFE_REVIEW' });
      const [event] = await client.events<Reached>(id, 1);
      expect(event?.reachedOn).toBe(day);
      await comes({ ordinal: 7, kind: 'RELEASED' });
      const before = await client.subscribe(REACHED, { after: cursorBefore(event?.cursor ?? '') });
      expect(await client.events(before, 2)).toHaveLength(2);
      await world().desk.app.clone.owner.query(`DELETE FROM milestone WHERE ordinal = 6`);
      const after = await client.subscribe(REACHED, { after: cursorBefore(event?.cursor ?? '') });
      expect((await client.events<Reached>(after, 1)).map(({ milestone }) => milestone.kind)).toEqual(['RELEASED']);
    });
  });
}
