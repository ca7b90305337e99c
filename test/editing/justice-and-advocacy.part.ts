import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '../identity/identity-app.js';
import { dataOf, refusalOf, type Asker } from './desk-app.js';
import { ADVOCACY } from './advocacy.facts.js';
import { type JusticeApp } from './justice-app.js';
import { JUSTICE } from './justice.facts.js';
import type { Written } from './written-fact.js';
import { theJusticeDesk } from './built.js';

interface Fact {
  readonly id: string;
  readonly version: number;
  readonly visibility: string;
}

let desk: JusticeApp;

describe('justice and advocacy', () => {
  beforeAll(async () => {
    desk = await theJusticeDesk();
  });

  const selection = ({ fields }: Written): string => `{ id version visibility ${fields} }`;

  const record = async (ask: Asker, row: Written, input: object): Promise<Answer> =>
    ask(`mutation ($input: ${row.recordInput}!) { it: ${row.record}(input: $input) ${selection(row)} }`, { input });

  async function correct(row: Written, { id, version }: Pick<Fact, 'id' | 'version'>, input: object): Promise<Answer> {
    const type = `C${(row.correct ?? '').slice(1)}Input`;
    return desk.editor(
      `mutation ($id: ID!, $version: Int!, $input: ${type}!) {
       it: ${row.correct ?? ''}(id: $id, expectedVersion: $version, input: $input, reason: "mended") ${selection(row)} }`,
      { id, version, input },
    );
  }

  const withdraw = async (ask: Asker, row: Written, { id, version }: Fact): Promise<Answer> =>
    ask(
      `mutation ($id: ID!, $version: Int!) {
       it: ${row.withdraw}(id: $id, expectedVersion: $version, reason: "a mistake") ${selection(row)} }`,
      { id, version },
    );

  const problemsOf = (answer: Answer): readonly string[] =>
    ((refusalOf(answer)['problems'] ?? []) as { path: string; code: string }[])
      .map(({ path, code }) => `${path} ${code}`)
      .sort();

  const isListed = async (ask: Asker, row: Written, { id }: Fact): Promise<boolean> => {
    const answer = await ask(row.list);
    expect(answer.codes).toEqual([]);
    return answer.text.includes(id);
  };

  /** Records the row, lets `look` look at it, and takes it off again. */
  async function withFact(row: Written, look: (fact: Fact) => Promise<void>): Promise<Fact> {
    const fact = dataOf<Fact>(await record(desk.editor, row, row.input(desk.world)), 'it');
    await look(fact);
    const { rows } = await desk.app.clone.owner.query<{ version: number }>(
      `SELECT version FROM ${tableOf(row)} WHERE id = $1`,
      [fact.id.split(':')[1]],
    );
    const last = { ...fact, version: rows[0]?.version ?? 0 };
    dataOf(await withdraw(desk.editor, row, last), 'it');
    return last;
  }

  const tableOf = ({ type }: Written): string => type.replaceAll(/(?<!^)([A-Z])/g, '_$1').toLowerCase();

  const WRITTEN = [...JUSTICE, ...ADVOCACY];
  const correctable = WRITTEN.filter(({ correct: mutation }) => mutation !== undefined);
  const emptiable = correctable.filter(({ emptied }) => emptied !== undefined);

  describe('facts of courts and campaigns', () => {
    it.each(WRITTEN)('$type: what is recorded staff see, and others do not', async (row) => {
      await withFact(row, async (fact) => {
        expect(fact).toMatchObject({ version: 1, visibility: 'STAFF', ...row.recorded });
        expect(await isListed(desk.editor, row, fact)).toBe(true);
        expect(await isListed(desk.nobody, row, fact)).toBe(false);
        expect(await isListed(desk.researcher, row, fact)).toBe(false);
      });
    });

    it.each(WRITTEN)('$type: everything that is wrong is told at once', async (row) => {
      for (const { input, problems } of row.wrong) {
        const answer = await record(desk.editor, row, input(desk.world));
        expect(answer.codes).toEqual(['BAD_USER_INPUT']);
        expect(problemsOf(answer)).toEqual(problems.map(([path, code]) => `${path} ${code}`).sort());
      }
    });

    it.each(correctable)('$type: a correction changes what it gives', async (row) => {
      await withFact(row, async (fact) => {
        const after = dataOf<Fact>(await correct(row, fact, row.correction ?? {}), 'it');
        expect(after).toEqual({ ...fact, version: 2, ...row.corrected });
        const again = dataOf<Fact>(await correct(row, after, row.correction ?? {}), 'it');
        expect(again).toEqual(after);
      });
    });

    it.each(emptiable)('$type: null empties what may be empty', async (row) => {
      await withFact(row, async (fact) => {
        const after = dataOf<Fact>(await correct(row, fact, row.emptied ?? {}), 'it');
        expect(after).toEqual({ ...fact, version: 2, ...row.empty });
      });
    });

    it.each(correctable)('$type: null is refused for what it cannot be without', async (row) => {
      await withFact(row, async (fact) => {
        const fields = row.required ?? [];
        const answer = await correct(row, fact, Object.fromEntries(fields.map((field) => [field, null])));
        expect(problemsOf(answer)).toEqual(fields.map((field) => `input.${field} REQUIRED`).sort());
      });
    });

    it.each(correctable)('$type: whoever saw an old version is told what stands against it', async (row) => {
      await withFact(row, async (fact) => {
        dataOf(await correct(row, fact, row.correction ?? {}), 'it');
        const answer = await correct(row, fact, row.correction ?? {});
        expect(answer.codes).toEqual(['CONFLICT']);
        const { version, fields } = refusalOf(answer)['conflict'] as { version: number; fields: object[] };
        expect(version).toBe(2);
        const wanted = (row.conflicts ?? []).map(({ field, base, now }) => ({
          field,
          base: base === null ? null : expect.stringContaining(base),
          theirs: expect.stringContaining(now),
          yours: expect.stringContaining(now),
        }));
        expect(fields).toHaveLength(wanted.length);
        expect(fields).toEqual(expect.arrayContaining(wanted));
      });
    });

    it.each(WRITTEN)('$type: what is withdrawn is gone, and stays in the history', async (row) => {
      const fact = await withFact(row, async () => Promise.resolve());
      expect(await isListed(desk.editor, row, fact)).toBe(false);
      const { rows } = await desk.app.clone.owner.query<{ operation: string }>(
        `SELECT operation FROM history.${tableOf(row)} WHERE id = $1 ORDER BY version_seq`,
        [fact.id.split(':')[1]],
      );
      expect(rows.map(({ operation }) => operation)).toEqual(['INSERT', 'DELETE']);
      expect((await withdraw(desk.editor, row, fact)).codes).toEqual(['NOT_FOUND']);
    });

    it.each(WRITTEN)('$type: nobody but staff may write', async (row) => {
      const fact = { id: `${row.type}:01890000-0000-7000-8000-000000000000`, version: 1, visibility: '' };
      for (const [ask, code] of [
        [desk.nobody, 'UNAUTHENTICATED'],
        [desk.researcher, 'FORBIDDEN'],
      ] as const) {
        expect((await record(ask, row, row.input(desk.world))).codes).toEqual([code]);
        expect((await withdraw(ask, row, fact)).codes).toEqual([code]);
      }
    });
  });
});
