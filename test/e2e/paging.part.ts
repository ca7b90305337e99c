import { beforeAll, describe, expect, it } from '@jest/globals';
import { Importer } from '../../src/modules/intake/index.js';
import { CaseOrderField } from '../../src/modules/research/case-order.input.js';
import { type SeededApp } from './support/seeded-app.js';
import { theSeeds } from './built.js';

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly slug: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: [CaseOrder!]) {
  cases(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    totalCount nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

let app: SeededApp;

const pageOf = async (variables: object): Promise<Page> => (await app.data(PAGE, variables))['cases'] as Page;
const slugsOf = ({ nodes }: Page): string[] => nodes.map(({ slug }) => slug);

async function forward(orderBy: object[], size: number): Promise<string[]> {
  const slugs: string[] = [];
  let page = await pageOf({ first: size, orderBy });
  slugs.push(...slugsOf(page));
  while (page.pageInfo.hasNextPage) {
    page = await pageOf({ first: size, after: page.pageInfo.endCursor, orderBy });
    slugs.push(...slugsOf(page));
  }
  return slugs;
}

async function backward(orderBy: object[], size: number): Promise<string[]> {
  let page = await pageOf({ last: size, orderBy });
  let slugs = slugsOf(page);
  while (page.pageInfo.hasPreviousPage) {
    page = await pageOf({ last: size, before: page.pageInfo.startCursor, orderBy });
    slugs = [...slugsOf(page), ...slugs];
  }
  return slugs;
}

/** An invented person held since a day, with a case of that name. */
async function putOnRecord(name: string, arrested: string): Promise<void> {
  const citations = [{ source: 'page' }];
  await app.app.get(Importer).import(
    {
      format: 'vigil-record/1',
      document: name,
      visibility: 'PUBLIC',
      sources: { page: { title: 'An invented page', url: `https://example.org/${name}` } },
      prisoner: { key: 'prisoner', slug: name, sortName: name, name, citations },
      cases: [
        {
          key: 'case',
          slug: `${name}-case`,
          title: { en: name },
          country: 'CZ',
          jurisdiction: 'GENERIC',
          citations,
          custody: [{ key: 'custody', kind: 'REMAND', from: arrested, citations }],
        },
      ],
    },
    { actor: 'test' },
  );
}

describe('paging', () => {
  beforeAll(async () => {
    app = await theSeeds();
  }, 60_000);

  describe('pages of cases', () => {
    const orders = Object.values(CaseOrderField).flatMap((field) =>
      ['ASC', 'DESC'].map((direction) => ({ field, direction })),
    );

    it.each(orders)(
      'by $field $direction hold each case once, forwards and backwards',
      async ({ field, direction }) => {
        const orderBy = [{ field, direction }];
        const whole = await pageOf({ first: 100, orderBy });
        expect(new Set(slugsOf(whole)).size).toBe(whole.totalCount);
        expect(await forward(orderBy, 3)).toEqual(slugsOf(whole));
        expect(await backward(orderBy, 5)).toEqual(slugsOf(whole));
      },
    );

    it('stay put while cases come in before and behind the cursor', async () => {
      const orderBy = [{ field: 'ARRESTED_ON', direction: 'ASC' }];
      const before = slugsOf(await pageOf({ first: 100, orderBy }));
      const first = await pageOf({ first: 6, orderBy });
      await putOnRecord('invented-early', '1999-01-01');
      await putOnRecord('invented-late', '2026-01-01');
      const rest = await pageOf({ first: 100, after: first.pageInfo.endCursor, orderBy });
      expect(slugsOf(first)).toEqual(before.slice(0, 6));
      expect(slugsOf(rest)).toEqual([...before.slice(6), 'invented-late-case']);
    });

    it('refuse a cursor of another order', async () => {
      const { pageInfo } = await pageOf({ first: 1, orderBy: [{ field: 'ARRESTED_ON', direction: 'ASC' }] });
      const answer = await app.ask(PAGE, {
        first: 1,
        after: pageInfo.endCursor,
        orderBy: [{ field: 'ARRESTED_ON', direction: 'DESC' }],
      });
      expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    });
  });
});
