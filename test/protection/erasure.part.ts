import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ADD,
  addition,
  CERTIFICATES,
  CORRECT,
  createProtectedApp,
  ERASE,
  EXPORT,
  LIST,
  OPEN,
  uuidOf,
  WITHDRAW,
  type ProtectedApp,
  type Shown,
} from './protected-app.js';

interface Certificate {
  readonly id: string;
  readonly personId: string;
  readonly reason: string;
  readonly request: string | null;
  readonly records: readonly { readonly kind: string; readonly count: number }[];
  readonly digest: string;
  readonly revisionId: string;
  readonly mentions: readonly string[];
}

interface Held {
  readonly protected: readonly {
    readonly id: string;
    readonly withdrawn: boolean;
    readonly content: object;
    readonly versions: readonly { readonly operation: string; readonly content: object }[];
  }[];
  readonly facts: readonly { readonly id: string; readonly versions: readonly { readonly content: object }[] }[];
  readonly sources: readonly object[];
  readonly reads: readonly { readonly subjectId: string; readonly purpose: string }[];
}

let app: ProtectedApp;
let prisoner: string;

describe('erasure', () => {
  beforeAll(async () => {
    app = await createProtectedApp();
    prisoner = await app.prisoner();
  }, 60_000);
  afterAll(async () => app.close());

  const add = async (kind: string, content: object, more: object = {}): Promise<Shown> =>
    app.given<Shown>('EDITOR', ADD, addition(prisoner, kind, content, more));
  const list = async (): Promise<string[]> =>
    (await app.given<Shown[]>('REVIEWER', LIST, { p: `Prisoner:${prisoner}` })).map(({ id }) => id);

  const erase = async (id: string, more: object = {}): Promise<Certificate> => {
    await app.prove('ADMIN');
    return app.given<Certificate>('ADMIN', ERASE, { id, reason: 'they asked', ...more });
  };

  async function held(subject: object): Promise<Held> {
    await app.prove('ADMIN');
    const { json, sha256 } = await app.given<{ json: string; sha256: string }>('ADMIN', EXPORT, {
      ...subject,
      reason: 'they asked',
    });
    expect(sha256).toBe(createHash('sha256').update(json).digest('hex'));
    return JSON.parse(json) as Held;
  }

  /** Somebody with three records of which one is withdrawn. */
  async function somebody(name: string): Promise<{ personId: string; ids: string[] }> {
    const sister = await add('RELATIVE', { name, phone: '1' });
    const { personId } = sister;
    await app.given('EDITOR', CORRECT, { id: sister.id, v: 1, input: { content: { phone: '2' } } });
    const writes = await add('CORRESPONDENT', { name }, { personId });
    await app.given('EDITOR', WITHDRAW, { id: writes.id, v: 1, reason: 'stopped writing' });
    const tells = await add('INFORMANT', { name }, { personId });
    return { personId, ids: [sister.id, writes.id, tells.id] };
  }

  describe('erasing a person', () => {
    it('takes all of their records away, from the history and the export as well, and leaves the chain whole', async () => {
      const { personId, ids } = await somebody('Alma Erased');
      const other = await add('RELATIVE', { name: 'Somebody Else' });
      const certificate = await erase(personId, { request: 'file 12' });
      expect(certificate).toMatchObject({ personId, reason: 'they asked', request: 'file 12' });
      expect(certificate.records).toEqual([
        { kind: 'RELATIVE', count: 1 },
        { kind: 'CORRESPONDENT', count: 1 },
        { kind: 'INFORMANT', count: 1 },
      ]);
      const now = await list();
      expect(now).toContain(other.id);
      expect(now.filter((id) => ids.includes(id))).toEqual([]);
      expect((await app.as('ADMIN', OPEN, { id: ids[0], reason: 'x' })).codes).toEqual(['NOT_FOUND']);
      expect((await app.as('ADMIN', EXPORT, { person: personId, reason: 'x' })).codes).toEqual(['NOT_FOUND']);
      const kept = (await held({ prisoner: `Prisoner:${prisoner}` })).protected;
      expect(kept.map(({ id }) => id)).toContain(other.id);
      expect(kept.filter(({ id }) => ids.includes(id))).toEqual([]);
      const { rows } = await app.clone.owner.query(
        `SELECT wrapped_key, erased_at IS NOT NULL AS erased FROM person_key WHERE id = $1`,
        [uuidOf(personId)],
      );
      expect(rows).toEqual([{ wrapped_key: null, erased: true }]);
      expect(await app.broken()).toBeNull();
    });

    it('is certified over the bytes that the history still holds', async () => {
      const { personId } = await somebody('Bella Erased');
      const { digest, revisionId } = await erase(personId);
      const { rows } = await app.clone.owner.query<{ sealed: Buffer }>(
        ['relative', 'contact', 'correspondent', 'informant', 'health_note']
          .map((table) => `SELECT version_seq, sealed FROM history.${table} WHERE key_id = $1`)
          .join(' UNION ALL ') + ' ORDER BY version_seq',
        [uuidOf(personId)],
      );
      expect(rows.length).toBe(7);
      expect(digest).toBe(
        createHash('sha256')
          .update(Buffer.concat(rows.map(({ sealed }) => sealed)))
          .digest('hex'),
      );
      const revision = await app.clone.owner.query(`SELECT reason FROM revision WHERE id = $1`, [uuidOf(revisionId)]);
      expect(revision.rows).toEqual([{ reason: 'Protected person erased' }]);
    });

    it('asked for again answers the same certificate, and of nobody NOT_FOUND', async () => {
      const { personId } = await somebody('Clara Erased');
      const first = await erase(personId);
      expect(await erase(personId, { reason: 'another' })).toEqual(first);
      const all = await app.given<Certificate[]>('ADMIN', CERTIFICATES);
      expect(all.filter((one) => one.personId === personId)).toHaveLength(1);
      expect(JSON.stringify(all)).not.toContain('Clara');
      const nobody = 'ProtectedPerson:01890a5d-0000-7000-8000-000000000009';
      expect((await app.as('ADMIN', ERASE, { id: nobody, reason: 'x' })).codes).toEqual(['NOT_FOUND']);
    });

    it('lets nothing be added to them afterwards', async () => {
      const { personId } = await somebody('Dora Erased');
      await erase(personId);
      const again = addition(prisoner, 'CONTACT', { name: 'Dora' }, { personId });
      expect((await app.as('EDITOR', ADD, again)).codes).toEqual(['NOT_FOUND']);
    });

    it('of a prisoner themselves takes the notes of their health; later ones get another key', async () => {
      const first = await add('HEALTH_NOTE', { description: 'cannot sleep' });
      await erase(first.personId);
      const second = await add('HEALTH_NOTE', { description: 'sleeps' });
      expect(second.personId).not.toBe(first.personId);
      const now = await list();
      expect(now).toContain(second.id);
      expect(now).not.toContain(first.id);
    });

    it.each([
      `UPDATE person_key SET erased_at = NULL, wrapped_key = '\\x00' WHERE erased_at IS NOT NULL`,
      `UPDATE person_key SET wrapped_key = '\\x00' WHERE erased_at IS NULL`,
      `UPDATE person_key SET prisoner_id = NULL`,
      'DELETE FROM person_key',
      `UPDATE erasure SET reason = 'x'`,
      'DELETE FROM erasure',
      `UPDATE sealed_read SET reason = 'x'`,
      'DELETE FROM sealed_read',
      'TRUNCATE sealed_read',
    ])('cannot be undone or covered up by the service: %s', async (sql) => {
      await expect(app.clone.as('vigil_service').query(sql)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|23514)$/) as unknown,
      });
    });
  });

  describe('names in the clear', () => {
    it('are listed by the facts they stand in, in whatever case and column', async () => {
      const { personId } = await somebody('Эльвира "Эля" Сестра');
      const row = { prisoner_id: prisoner };
      const plain = await app.fact('award', 'x', { ...row, accepted_by: 'сестра: эльвира "эля" сестра' });
      const json = await app.fact('letter', 'x', { ...row, counterparty: 'ЭЛЬВИРА "ЭЛЯ" СЕСТРА' });
      const list = await app.fact('prisoner', 'y', { occupations: ['брат', 'Эльвира "Эля" Сестра'] });
      const facility = await app.fact('facility', 'x', { name: JSON.stringify({ ru: 'имени Эльвира "Эля" Сестра' }) });
      await app.fact('award', 'x', { ...row, accepted_by: 'Эльвира' });
      const { mentions } = await erase(personId);
      expect([...mentions].sort()).toEqual(
        [`Award:${plain}`, `Facility:${facility}`, `Letter:${json}`, `Prisoner:${list}`].sort(),
      );
    });

    it('are listed where they stand in the reason of a revision', async () => {
      const { personId } = await somebody('Gerda Named');
      const { id } = await add('CONTACT', { name: 'Another' });
      await app.given('EDITOR', WITHDRAW, { id, v: 1, reason: 'gerda named says so' });
      const { mentions } = await erase(personId);
      expect(mentions).toEqual([expect.stringMatching(/^Revision:/)]);
    });

    it('are not looked for in ids and hashes', async () => {
      // A piece of an id that no other column has by chance.
      const { rows } = await app.clone.owner.query<{ piece: string }>(
        `SELECT right(id::text, 8) AS piece FROM fact ORDER BY id LIMIT 1`,
      );
      const { personId } = await somebody(rows[0]?.piece ?? '');
      expect((await erase(personId)).mentions).toEqual([]);
    });
  });

  describe('an export', () => {
    it('of a person holds all their records with all versions, and who was shown them', async () => {
      const { personId, ids } = await somebody('Fanny Exported');
      await app.given('REVIEWER', OPEN, { id: ids[2], reason: 'a look' });
      const all = await held({ person: personId });
      expect(all.protected.map(({ id, withdrawn }) => ({ id, withdrawn }))).toEqual(
        ids.map((id, index) => ({ id, withdrawn: index === 1 })),
      );
      expect(all.protected[0]?.content).toEqual({ name: 'Fanny Exported', phone: '2' });
      expect(all.protected[0]?.versions.map(({ operation, content }) => ({ operation, content }))).toEqual([
        { operation: 'INSERT', content: { name: 'Fanny Exported', phone: '1' } },
        { operation: 'UPDATE', content: { name: 'Fanny Exported', phone: '2' } },
      ]);
      expect(all.facts).toEqual([]);
      expect(all.reads.map(({ subjectId, purpose }) => [subjectId, purpose])).toEqual([
        [ids[2], 'OPENED'],
        [personId, 'EXPORTED'],
      ]);
    });

    it('of a prisoner holds every fact with its versions, citations and sources, and the people around them', async () => {
      const person = await app.prisoner();
      const row = { prisoner_id: person };
      const name = await app.fact('person_name', 'Exported', row);
      const award = await app.fact('award', 'Exported', row);
      const source = await app.fact('source', 'Told by', {});
      const citation = await app.fact('citation', 'Said', { fact_id: award, source_id: source });
      const mother = await app.given<Shown>('EDITOR', ADD, addition(person, 'RELATIVE', { name: 'Mother' }));
      const other = await app.fact('award', 'Of another', { prisoner_id: prisoner });
      const all = await held({ prisoner: `Prisoner:${person}` });
      expect(all.facts.map(({ id }) => id)).toEqual([
        `Prisoner:${person}`,
        `PersonName:${name}`,
        `Award:${award}`,
        `Citation:${citation}`,
      ]);
      expect(JSON.stringify(all.facts)).toContain('Exported accepted_by');
      expect(JSON.stringify(all)).not.toContain(other);
      expect(all.sources).toMatchObject([{ id: source }]);
      expect(all.protected).toMatchObject([{ id: mother.id, content: { name: 'Mother' } }]);
      expect(all.reads.map(({ subjectId }) => subjectId).sort()).toEqual(
        [`Prisoner:${person}`, mother.personId].sort(),
      );
    });

    it('of a prisoner holds what came from another record, with its versions from before', async () => {
      const [kept, merged] = [await app.prisoner(), await app.prisoner()];
      const letter = await app.fact('letter', 'Moved', { prisoner_id: merged });
      const file = await app.fact('case_file', 'Moved', { prisoner_id: kept });
      const custody = await app.fact('custody_period', 'Moved', { case_id: file });
      const { id } = await app.given<Shown>('EDITOR', ADD, addition(merged, 'CONTACT', { name: 'Moved' }));
      await app.revise(`UPDATE letter SET prisoner_id = $1 WHERE prisoner_id = $2`, [kept, merged]);
      await app.revise(`UPDATE contact SET prisoner_id = $1 WHERE prisoner_id = $2`, [kept, merged]);
      const all = await held({ prisoner: `Prisoner:${kept}` });
      expect(all.facts.map((fact) => [fact.id, fact.versions.length])).toEqual([
        [`Prisoner:${kept}`, 1],
        [`Letter:${letter}`, 2],
        [`Case:${file}`, 1],
        [`CustodyPeriod:${custody}`, 1],
      ]);
      expect(all.protected.map((record) => [record.id, record.versions.length])).toEqual([[id, 2]]);
    });

    it('is of one person', async () => {
      await app.prove('ADMIN');
      const both = { person: 'ProtectedPerson:01890a5d-0000-7000-8000-000000000009', prisoner: `Prisoner:${prisoner}` };
      expect((await app.as('ADMIN', EXPORT, { ...both, reason: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
      expect((await app.as('ADMIN', EXPORT, { reason: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
    });
  });
});
