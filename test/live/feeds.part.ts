import { describe, expect, it } from '@jest/globals';
import { dataOf } from '../editing/desk-app.js';
import type { LiveWorld } from './live-world.js';

const CASE_CHANGED = `subscription ($case: ID, $after: String) {
  caseChanged(case: $case, after: $after) {
    id cursor operation caseId revision { seq actor reason } facts { factType factId operation } case { slug title }
  }
}`;
const NEWS_LINKED = `subscription ($case: ID, $after: String) {
  newsLinked(case: $case, after: $after) { cursor operation caseId linkId case { slug } link { state item { title } } }
}`;

interface CaseEvent {
  readonly id: string;
  readonly cursor: string;
  readonly operation: string;
  readonly caseId: string;
  readonly revision: { readonly seq: number; readonly actor: string | null; readonly reason: string | null };
  readonly facts: readonly { readonly factType: string; readonly factId: string; readonly operation: string }[];
  readonly case: { readonly slug: string; readonly title: string } | null;
}

interface NewsEvent {
  readonly cursor: string;
  readonly operation: string;
  readonly linkId: string | null;
  readonly link: { readonly state: string; readonly item: { readonly title: string } } | null;
}

/** What subscribers are told of the record. */
export function feedsOf(world: () => LiveWorld): void {
  describe('caseChanged', () => {
    it('tells the public of a public fact with the case as it is, and nothing of who wrote it', async () => {
      const client = await world().enter();
      const id = await client.subscribe(CASE_CHANGED, await world().now());
      const fact = await world().addFact('A hearing', 'PUBLIC');
      const [event, ...more] = await client.events<CaseEvent>(id, 1);
      expect(event).toMatchObject({
        operation: 'CORRECT',
        caseId: world().desk.caseId,
        revision: { actor: null, reason: null },
        facts: [{ factType: 'CaseEvent', factId: `CaseEvent:${fact}`, operation: 'CREATE' }],
        case: { slug: 'anna-example', title: 'The case' },
      });
      expect(more).toEqual([]);
    });

    it('tells of what is not public to those alone who may see it', async () => {
      const entry = await world().asStaff('EDITOR');
      const [staff, researcher, anybody] = [
        await world().enter(entry),
        await world().enter(await world().asStaff('RESEARCHER')),
        await world().enter(),
      ];
      const now = await world().now();
      const ids = await Promise.all([staff, researcher, anybody].map(async (one) => one.subscribe(CASE_CHANGED, now)));
      await world().addFact('Staff canary', 'STAFF');
      await world().addFact('Researcher canary', 'RESEARCHER');
      expect(await staff.events(ids[0] ?? '', 2)).toHaveLength(2);
      expect(await researcher.events(ids[1] ?? '', 1)).toHaveLength(1);
      expect(await anybody.events(ids[2] ?? '', 0)).toEqual([]);
      expect(JSON.stringify(anybody.messages)).not.toMatch(/canary/i);
    });

    it('tells that a fact came into sight, was corrected and went, each as the reader saw it', async () => {
      const client = await world().enter();
      const id = await client.subscribe(CASE_CHANGED, { case: world().desk.caseId, ...(await world().now()) });
      const fact = await world().addFact('Quiet for a while', 'STAFF');
      await world().showFact(fact, 'PUBLIC');
      await client.events(id, 1);
      await world().write(async (tx) =>
        tx.query(`UPDATE case_event SET title = '{"en": "Said better"}' WHERE id = $1`, [fact]),
      );
      await client.events(id, 2);
      await world().showFact(fact, 'STAFF');
      const events = await client.events<CaseEvent>(id, 3);
      expect(events.flatMap(({ facts }) => facts.map(({ operation }) => operation))).toEqual([
        'CREATE',
        'CORRECT',
        'WITHDRAW',
      ]);
    });

    it('says of a case that went only that it went, and of one that came that it came', async () => {
      const client = await world().enter();
      const id = await client.subscribe(CASE_CHANGED, await world().now());
      await world().showCase('STAFF');
      await client.events(id, 1);
      await world().addFact('Meanwhile canary', 'PUBLIC');
      await world().showCase('PUBLIC');
      const [gone, back, ...more] = await client.events<CaseEvent>(id, 2);
      expect(gone).toMatchObject({ operation: 'WITHDRAW', caseId: world().desk.caseId, case: null });
      expect(gone?.facts).toEqual([{ factType: 'Case', factId: world().desk.caseId, operation: 'WITHDRAW' }]);
      expect(back).toMatchObject({ operation: 'CREATE', case: { slug: 'anna-example' } });
      expect(more).toEqual([]);
    });

    it('goes on behind a cursor without gaps, also one of the feed of changes', async () => {
      const [{ pageInfo }] = [
        dataOf<{ pageInfo: { endCursor: string } }>(
          await world().desk.nobody('{ changes(last: 1) { pageInfo { endCursor } } }'),
          'changes',
        ),
      ];
      const facts = [];
      for (const name of ['One', 'Two', 'Three']) facts.push(`CaseEvent:${await world().addFact(name, 'PUBLIC')}`);
      const client = await world().enter();
      const all = await client.events<CaseEvent>(
        await client.subscribe(CASE_CHANGED, { after: pageInfo.endCursor }),
        3,
      );
      expect(all.map(({ facts: [fact] }) => fact?.factId)).toEqual(facts);
      const rest = await client.subscribe(CASE_CHANGED, { after: all[0]?.cursor });
      expect((await client.events<CaseEvent>(rest, 2)).map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
      const changes = await world().desk.nobody(
        `query ($after: String) { changes(after: $after) { nodes { factId } } }`,
        {
          after: all[1]?.cursor,
        },
      );
      expect(dataOf<{ nodes: object[] }>(changes, 'changes').nodes).toEqual([{ factId: facts[2] }]);
    });

    it('tells a fact of a person with two cases once for each, and goes on between the two', async () => {
      const [person = '', second] = [world().desk.prisonerId.split(':')[1], world().newId()];
      await world().write(async (tx) =>
        tx.query(
          `INSERT INTO case_file (id, slug, prisoner_id, title, country, jurisdiction, visibility)
         VALUES ($1, 'anna-second', $2, '{"en": "The second"}', 'BY', 'BY', 'PUBLIC')`,
          [second, person],
        ),
      );
      const client = await world().enter();
      const id = await client.subscribe(CASE_CHANGED, await world().now());
      await world().write(async (tx) =>
        tx.query(`UPDATE prisoner SET sort_name = 'Example, Anne' WHERE id = $1`, [person]),
      );
      const events = await client.events<CaseEvent>(id, 2);
      expect(new Set(events.map(({ caseId }) => caseId))).toEqual(new Set([world().desk.caseId, `Case:${second}`]));
      const rest = await client.subscribe(CASE_CHANGED, { after: events[0]?.cursor });
      expect((await client.events<CaseEvent>(rest, 1)).map(({ caseId }) => caseId)).toEqual([events[1]?.caseId]);
      await world().write(async (tx) => tx.query(`DELETE FROM case_file WHERE id = $1`, [second]));
    });
  });

  describe('newsLinked', () => {
    const link = async (state: string): Promise<{ item: string; linkId: string }> => {
      const [item, linkId] = [world().newId(), world().newId()];
      await world().write(async (tx) => {
        await tx.query(`INSERT INTO news_item (id, title, url, visibility) VALUES ($1, 'An article', $2, 'PUBLIC')`, [
          item,
          `https://news.example/${item}`,
        ]);
        await tx.query(
          `INSERT INTO news_link (id, item_id, case_id, state, score, evidence, visibility)
         VALUES ($1, $2, $3, $4, 1, '[]', 'PUBLIC')`,
          [linkId, item, world().desk.caseId.split(':')[1], state],
        );
      });
      return { item, linkId };
    };

    it('tells the public of confirmed articles, of their corrections, and that they went', async () => {
      const client = await world().enter();
      const id = await client.subscribe(NEWS_LINKED, { case: world().desk.caseId, ...(await world().now()) });
      const { item, linkId } = await link('SUGGESTED');
      await world().write(async (tx) => tx.query(`UPDATE news_link SET state = 'CONFIRMED' WHERE id = $1`, [linkId]));
      await client.events(id, 1);
      await world().write(async (tx) =>
        tx.query(`UPDATE news_item SET title = 'A better title' WHERE id = $1`, [item]),
      );
      await client.events(id, 2);
      await world().write(async (tx) => tx.query(`UPDATE news_link SET state = 'REJECTED' WHERE id = $1`, [linkId]));
      const events = await client.events<NewsEvent>(id, 3);
      expect(events.map(({ operation }) => operation)).toEqual(['CREATE', 'CORRECT', 'WITHDRAW']);
      expect(events[0]?.link).toMatchObject({ state: 'CONFIRMED' });
      expect(events[2]).toMatchObject({ linkId: `NewsLink:${linkId}`, link: null });
    });

    it('tells staff of a suggestion, and of a case that went one thing for all its links', async () => {
      const entry = await world().asStaff('EDITOR');
      const [staff, anybody] = [await world().enter(entry), await world().enter()];
      const now = await world().now();
      const [ofStaff, ofAnybody] = [await staff.subscribe(NEWS_LINKED, now), await anybody.subscribe(NEWS_LINKED, now)];
      await link('SUGGESTED');
      await link('CONFIRMED');
      await anybody.events(ofAnybody, 1);
      await world().showCase('STAFF');
      const seen = await anybody.events<NewsEvent>(ofAnybody, 2);
      expect(seen.map(({ operation, linkId }) => [operation, linkId === null])).toEqual([
        ['CREATE', false],
        ['WITHDRAW', true],
      ]);
      expect((await staff.events<NewsEvent>(ofStaff, 2)).map((event) => event.link?.state)).toEqual(
        expect.arrayContaining(['SUGGESTED', 'CONFIRMED']),
      );
      await world().showCase('PUBLIC');
    });
  });
}
