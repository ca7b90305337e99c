import { beforeAll, describe, expect, it } from '@jest/globals';
import { atAddress } from '../../src/modules/editing/index.js';
import { raw, render, sql } from '../../src/platform/graphql/planner/fragment.js';
import { planContext } from '../../src/platform/graphql/planner/operation-plan.js';
import { ReadRegistry } from '../../src/platform/graphql/planner/registry.js';
import { dataOf, refusalOf, type Asker, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

interface Fact {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
}

let desk: DeskApp;

const ADD = `mutation ($input: AddPrisonerInput!) { it: addPrisoner(input: $input) { id version slug } }`;
const OPEN = `mutation ($input: OpenCaseInput!) { it: openCase(input: $input) { id version slug ruleSet { id } } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectCaseInput!) {
  it: correctCase(id: $id, expectedVersion: $version, input: $input) { id version slug } }`;

const add = async (input: object): Promise<Fact> => dataOf<Fact>(await desk.editor(ADD, { input }), 'it');
const aCase = (): object => ({ prisonerId: desk.prisonerId, title: 'A case', country: 'BY' });
const open = async (input: object): Promise<Fact> =>
  dataOf<Fact>(await desk.editor(OPEN, { input: { ...aCase(), ...input } }), 'it');
const move = async ({ id, version }: Fact, slug: string): Promise<Fact> =>
  dataOf<Fact>(await desk.editor(CORRECT, { id, version, input: { slug } }), 'it');

/** Where a slug leads: the present slug of the case, null where there is none to see. */
const caseAt = async (asker: Asker, slug: string): Promise<unknown> => {
  const found = dataOf<{ slug: string } | null>(
    await asker(`query ($slug: String!) { it: case(slug: $slug) { slug } }`, { slug }),
    'it',
  );
  return found === null ? null : found.slug;
};

const publish = async ({ id }: Fact): Promise<void> => {
  const unitOfWork = await desk.app.clone.unitOfWork();
  await unitOfWork.run({ actor: 'test' }, async (tx) => {
    await tx.query(`UPDATE case_file SET visibility = 'PUBLIC' WHERE id = $1`, [id.split(':')[1]]);
  });
};

describe('addresses', () => {
  beforeAll(async () => {
    desk = await theDesk();
  }, 120_000);

  describe('addresses made of what is known', () => {
    it.each([
      { input: { name: 'Clara Sample' }, slug: 'clara-sample' },
      { input: { name: 'Clara  SAMPLE' }, slug: 'clara-sample-2' },
      { input: { name: 'Клара Примерова', locale: 'ru' }, slug: 'klara-primerova' },
      { input: { name: '克拉拉', names: [{ value: 'Ke Lala' }] }, slug: 'ke-lala' },
      { input: { name: '克拉拉', slug: 'clara' }, slug: 'clara' },
    ])('$input.name is found at $slug', async ({ input, slug }) => {
      expect((await add(input)).slug).toBe(slug);
    });

    it('are asked for where none can be made', async () => {
      expect(refusalOf(await desk.editor(ADD, { input: { name: '克拉拉' } }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ path: 'input.slug', code: 'REQUIRED' }],
      });
    });

    it('of cases are those of the person', async () => {
      expect([(await open({})).slug, (await open({})).slug]).toEqual(['anna-example-2', 'anna-example-3']);
    });

    it('are refused where others have them', async () => {
      const problems = [{ path: 'input.slug', code: 'TAKEN' }];
      expect(refusalOf(await desk.editor(ADD, { input: { name: 'A', slug: 'anna-example' } }))).toMatchObject({
        problems,
      });
      const { id, version } = await open({});
      const input = { slug: 'anna-example' };
      expect(refusalOf(await desk.editor(CORRECT, { id, version, input }))).toMatchObject({ problems });
    });
  });

  describe('the rules of a case', () => {
    it.each([
      { country: 'RU', jurisdiction: null, rules: 'RU' },
      { country: 'GB', jurisdiction: null, rules: 'GENERIC' },
      { country: 'GB', jurisdiction: 'GB-EAW', rules: 'GB-EAW' },
    ])('are $rules in $country where $jurisdiction is given', async ({ rules, ...input }) => {
      expect(await open(input)).toMatchObject({ ruleSet: { id: rules } });
    });
  });

  describe('former addresses', () => {
    it('lead on for whoever could see the case there', async () => {
      const first = await open({ slug: 'at-first' });
      const second = await move(first, 'before-it-was-public');
      await publish(second);
      const third = await move({ ...second, version: second.version + 1 }, 'now');
      expect(third.slug).toBe('now');
      const slugs = ['at-first', 'before-it-was-public', 'now', 'never'];
      const forStaff = await Promise.all(slugs.map(async (slug) => caseAt(desk.editor, slug)));
      const forAll = await Promise.all(slugs.map(async (slug) => caseAt(desk.nobody, slug)));
      expect(forStaff).toEqual(['now', 'now', 'now', null]);
      expect(forAll).toEqual([null, 'now', 'now', null]);
    });

    it('are not given to others, and are free for their own', async () => {
      const moved = await move(await open({ slug: 'mine' }), 'mine-again');
      expect(refusalOf(await desk.editor(OPEN, { input: { ...aCase(), slug: 'mine' } }))).toMatchObject({
        problems: [{ path: 'input.slug', code: 'TAKEN' }],
      });
      expect((await move(moved, 'mine')).slug).toBe('mine');
      expect(await caseAt(desk.editor, 'mine-again')).toBe('mine');
    });

    it('give way to a case that has the address now', async () => {
      const first = await open({ slug: 'contested' });
      await move(first, 'not-contested');
      const other = await open({ slug: 'other' });
      const unitOfWork = await desk.app.clone.unitOfWork();
      await unitOfWork.run({ actor: 'an import' }, async (tx) => {
        await tx.query(`UPDATE case_file SET slug = 'contested' WHERE id = $1`, [other.id.split(':')[1]]);
      });
      const { data } = await desk.editor(`{ case(slug: "contested") { id } }`);
      expect(data).toEqual({ case: { id: other.id } });
    });

    it('lead to people as well', async () => {
      const { id, version } = await add({ name: 'Dora Sample' });
      const corrected = await desk.editor(
        `mutation ($id: ID!, $version: Int!) {
        it: correctPrisoner(id: $id, expectedVersion: $version, input: { slug: "dora" }) { slug } }`,
        { id, version },
      );
      expect(dataOf(corrected, 'it')).toEqual({ slug: 'dora' });
      const { data } = await desk.editor(`{ prisoner(slug: "dora-sample") { id slug } }`);
      expect(data).toEqual({ prisoner: { id, slug: 'dora' } });
      expect((await desk.nobody(`{ prisoner(slug: "dora-sample") { id } }`)).data).toEqual({ prisoner: null });
    });
  });

  describe.each(['public', 'as_of'] as const)('an address in %s', (schema) => {
    it.each(['prisoner', 'case_file'] as const)('of a %s is found by indexes alone', async (table) => {
      const context = planContext({ registry: ReadRegistry.fromDeclarations(), schema, today: '2026-01-01' });
      const row = context.alias();
      const { text, values } = render(
        sql`explain select ${raw(row)}.slug from ${context.table(table)} ${raw(row)} where ${atAddress(table)('x', row, context)}`,
      );
      const reader = await desk.app.clone.as('vigil_public').connect();
      await reader.query(`BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL vigil.as_of_seq = 1`);
      const { rows } = await reader.query<{ 'QUERY PLAN': string }>(text, values);
      await reader.query(`ROLLBACK`);
      reader.release();
      const plan = rows.map((line) => line['QUERY PLAN']).join('\n');
      expect(plan).toContain('Index Scan using pk_slug_redirect');
      expect(plan).not.toContain('Seq Scan');
    });
  });
});
