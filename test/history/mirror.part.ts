import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/platform/database/index.js';
import { createIdentityApp, type IdentityApp } from '../identity/identity-app.js';
import { askingAs, Follower, presentRecord, told, type Asking } from './follower.js';
import { RandomWriting } from './random-writing.js';

const REVISIONS = 40;

interface Reader {
  readonly role: Role;
  readonly ask: Asking;
}

describe('a copy that follows the feed', () => {
  let app: IdentityApp;
  let readers: readonly Reader[];

  beforeAll(async () => {
    app = await createIdentityApp();
    readers = [
      { role: 'vigil_public', ask: await askingAs(app) },
      { role: 'vigil_researcher', ask: await askingAs(app, await app.person('RESEARCHER')) },
      { role: 'vigil_staff', ask: await askingAs(app, await app.person('EDITOR')) },
    ];
  }, 60_000);
  afterAll(async () => app.close());

  /** By the place of the reader above, in pages of each size. */
  const followers = (sizes: readonly (readonly number[])[]): { reader: Reader; follower: Follower }[] =>
    readers.flatMap((reader, index) =>
      (sizes[index] ?? []).map((size) => ({ reader, follower: new Follower(reader.ask, size) })),
    );

  const expectPresent = async (reader: Reader, follower: Follower): Promise<void> => {
    expect(told(follower.copy)).toEqual(told(await presentRecord(app.clone.as(reader.role))));
  };

  it('that keeps up finds each change to begin with what it holds', async () => {
    const writing = new RandomWriting(app.clone.as('vigil_service'), 7);
    const kept = readers.map((reader) => ({ reader, follower: new Follower(reader.ask, 100, true) }));
    for (let done = 0; done < REVISIONS; done += 1) {
      await writing.revision();
      for (const { reader, follower } of kept) {
        await follower.catchUp();
        await expectPresent(reader, follower);
      }
    }
  }, 120_000);

  it.each([{ seed: 20_261_123 }])(
    'while others write at random (seed $seed) it ends as the record its reader may see, in pages of any size',
    async ({ seed }) => {
      const service = app.clone.as('vigil_service');
      const all = followers([[1, 3, 100], [3], [100]]);
      const writing = [seed, seed + 1].map((one) => new RandomWriting(service, one));
      let writes = true;
      const write = async (one: RandomWriting): Promise<void> => {
        await one.everyOperation();
        for (let done = 0; done < REVISIONS; done += 1) await one.revision();
      };
      const follow = async (follower: Follower): Promise<void> => {
        while (writes) await follower.step();
      };
      const written = Promise.all(writing.map(write)).finally(() => (writes = false));
      await Promise.all([written, ...all.map(async ({ follower }) => follow(follower))]);

      for (const { reader, follower } of [...all, ...followers([[3, 100], [100], [100]])]) {
        await follower.catchUp();
        await expectPresent(reader, follower);
        expect(new Set(follower.read.map(({ id }) => id)).size).toBe(follower.read.length);
        expect(follower.read.length).toBeGreaterThan(10);
        expect(follower.copy.size).toBeGreaterThan(0);
      }
      const operations = new Set(all.flatMap(({ follower }) => follower.read.map(({ operation }) => operation)));
      expect([...operations].sort()).toEqual([
        'CORRECTED',
        'CREATED',
        'PUBLISHED',
        'RESTORED',
        'UNPUBLISHED',
        'WITHDRAWN',
      ]);
    },
    120_000,
  );

  it('has nothing left that was withheld from its reader since, in any entry', async () => {
    for (const { role, ask } of readers) {
      const follower = new Follower(ask, 100);
      await follower.catchUp();
      const present = await presentRecord(app.clone.as(role));
      const shown = follower.read.filter(({ visible }) => visible).map(({ factId }) => factId);
      const { rows } = await app.clone.owner.query<{ id: string }>('SELECT id FROM fact');
      const live = new Set(rows.map(({ id }) => id));
      expect(shown.filter((id) => live.has(id.split(':')[1] ?? '') && !present.has(id))).toEqual([]);
    }
  });
});
