import { beforeAll, describe, expect, it } from '@jest/globals';
import { APPROVE, approveAll, idsOf, newPerson, PUBLISH, UNPUBLISH, write } from './deeds.js';
import { dataOf, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('sources that are seen', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  describe('a source', () => {
    const feed = async (): Promise<string> => {
      let text = '';
      let after: string | null = null;
      for (;;) {
        const query = `query ($after: String) { changes(first: 100, after: $after) {
        pageInfo { endCursor hasNextPage } nodes { fields { after } } } }`;
        const page: { pageInfo: { endCursor: string | null; hasNextPage: boolean } } = dataOf(
          await desk.nobody(query, { after }),
          'changes',
        );
        text += JSON.stringify(page);
        if (!page.pageInfo.hasNextPage) return text;
        after = page.pageInfo.endCursor;
      }
    };

    it('of a person who was hidden again is told to nobody, and comes back with the person', async () => {
      const citations = [{ title: 'Where Darya lives' }];
      const person = await newPerson(desk, { name: 'Darya Hidden', citations });
      await approveAll(desk, person.id);
      expect(await feed()).toContain('Where Darya lives');
      dataOf(await desk.reviewer(UNPUBLISH, { id: person.id, version: 2 }), 'unpublish');
      expect(await feed()).not.toContain('Where Darya lives');
      dataOf(await desk.reviewer(PUBLISH, { id: person.id, version: 3 }), 'publish');
      expect(await feed()).toContain('Where Darya lives');
    });

    it('of a fact is told to nobody before the person is public', async () => {
      const person = await newPerson(desk, { name: 'Eva Unknown' });
      const citations = [{ title: 'Where Eva was seen' }];
      const fact = await write(desk.editor, 'recordAward', {
        prisonerId: person.id,
        name: 'P',
        awardedBy: 'X',
        citations,
      });
      dataOf(await desk.reviewer(APPROVE, { ids: idsOf(fact) }), 'approve');
      expect(await feed()).not.toContain('Where Eva was seen');
      await approveAll(desk, person.id);
      expect(await feed()).toContain('Where Eva was seen');
    });

    it('stays where another fact that is public names it', async () => {
      const citations = [{ title: 'A report on both' }];
      const person = await newPerson(desk, { name: 'Faina Hidden', citations });
      const other = await newPerson(desk, { name: 'Galina Seen', citations });
      for (const { id } of [person, other]) await approveAll(desk, id);
      dataOf(await desk.reviewer(UNPUBLISH, { id: person.id, version: 2 }), 'unpublish');
      expect(await feed()).toContain('A report on both');
    });
  });
});
