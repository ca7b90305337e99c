import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('conflicts', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  const RECORD = 'mutation ($input: RecordAwardInput!) { recordAward(input: $input) { id version } }';
  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectAwardInput!) {
  correctAward(id: $id, expectedVersion: $version, input: $input) { id version name place awardedBy } }`;

  async function award(): Promise<string> {
    const input = { prisonerId: desk.prisonerId, name: 'A prize', awardedBy: 'A jury', place: 'Prague' };
    return dataOf<{ id: string }>(await desk.editor(RECORD, { input }), 'recordAward').id;
  }

  async function revisions(): Promise<number> {
    const { rows } = await desk.app.clone.owner.query<{ count: string }>('SELECT count(*) FROM revision');
    return Number(rows[0]?.count);
  }

  describe('a correction of another version than the present one', () => {
    it('is refused with base, theirs and yours, field by field, and changes nothing', async () => {
      const id = await award();
      await desk.otherEditor(CORRECT, { id, version: 1, input: { name: 'Their prize' } });
      const before = await revisions();
      const answer = await desk.editor(CORRECT, { id, version: 1, input: { name: 'My prize', place: null } });
      expect(refusalOf(answer)).toMatchObject({
        code: 'CONFLICT',
        field: 'expectedVersion',
        conflict: {
          version: 2,
          fields: [
            { field: 'name', base: 'A prize', theirs: 'Their prize', yours: 'My prize' },
            { field: 'place', base: 'Prague', theirs: 'Prague', yours: null },
          ],
        },
      });
      expect(await revisions()).toBe(before);
    });

    it.each([{ version: 7 }, { version: 0 }])(
      'with the version $version, which never was, is bad input',
      async ({ version }) => {
        const answer = await desk.editor(CORRECT, { id: await award(), version, input: { name: 'X' } });
        expect(refusalOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'expectedVersion' });
      },
    );
  });

  it('lets exactly one of a hundred racing corrections win each round', async () => {
    const id = await award();
    for (let version = 1; version <= 3; version += 1) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, async (_, index) =>
          (index % 2 === 0 ? desk.editor : desk.otherEditor)(CORRECT, {
            id,
            version,
            input: { name: `Round ${String(version)} racer ${String(index)}` },
          }),
        ),
      );
      const winners = answers.filter(({ codes }) => codes.length === 0);
      expect(winners).toHaveLength(1);
      expect(answers.filter(({ codes }) => codes[0] === 'CONFLICT')).toHaveLength(99);
      const { rows } = await desk.app.clone.owner.query<{ name: string; version: number }>(
        'SELECT name, version FROM award WHERE id = $1',
        [id.slice('Award:'.length)],
      );
      expect(rows[0]).toEqual({
        name: (winners[0]?.data?.['correctAward'] as { name: string }).name,
        version: version + 1,
      });
    }
  });

  describe('an Idempotency-Key', () => {
    const input = (): object => ({ input: { prisonerId: desk.prisonerId, name: 'Once', awardedBy: 'A jury' } });

    it('gives the first answer again, and records once', async () => {
      const first = await desk.editor(RECORD, input(), 'key-1');
      const before = await revisions();
      const second = await desk.editor(RECORD, input(), 'key-1');
      expect(second.text).toBe(first.text);
      expect(await revisions()).toBe(before);
    });

    it('refuses another request under the same key, and lets another person use it', async () => {
      await desk.editor(RECORD, input(), 'key-2');
      const other = { input: { prisonerId: desk.prisonerId, name: 'Other', awardedBy: 'A jury' } };
      const refused = await desk.editor(RECORD, other, 'key-2');
      expect(refusalOf(refused)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', field: 'Idempotency-Key' });
      expect((await desk.otherEditor(RECORD, other, 'key-2')).codes).toEqual([]);
    });

    it('records once when equal requests come at the same time', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, async () => desk.editor(RECORD, input(), 'key-3')));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers[0]?.codes).toEqual([]);
    });

    it('is not used up by a request that was refused', async () => {
      const bad = { input: { prisonerId: desk.prisonerId, name: '', awardedBy: 'A jury' } };
      expect((await desk.editor(RECORD, bad, 'key-4')).codes).toEqual(['BAD_USER_INPUT']);
      expect((await desk.editor(RECORD, input(), 'key-4')).codes).toEqual([]);
    });

    it.each([{ key: 'with space' }, { key: 'x'.repeat(201) }])('must be plain: $key', async ({ key }) => {
      expect(refusalOf(await desk.editor(RECORD, input(), key))).toMatchObject({ field: 'Idempotency-Key' });
    });
  });
});
