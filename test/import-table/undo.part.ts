import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../editing/desk-app.js';
import { SHOW, UNDO, type ImportAnswer, type ImportDesk } from './import-desk.js';
import { theImportDesk } from './built.js';

let desk: ImportDesk;

describe('undo', () => {
  beforeAll(async () => {
    desk = await theImportDesk();
  }, 60_000);

  const HEAD = 'externalId,prisoner,name,awardedBy,place\n';
  const PUBLISH = `mutation ($id: ID!, $version: Int!) {
  publish(factId: $id, expectedVersion: $version, visibility: PUBLIC) { id visibility } }`;
  const VERIFY = 'mutation ($id: ID!) { verify(factId: $id, expectedVersion: 1) { verification } }';
  const PRISONER = `query ($id: ID!) { node(id: $id) { ... on Prisoner {
  awards { id name awardedBy place visibility verification grantedOn { edtf }
    citations { source { title } stance } proposals { kind state changes { field base proposed } } } } } }`;
  const CASE = `query ($id: ID!) { node(id: $id) { ... on Case { title proposals { kind state } } } }`;

  const awards = async (): Promise<unknown> => dataOf(await desk.editor(PRISONER, { id: desk.prisonerId }), 'node');
  const bring = async (rows: string, source?: object): Promise<ImportAnswer> =>
    desk.bring({ type: 'AWARD', content: HEAD + rows, ...(source === undefined ? {} : { source }) });
  const undoAs = async (who: ImportDesk['editor'], id: string): Promise<Readonly<Record<string, unknown>>> =>
    refusalOf(await who(UNDO, { id, reason: 'A mistake' }));
  const factOf = ({ rows }: ImportAnswer, index = 0): string => rows[index]?.factId ?? '';

  it('gives back every value as it was, withdraws what was new, and keeps the history', async () => {
    await bring('old,anna-example,An old prize,A jury,Minsk\n');
    const id = String((await desk.row('award', 'import:old'))?.['id']);
    const verified = await desk.reviewer(VERIFY, { id: `Award:${id}` });
    expect(verified.codes).toEqual([]);
    const before = await awards();
    expect(JSON.stringify(before)).toContain('VERIFIED');
    const source = { title: 'A list' };
    const done = await bring('old,,A new name,,Prague\nnew,anna-example,A new prize,A jury,\n', source);
    expect(done.counts).toMatchObject({ updated: 1, created: 1 });
    expect(await awards()).not.toEqual(before);
    const undone = await desk.undo(done.id);
    expect(undone).toMatchObject({ state: 'UNDONE', by: expect.any(String), rows: [{ factId: factOf(done) }, {}] });
    expect(await awards()).toEqual(before);
    const { rows } = await desk.app.clone.owner.query<{ name: string; operation: string }>(
      `SELECT name, operation FROM history.award WHERE external_id IN ('import:old', 'import:new') ORDER BY version_seq`,
    );
    expect(rows.map(({ name, operation }) => `${operation} ${name}`)).toEqual([
      'INSERT An old prize',
      'UPDATE An old prize',
      'UPDATE A new name',
      'INSERT A new prize',
      'DELETE A new prize',
      'UPDATE An old prize',
      'UPDATE An old prize',
    ]);
    const { rows: waiting } = await desk.app.clone.owner.query(
      `SELECT 1 FROM proposal WHERE state = 'PENDING' AND fact_id NOT IN (SELECT id FROM fact)`,
    );
    expect(waiting).toEqual([]);
    const again = await desk.everything();
    expect(await desk.undo(done.id)).toEqual(undone);
    expect(await desk.everything()).toBe(again);
  });

  it('closes what waits for a second person', async () => {
    const show = async (): Promise<unknown> => dataOf(await desk.editor(CASE, { id: desk.caseId }), 'node');
    const before = await show();
    const done = await desk.bring({ type: 'CASE', content: 'slug,addedDays\nanna-example,5\n' });
    expect(done.counts.proposed).toBe(1);
    await desk.undo(done.id);
    expect(await show()).toEqual(before);
  });

  it('takes rows back that refer to each other, and people with their names', async () => {
    const rows =
      'externalId,case,kind,term.years,consecutiveTo\nt1,anna-example,IMPRISONMENT,1,\nt2,anna-example,IMPRISONMENT,2,t1\n';
    const done = await desk.bring({ type: 'SENTENCE', content: rows });
    expect(done.counts).toMatchObject({ created: 2, errors: 0 });
    expect((await desk.undo(done.id)).state).toBe('UNDONE');
    const people = await desk.bring({ type: 'PRISONER', content: 'slug,name\ndora-sample,Dora Sample\n' });
    expect((await desk.undo(people.id)).state).toBe('UNDONE');
    expect(await desk.row('prisoner', 'dora-sample')).toBeUndefined();
  });

  describe('what was changed since', () => {
    it('keeps the whole import, and its rows are told', async () => {
      const done = await bring('c1,anna-example,One,A jury,\nc2,anna-example,Two,A jury,\n');
      await bring('c2,,Two more,,\n');
      const before = await desk.everything();
      expect(await undoAs(desk.editor, done.id)).toMatchObject({
        code: 'CONFLICT',
        problems: [{ path: 'rows[1]', message: '(line 3) was changed since' }],
      });
      expect(await desk.everything()).toBe(before);
      const state = dataOf<ImportAnswer>(await desk.editor(SHOW, { id: done.id }), 'import').state;
      expect(state).toBe('COMMITTED');
    });

    it('includes people who became one with another', async () => {
      const done = await desk.bring({ type: 'PRISONER', content: 'slug,name\ngerda-sample,Gerda Sample\n' });
      const merge = `mutation ($keepId: ID!, $mergeId: ID!) {
      mergePrisoners(keepId: $keepId, keepVersion: 1, mergeId: $mergeId, mergeVersion: 1, reason: "One person") { id } }`;
      dataOf(await desk.reviewer(merge, { keepId: desk.prisonerId, mergeId: factOf(done) }), 'mergePrisoners');
      expect(await undoAs(desk.editor, done.id)).toMatchObject({
        code: 'CONFLICT',
        problems: [{ message: '(line 2) was merged with another since' }],
      });
    });

    it('is nothing where somebody took a new fact back before', async () => {
      const done = await bring('w1,anna-example,One,A jury,\nw2,anna-example,Two,A jury,\n');
      const withdraw = 'mutation ($id: ID!) { withdrawAward(id: $id, expectedVersion: 1, reason: "Wrong") { id } }';
      dataOf(await desk.editor(withdraw, { id: factOf(done) }), 'withdrawAward');
      expect((await desk.undo(done.id)).state).toBe('UNDONE');
      expect(await desk.row('award', 'import:w2')).toBeUndefined();
    });

    it('includes facts that came to a new case', async () => {
      const cases = 'slug,prisoner,title,country,jurisdiction\nnew-case,anna-example,New,BY,BY\n';
      const done = await desk.bring({ type: 'CASE', content: cases });
      await desk.bring({ type: 'RELEASE', content: 'case,on,ground\nnew-case,2015-08-22,PARDON\n' });
      expect(await undoAs(desk.editor, done.id)).toMatchObject({ code: 'CONFLICT', problems: [{ path: 'rows[0]' }] });
    });

    it('is nothing where somebody published it, but then it takes somebody who may publish', async () => {
      const done = await bring('p1,anna-example,Published,A jury,\n');
      dataOf(await desk.reviewer(PUBLISH, { id: factOf(done), version: 1 }), 'publish');
      expect(await undoAs(desk.editor, done.id)).toMatchObject({ code: 'FORBIDDEN', field: 'id' });
      const undone = await desk.reviewer(UNDO, { id: done.id, reason: 'A mistake' });
      expect(dataOf<ImportAnswer>(undone, 'undoImport').state).toBe('UNDONE');
      expect(await desk.row('award', 'import:p1')).toBeUndefined();
    });
  });

  it('is refused for what was never written', async () => {
    const { id } = await desk.preview({ type: 'AWARD', content: `${HEAD}x1,anna-example,X,Y,\n` });
    expect(await undoAs(desk.editor, id)).toMatchObject({ code: 'CONFLICT' });
    expect(await undoAs(desk.editor, `Import:${id.slice(7).replace(/.$/, '0').replace(/^./, 'f')}`)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await undoAs(desk.researcher, id)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
