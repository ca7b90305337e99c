import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../editing/desk-app.js';
import { readDocument } from '../../src/modules/intake/index.js';
import { COMMIT, inputOf, PREVIEW, type ImportDesk } from './import-desk.js';
import { theImportDesk } from './built.js';

let desk: ImportDesk;

describe('outcomes', () => {
  beforeAll(async () => {
    desk = await theImportDesk();
  }, 60_000);

  const count = async (table: string): Promise<number> => {
    const { rows } = await desk.app.clone.owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
    return Number(rows[0]?.n);
  };

  const FACILITIES = `externalId,name,name.be,country
f1,Prison,Турма адна,BY
f2,Prison,Турма другая,BY
`;
  const SOURCE = { title: 'A list of prizes', url: 'https://example.org/prizes' };
  const AWARDS = `externalId,prisoner,name,awardedBy,grantedOn,remark
prize-1,anna-example,First prize,A jury,2013-09,x
prize-2,anna-example,Second prize,A jury,2014~,y
prize-3,nobody-here,Third prize,,2014-13-45,z
`;

  describe('a table of awards', () => {
    it('is looked at without a trace in the record', async () => {
      const before = await desk.everything();
      const preview = await desk.preview({ type: 'AWARD', content: AWARDS, source: SOURCE });
      expect(await desk.everything()).toBe(before);
      expect(preview).toMatchObject({
        state: 'PREVIEWED',
        unmapped: ['remark'],
        counts: { created: 2, updated: 0, proposed: 0, unchanged: 0, errors: 1 },
        progress: { done: 0, total: 3 },
        revisionId: null,
      });
      expect(preview.rows.map(({ line, outcome, label }) => [line, outcome, label])).toEqual([
        [2, 'CREATED', 'prize-1'],
        [3, 'CREATED', 'prize-2'],
        [4, 'ERROR', 'prize-3'],
      ]);
      expect(preview.rows[2]?.problems.map(({ field, column, code }) => [field, column, code])).toEqual([
        ['prisoner', 'prisoner', 'NOT_FOUND'],
        ['awardedBy', 'awardedBy', 'REQUIRED'],
        ['grantedOn', 'grantedOn', 'INVALID'],
      ]);
    });

    it('is written in one revision, without the rows in error only when asked to, and once', async () => {
      const { token, id } = await desk.preview({ type: 'AWARD', content: AWARDS, source: SOURCE });
      const refused = await desk.editor(COMMIT, { token });
      expect(refusalOf(refused)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'acceptErrors' });
      const revisions = await count('revision');
      expect(refusalOf(await desk.otherEditor(COMMIT, { token }))).toMatchObject({ code: 'NOT_FOUND' });
      const first = await desk.commit(token, true);
      expect(first).toMatchObject({ id, state: 'COMMITTED', token: null, progress: { done: 3, total: 3 } });
      expect(await count('revision')).toBe(revisions + 1);
      const after = await desk.everything();
      expect(await desk.commit(token, true)).toEqual(first);
      expect(await desk.everything()).toBe(after);
      const { rows } = await desk.app.clone.owner.query(
        `SELECT a.name, a.visibility, s.title, r.reason, p.kind, p.state FROM award a
       JOIN citation c ON c.fact_id = a.id JOIN source s ON s.id = c.source_id
       JOIN revision r ON r.id = a.created_revision_id JOIN proposal p ON p.fact_id = a.id
       WHERE a.external_id = 'import:prize-1'`,
      );
      expect(rows).toEqual([
        {
          name: 'First prize',
          visibility: 'STAFF',
          title: 'A list of prizes',
          reason: `Import of AWARD (2 created), ${id}`,
          kind: 'PUBLICATION',
          state: 'PENDING',
        },
      ]);
      const { rows: kept } = await desk.app.clone.owner.query<{ n: string }>(
        `SELECT count(*) AS n FROM import_batch WHERE content IS NOT NULL AND state <> 'PREVIEWED'`,
      );
      expect(kept[0]?.n).toBe('0');
    });

    it('brought again changes what differs, where a cell says something, and cites only that', async () => {
      const content = 'externalId;name;place;awardedBy\nprize-1;First prize;;\nprize-2;Another prize;Prague;\n';
      const citations = await count('citation');
      const { rows, counts } = await desk.bring({ type: 'AWARD', content, source: SOURCE });
      expect(counts).toMatchObject({ updated: 1, unchanged: 1, created: 0, errors: 0 });
      expect(rows.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UPDATED']);
      expect(await desk.row('award', 'import:prize-2')).toMatchObject({
        name: 'Another prize',
        place: 'Prague',
        awarded_by: 'A jury',
        version: 2,
      });
      expect(await count('citation')).toBe(citations + 1);
    });

    it('does not write a record twice', async () => {
      const content = 'externalId,prisoner,name,awardedBy\ntwice,anna-example,A,B\ntwice,anna-example,A,B\n';
      const { rows } = await desk.preview({ type: 'AWARD', content });
      expect(rows.map(({ outcome }) => outcome)).toEqual(['CREATED', 'ERROR']);
      expect(rows[1]?.problems).toEqual([
        { field: 'externalId', column: 'externalId', code: 'TAKEN', message: 'is that of line 2 already' },
      ]);
    });
  });

  describe('a case', () => {
    it('is found by its slug; what others see of key facts waits for a second person', async () => {
      const content = 'slug,title.be,addedDays\nanna-example,Справа,3\n';
      const preview = await desk.preview({ type: 'CASE', content });
      expect(preview.rows).toMatchObject([{ outcome: 'PROPOSED', label: 'anna-example', factId: desk.caseId }]);
      await desk.commit(preview.token);
      expect(await desk.row('case_file', 'anna-example')).toMatchObject({ title: { en: 'The case' }, added_days: 0 });
      const again = await desk.preview({ type: 'CASE', content });
      expect(again.rows).toMatchObject([{ outcome: 'UNCHANGED' }]);
      const texts = await desk.bring({ type: 'CASE', content: 'slug,title.be\nanna-example,Справа\n' });
      expect(texts.rows).toMatchObject([{ outcome: 'UPDATED' }]);
      expect((await desk.row('case_file', 'anna-example'))?.['title']).toEqual({ en: 'The case', be: 'Справа' });
    });

    it('gets verdicts, sentences by the keys of those, and parts of terms leave the others alone', async () => {
      const verdicts = 'externalId,case,instance,on,outcome\nv1,anna-example,FIRST,2012-05,CONVICTED\n';
      expect((await desk.bring({ type: 'VERDICT', content: verdicts })).counts.created).toBe(1);
      const sentences =
        'externalId,case,verdict,kind,term.years,term.months,flags,amount,currency\n' +
        's1,anna-example,v1,IMPRISONMENT,4,6,art75-excluded; other,,\n' +
        's2,anna-example,v1,FINE,,,,350.50,BYN\n';
      const written = await desk.bring({ type: 'SENTENCE', content: sentences });
      expect(written.counts).toMatchObject({ created: 2, errors: 0 });
      const content = 'externalId,term.years,term.months,consecutiveTo\ns1,5,,\ns2,,,s1\n';
      expect((await desk.bring({ type: 'SENTENCE', content })).counts).toMatchObject({ updated: 2 });
      expect(await desk.row('sentence', 'import:s1')).toMatchObject({
        term_kind: 'FIXED',
        term_years: 5,
        term_months: 6,
        flags: ['art75-excluded', 'other'],
      });
      const changes =
        'externalId,case,kind,on,effect.reduceBy.months,sentences\nc1,anna-example,AMNESTY,2013,3,s1;s2\n';
      const change = await desk.bring({ type: 'SENTENCE_CHANGE', content: changes });
      expect(change.counts).toMatchObject({ created: 1 });
      expect((await desk.row('sentence_change', 'import:c1'))?.['sentence_ids']).toHaveLength(2);
      const circle = await desk.preview({ type: 'SENTENCE', content: 'externalId,consecutiveTo\ns1,s2\n' });
      expect(circle.rows[0]?.problems).toMatchObject([{ field: 'consecutiveTo', code: 'INCONSISTENT' }]);
    });

    it('of another is refused to a fact that has one', async () => {
      const content = 'slug,prisoner,title,country,jurisdiction\nother-case,anna-example,Other,BY,BY\n';
      await desk.bring({ type: 'CASE', content });
      const { rows } = await desk.preview({ type: 'VERDICT', content: 'externalId,case\nv1,other-case\n' });
      expect(rows[0]?.problems).toMatchObject([{ field: 'case', column: 'case', code: 'OF_ANOTHER' }]);
    });
  });

  it('puts people on record with the name they are known by', async () => {
    const people = [
      { slug: 'bella-sample', name: 'Bella Sample', locale: 'en', birth: '1980', citizenships: ['BY'] },
      { slug: 'carla-sample', name: null },
    ];
    const preview = await desk.preview({ type: 'PRISONER', format: 'JSON', content: JSON.stringify(people) });
    expect(preview.rows.map(({ line, path, outcome }) => [line, path, outcome])).toEqual([
      [1, '[0]', 'CREATED'],
      [2, '[1]', 'ERROR'],
    ]);
    expect(preview.rows[1]?.problems).toMatchObject([{ field: 'name', code: 'REQUIRED' }]);
    const { rows } = await desk.commit(preview.token, true);
    const query = `query ($id: ID!) { node(id: $id) { ... on Prisoner { slug names { value locale preferred } } } }`;
    const found = dataOf(await desk.editor(query, { id: rows[0]?.factId }), 'node');
    expect(found).toEqual({
      slug: 'bella-sample',
      names: [{ value: 'Bella Sample', locale: 'en', preferred: true }],
    });
  });

  it('is written once by two who send its token at the same time', async () => {
    const { token } = await desk.preview({ type: 'FACILITY', content: FACILITIES });
    const revisions = await count('revision');
    const [one, other] = await Promise.all([desk.commit(token), desk.commit(token)]);
    expect(one).toEqual(other);
    expect(await count('revision')).toBe(revisions + 1);
  });

  describe('a name in a cell', () => {
    const custody = async (facility: unknown): Promise<unknown> => {
      const content = JSON.stringify([{ case: 'anna-example', kind: 'REMAND', from: '2012', facility }]);
      const { rows } = await desk.preview({ type: 'CUSTODY_PERIOD', format: 'JSON', content });
      return rows[0]?.problems[0]?.code ?? rows[0]?.outcome;
    };

    it.each([
      { by: 'its name in any language', facility: 'ТУРМА адна', says: 'CREATED' },
      { by: 'its key', facility: 'f1', says: 'CREATED' },
      { by: 'a name that two have', facility: 'Prison', says: 'INCONSISTENT' },
      { by: 'a name that none has', facility: 'Nowhere', says: 'NOT_FOUND' },
      { by: 'the id of something else', facility: 'Case:01890000-0000-7000-8000-0000000000a2', says: 'NOT_FOUND' },
      { by: 'a list, where it takes one', facility: ['f1', 'f2'], says: 'NOT_FOUND' },
      { by: 'what no text of the record can hold', facility: 'f1\u0000', says: 'NOT_FOUND' },
    ])('leads to a facility by $by: $says', async ({ facility, says }) => {
      expect(await custody(facility)).toBe(says);
    });
  });

  it('corrects what a document brought, by the key it has there, and never takes its place', async () => {
    await desk.bring({ type: 'AWARD', content: 'externalId,prisoner,name,awardedBy\nplain,anna-example,A,B\n' });
    const { owner } = desk.app.clone;
    const unitOfWork = await desk.app.clone.unitOfWork();
    await unitOfWork.run({ actor: 'test' }, async (tx) => {
      await tx.query(`UPDATE award SET external_id = 'some-document:prize' WHERE external_id = 'import:plain'`);
    });
    const done = await desk.bring({ type: 'AWARD', content: 'externalId,name\nsome-document:prize,Renamed\n' });
    expect(done.counts).toMatchObject({ updated: 1, created: 0 });
    const { rows } = await owner.query(`SELECT name FROM award WHERE external_id = 'some-document:prize'`);
    expect(rows).toEqual([{ name: 'Renamed' }]);
    expect(() => readDocument({ format: 'vigil-record/1', document: 'import' })).toThrow(/must not be import/);
  });

  describe('a record that was changed after the preview', () => {
    it('keeps the whole table from being written, and its row is told', async () => {
      await desk.bring({ type: 'AWARD', content: 'externalId,prisoner,name,awardedBy\nm1,anna-example,A,B\n' });
      const content = 'externalId,prisoner,name,awardedBy\nm0,anna-example,New,B\nm1,,Mine,\n';
      const { token } = await desk.preview({ type: 'AWARD', content });
      await desk.bring({ type: 'AWARD', content: 'externalId,place\nm1,Minsk\n' });
      const before = await desk.everything();
      const answer = await desk.editor(COMMIT, { token });
      expect(refusalOf(answer)).toMatchObject({
        code: 'CONFLICT',
        problems: [{ path: 'rows[1]', message: '(line 3) its record was changed since the preview' }],
      });
      expect(await desk.everything()).toBe(before);
    });
  });

  it('is refused to nobody in particular and to researchers, and written for a day only', async () => {
    const input = inputOf({ type: 'AWARD', content: AWARDS });
    expect((await desk.nobody(PREVIEW, { input })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await desk.researcher(PREVIEW, { input })).codes).toEqual(['FORBIDDEN']);
    const { token, id } = await desk.preview({ type: 'AWARD', content: AWARDS.replaceAll('prize', 'late') });
    desk.app.clock.forward(24 * 60 * 60_000);
    const later = await desk.app.openSession({ id: '', email: 'person2@example.org', code: () => '' });
    const headers = { authorization: `Bearer ${later}` };
    expect(refusalOf(await desk.app.ask(COMMIT, { token, acceptErrors: true }, headers))).toMatchObject({
      code: 'CONFLICT',
      field: 'token',
    });
    const { rows } = await desk.app.clone.owner.query(
      `SELECT state, content, (SELECT count(*)::int FROM import_row r WHERE r.batch_id = b.id) AS rows
     FROM import_batch b WHERE id = $1`,
      [id.slice('Import:'.length)],
    );
    expect(rows).toEqual([{ state: 'EXPIRED', content: null, rows: 0 }]);
  });
});
