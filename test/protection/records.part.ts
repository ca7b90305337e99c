import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bearer } from '../identity/identity-app.js';
import {
  ADD,
  addition,
  CORRECT,
  createProtectedApp,
  LIST,
  OPEN,
  uuidOf,
  WITHDRAW,
  type ProtectedApp,
  type Shown,
} from './protected-app.js';

let app: ProtectedApp;
let prisoner: string;

describe('records', () => {
  beforeAll(async () => {
    app = await createProtectedApp();
    prisoner = await app.prisoner();
  }, 60_000);
  afterAll(async () => app.close());

  const NOTHING = {
    name: null,
    relation: null,
    address: null,
    phone: null,
    email: null,
    contact: null,
    trust: null,
    on: null,
    description: null,
    provider: null,
    note: null,
  };

  const add = async (kind: string, content: object, more: object = {}): Promise<Shown> =>
    app.given<Shown>('EDITOR', ADD, addition(prisoner, kind, content, more));

  const list = async (role: 'EDITOR' | 'REVIEWER', kinds?: string[]): Promise<Shown[]> =>
    app.given<Shown[]>(role, LIST, { p: `Prisoner:${prisoner}`, kinds });

  const reads = async (id: string): Promise<unknown[]> =>
    (
      await app.clone.owner.query<object>(
        `SELECT purpose, subject_type, reason, key_id IS NOT NULL AS of_somebody, s.actor = a.display_name AS named
       FROM sealed_read s JOIN account a ON a.id = s.account_id WHERE subject_id = $1 ORDER BY s.id`,
        [uuidOf(id)],
      )
    ).rows;

  describe('records of people around a prisoner', () => {
    it.each([
      {
        kind: 'RELATIVE',
        content: { name: 'Ina', relation: 'sister', address: 'A 1', phone: '1', email: 'i@x', note: 'n' },
      },
      { kind: 'CONTACT', content: { name: 'Oleg', relation: 'lawyer', phone: '2' } },
      { kind: 'CORRESPONDENT', content: { name: 'Zoe', address: 'Rue 2', note: 'writes in French' } },
      { kind: 'HEALTH_NOTE', content: { on: '2021-08~', description: 'cannot walk', provider: 'the prison' } },
    ])('$kind is kept and shown to staff as it was given', async ({ kind, content }) => {
      const added = await add(kind, content);
      expect(added).toMatchObject({ kind, version: 1, visibility: 'STAFF', prisonerId: `Prisoner:${prisoner}` });
      expect(added.content).toEqual({ ...NOTHING, ...content });
      expect(await list('EDITOR', [kind])).toEqual([added]);
    });

    it('of an informant are SEALED: listed without content, and opened with a reason that is written down', async () => {
      const added = await add('INFORMANT', { contact: 'the bakery', trust: 'was there' });
      expect(added).toMatchObject({ visibility: 'SEALED', content: null });
      expect(await list('REVIEWER', ['INFORMANT'])).toEqual([added]);
      expect(await reads(added.id)).toEqual([]);
      const opened = await app.given<Shown>('REVIEWER', OPEN, { id: added.id, reason: 'to check the date' });
      expect(opened).toEqual({ ...added, content: { ...NOTHING, contact: 'the bakery', trust: 'was there' } });
      expect(await reads(added.id)).toEqual([
        { purpose: 'OPENED', subject_type: 'Informant', reason: 'to check the date', of_somebody: true, named: true },
      ]);
      expect(await list('REVIEWER', ['INFORMANT'])).toEqual([added]);
    });

    it('that cannot be written down as read are not shown', async () => {
      const { id } = await add('INFORMANT', { name: 'Unread Ursula' });
      await app.clone.owner.query('ALTER TABLE sealed_read RENAME TO sealed_read_away');
      try {
        const { codes, text } = await app.as('REVIEWER', OPEN, { id, reason: 'x' });
        expect(codes).toEqual(['INTERNAL']);
        expect(text).not.toContain('Ursula');
      } finally {
        await app.clone.owner.query('ALTER TABLE sealed_read_away RENAME TO sealed_read');
      }
    });

    it('may be of one person, whose key they share; a health note is of the prisoner', async () => {
      const sister = await add('RELATIVE', { name: 'Ina', relation: 'sister' });
      const writes = await add('CORRESPONDENT', { name: 'Ina' }, { personId: sister.personId });
      const other = await add('CORRESPONDENT', { name: 'Ina' });
      expect(writes.personId).toBe(sister.personId);
      expect(other.personId).not.toBe(sister.personId);
      const notes = [await add('HEALTH_NOTE', { description: 'a' }), await add('HEALTH_NOTE', { description: 'b' })];
      expect(notes[0]?.personId).toBe(notes[1]?.personId);
      const own = addition(prisoner, 'CONTACT', { name: 'x' }, { personId: notes[0]?.personId });
      expect((await app.as('EDITOR', ADD, own)).codes).toEqual(['NOT_FOUND']);
      const ofAnother = addition(prisoner, 'HEALTH_NOTE', { description: 'x' }, { personId: sister.personId });
      expect((await app.as('EDITOR', ADD, ofAnother)).codes).toEqual(['BAD_USER_INPUT']);
    });

    it('are corrected in parts: null takes a value away, what is left out stays', async () => {
      const added = await add('RELATIVE', { name: 'Vera', phone: '12', note: 'call in the evening' });
      const input = { content: { phone: null, email: 'vera@example.org' } };
      const corrected = await app.given<Shown>('EDITOR', CORRECT, { id: added.id, v: 1, input });
      expect(corrected).toMatchObject({ version: 2, visibility: 'STAFF' });
      expect(corrected.content).toEqual({
        ...NOTHING,
        name: 'Vera',
        note: 'call in the evening',
        email: 'vera@example.org',
      });
      const same = await app.given<Shown>('EDITOR', CORRECT, { id: added.id, v: 2, input });
      expect(same.version).toBe(2);
      const sealed = await app.given<Shown>('EDITOR', CORRECT, { id: added.id, v: 2, input: { sealed: true } });
      expect(sealed).toMatchObject({ version: 3, visibility: 'SEALED', content: null });
    });

    it('that somebody else changed answer CONFLICT with the present version and no content', async () => {
      const { id } = await add('CONTACT', { name: 'Secret Sasha' });
      await app.given('EDITOR', CORRECT, { id, v: 1, input: { content: { note: 'Secret note' } } });
      for (const [query, more] of [
        [CORRECT, { input: { content: { note: 'x' } } }],
        [WITHDRAW, { reason: 'x' }],
      ] as const) {
        const { codes, text } = await app.as('EDITOR', query, { id, v: 1, ...more });
        expect(codes).toEqual(['CONFLICT']);
        expect(text).toContain('"version":2');
        expect(text).not.toContain('Secret');
      }
      expect((await list('EDITOR', ['CONTACT'])).find((one) => one.id === id)?.version).toBe(2);
    });

    it('are withdrawn once; the history keeps them', async () => {
      const { id } = await add('CONTACT', { name: 'Gone' });
      expect(await app.given('EDITOR', WITHDRAW, { id, v: 1, reason: 'entered twice' })).toBe(true);
      expect((await app.as('EDITOR', WITHDRAW, { id, v: 1, reason: 'again' })).codes).toEqual(['NOT_FOUND']);
      expect((await list('EDITOR')).map((one) => one.id)).not.toContain(id);
      const { rows } = await app.clone.owner.query(
        `SELECT operation FROM history.contact WHERE id = $1 ORDER BY version_seq`,
        [uuidOf(id)],
      );
      expect(rows).toEqual([{ operation: 'INSERT' }, { operation: 'DELETE' }]);
      expect(await app.broken()).toBeNull();
    });

    it.each([
      { title: 'no name', kind: 'RELATIVE', content: { note: 'x' }, says: 'input.content.name' },
      {
        title: 'a field of another kind',
        kind: 'CONTACT',
        content: { name: 'x', trust: 'y' },
        says: 'input.content.trust',
      },
      { title: 'nothing to reach', kind: 'INFORMANT', content: { note: 'x' }, says: 'input.content.name' },
      { title: 'a blank name', kind: 'RELATIVE', content: { name: ' ' }, says: 'may not be blank' },
      { title: 'too much', kind: 'RELATIVE', content: { name: 'x'.repeat(501) }, says: 'at most 500 characters' },
      { title: 'no such day', kind: 'HEALTH_NOTE', content: { description: 'x', on: '2021-02-30' }, says: 'EDTF' },
    ])('with $title are refused, and nothing is written', async ({ kind, content, says }) => {
      const before = (await list('EDITOR')).length;
      const { codes, text } = await app.as('EDITOR', ADD, addition(prisoner, kind, content));
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(text).toContain(says);
      expect(await list('EDITOR')).toHaveLength(before);
    });

    it('tell all problems at once', async () => {
      const { text } = await app.as('EDITOR', ADD, addition(prisoner, 'CONTACT', { trust: 'a', provider: 'b' }));
      for (const path of ['input.content.name', 'input.content.trust', 'input.content.provider']) {
        expect(text).toContain(path);
      }
    });

    it('are of nobody who is not on record', async () => {
      const missing = 'Prisoner:01890a5d-0000-7000-8000-000000000009';
      expect((await app.as('EDITOR', LIST, { p: missing })).codes).toEqual(['NOT_FOUND']);
      const input = { prisonerId: missing, kind: 'CONTACT', content: { name: 'x' } };
      expect((await app.as('EDITOR', ADD, { input })).codes).toEqual(['NOT_FOUND']);
      expect((await app.as('EDITOR', LIST, { p: 'Case:01890a5d-0000-7000-8000-000000000009' })).codes).toEqual([
        'BAD_USER_INPUT',
      ]);
      const secret = `Prisoner:${await app.prisoner({ visibility: 'SEALED' })}`;
      expect((await app.as('EDITOR', LIST, { p: secret })).codes).toEqual(['NOT_FOUND']);
      expect((await app.as('REVIEWER', LIST, { p: secret })).codes).toEqual([]);
    });

    it('asked for twice with one Idempotency-Key are kept once, and nothing is kept of the answer', async () => {
      const token = await app.openSession(await app.person('EDITOR'));
      const ask = async (content: object): Promise<{ codes: readonly unknown[]; shown: Shown | undefined }> => {
        const headers = { ...bearer(token), 'idempotency-key': 'once-1' };
        const { codes, data } = await app.ask(ADD, addition(prisoner, 'CONTACT', content), headers);
        return { codes, shown: data?.['addProtectedRecord'] as Shown | undefined };
      };
      const first = await ask({ name: 'Once' });
      expect(first.codes).toEqual([]);
      expect(await ask({ name: 'Once' })).toEqual(first);
      expect((await ask({ name: 'Twice' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      const id = first.shown?.id ?? '';
      await app.given('EDITOR', CORRECT, { id, v: 1, input: { content: { name: 'Corrected' } } });
      expect((await ask({ name: 'Once' })).shown).toMatchObject({ id, version: 2, content: { name: 'Corrected' } });
      const { rows } = await app.clone.owner.query(
        `SELECT FROM history.contact WHERE operation = 'INSERT' AND id = $1`,
        [uuidOf(id)],
      );
      expect(rows).toHaveLength(1);
      expect((await app.clone.owner.query('SELECT FROM idempotency_key')).rowCount).toBe(0);
      await app.given('EDITOR', WITHDRAW, { id, v: 2, reason: 'x' });
      expect((await ask({ name: 'Once' })).codes).toEqual(['NOT_FOUND']);
    });

    it('are found by no other way in', async () => {
      const { id } = await add('RELATIVE', { name: 'Node' });
      const node = await app.as('ADMIN', 'query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(node.data).toEqual({ node: null });
    });
  });
});
