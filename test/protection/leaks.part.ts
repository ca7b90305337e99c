import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seal, StaffRole } from '../../src/modules/identity/index.js';
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

const CANARY = 'Kanarka Kanareika';
const SOUGHT = /kanar/i;

let app: ProtectedApp;
let prisoner: string;
let relative: Shown;
let informant: Shown;

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there');
  return value;
}

const CONTENTS: Readonly<Record<string, object>> = {
  RELATIVE: { name: CANARY, relation: CANARY, address: CANARY, phone: CANARY, email: CANARY, note: CANARY },
  CONTACT: { name: CANARY, note: CANARY },
  CORRESPONDENT: { name: CANARY, address: CANARY },
  INFORMANT: { name: CANARY, contact: CANARY, trust: CANARY },
  HEALTH_NOTE: { description: CANARY, provider: CANARY },
};

describe('leaks', () => {
  beforeAll(async () => {
    app = await createProtectedApp();
    prisoner = await app.prisoner();
    const added = new Map<string, Shown>();
    for (const [kind, content] of Object.entries(CONTENTS)) {
      const record = await app.given<Shown>('EDITOR', ADD, addition(prisoner, kind, content));
      added.set(kind, record);
      const input = { content: Object.fromEntries(Object.keys(content).map((field) => [field, `${CANARY} again`])) };
      await app.given<Shown>('REVIEWER', CORRECT, { id: record.id, v: 1, input });
    }
    [relative, informant] = [found(added.get('RELATIVE')), found(added.get('INFORMANT'))];
    await app.given('REVIEWER', OPEN, { id: informant.id, reason: 'a look' });
    await app.prove('ADMIN');
    await app.given('ADMIN', EXPORT, { prisoner: `Prisoner:${prisoner}`, reason: 'asked for' });
  }, 60_000);
  afterAll(async () => app.close());

  const owner = async (...statements: readonly [string, unknown[]?][]): Promise<void> => {
    const client = await app.clone.owner.connect();
    try {
      await client.query(`SET session_replication_role = replica`);
      for (const [sql, values] of statements) await client.query(sql, values);
    } finally {
      client.release(true);
    }
  };

  describe('what is kept of people around a prisoner', () => {
    it('stands nowhere in the database in the clear, neither do the keys', async () => {
      const everything = await app.everything();
      expect(everything).toContain('Someone');
      expect(everything).toContain('a look');
      expect(SOUGHT.test(everything)).toBe(false);
      // What is searched for would be found.
      await app.fact('award', CANARY, { prisoner_id: prisoner });
      expect(SOUGHT.test(await app.everything())).toBe(true);
    });

    it('has a length that tells nothing', async () => {
      const { rows } = await app.clone.owner.query(`SELECT DISTINCT length(sealed) FROM history.relative`);
      expect(rows).toHaveLength(1);
    });

    it('is in no line of the log', () => {
      expect(app.log()).toContain('"msg":"Request"');
      expect(SOUGHT.test(app.log())).toBe(false);
    });

    it.each(['vigil_public', 'vigil_researcher', 'vigil_staff'] as const)(
      'is closed to %s, and so is that it is there',
      async (role) => {
        const reader = app.clone.as(role);
        const tables = ['relative', 'contact', 'correspondent', 'informant', 'health_note'];
        const closed = [
          ...['public', 'history', 'as_of'].flatMap((schema) => tables.map((table) => `${schema}.${table}`)),
          'person_key',
          'sealed_read',
          'erasure',
        ];
        for (const table of closed) {
          await expect(reader.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
        }
        const entries = tables.map((table) => `'${table.toUpperCase()}'`).join(', ');
        for (const registry of ['public.fact', 'history.fact']) {
          const sql = `SELECT FROM ${registry} WHERE type IN (${entries})`;
          expect((await reader.query(sql)).rowCount).toBe(0);
          expect((await app.clone.owner.query(sql)).rowCount).toBeGreaterThan(0);
        }
      },
    );

    it('opens only in its own row', async () => {
      const { rows } = await app.clone.owner.query<{ id: string }>(
        `SELECT id FROM history.relative WHERE id <> $1 LIMIT 1`,
        [uuidOf(relative.id)],
      );
      expect(rows).toEqual([]);
      const second = await app.given<Shown>(
        'EDITOR',
        ADD,
        addition(prisoner, 'RELATIVE', { name: 'Other' }, { personId: relative.personId }),
      );
      await owner([
        `UPDATE relative SET sealed = (SELECT sealed FROM relative WHERE id = $1) WHERE id = $2`,
        [uuidOf(relative.id), uuidOf(second.id)],
      ]);
      const { codes, text } = await app.as('EDITOR', LIST, { p: `Prisoner:${prisoner}`, kinds: ['RELATIVE'] });
      expect(codes).toEqual(['INTERNAL']);
      expect(SOUGHT.test(text)).toBe(false);
      expect(await app.broken()).toContain('relative');
      await owner([`DELETE FROM relative WHERE id = $1`, [uuidOf(second.id)]]);
    });

    it('opens with no other key: INTERNAL, and nothing of it in answer or log', async () => {
      const id = uuidOf(relative.personId);
      const { rows } = await app.clone.owner.query<{ key: Buffer }>(
        `SELECT wrapped_key AS key FROM person_key WHERE id = $1`,
        [id],
      );
      const place = { table: 'person_key', id, field: 'wrapped_key' };
      const others = seal(randomBytes(32), place, randomBytes(32));
      const put = `UPDATE person_key SET wrapped_key = $2 WHERE id = $1`;
      await owner([put, [id, others]]);
      try {
        for (const [query, variables] of [
          [LIST, { p: `Prisoner:${prisoner}` }],
          [OPEN, { id: relative.id, reason: 'x' }],
          [EXPORT, { person: relative.personId, reason: 'x' }],
        ] as const) {
          const { codes, text } = await app.as('ADMIN', query, variables);
          expect(codes).toEqual(['INTERNAL']);
          expect(SOUGHT.test(text)).toBe(false);
        }
      } finally {
        await owner([put, [id, rows[0]?.key]]);
      }
      expect(SOUGHT.test(app.log())).toBe(false);
      expect((await app.as('EDITOR', LIST, { p: `Prisoner:${prisoner}` })).codes).toEqual([]);
    });

    it('is in no line of the log where the input does not fit the schema', async () => {
      const { codes } = await app.as('EDITOR', ADD, addition(prisoner, 'CONTACT', { name: CANARY, nickname: CANARY }));
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(SOUGHT.test(app.log())).toBe(false);
    });

    it('is in no answer to a request that went wrong', async () => {
      await app.clone.owner.query('ALTER TABLE contact RENAME TO contact_away');
      try {
        const { codes, text } = await app.as('EDITOR', ADD, addition(prisoner, 'CONTACT', { name: CANARY }));
        expect(codes).toEqual(['INTERNAL']);
        expect(SOUGHT.test(text)).toBe(false);
      } finally {
        await app.clone.owner.query('ALTER TABLE contact_away RENAME TO contact');
      }
      expect(app.log()).toContain('A request failed on our side');
      expect(SOUGHT.test(app.log())).toBe(false);
    });
  });

  describe('who may', () => {
    const reason = 'x';
    const nobody = 'ProtectedPerson:01890a5d-0000-7000-8000-000000000009';
    const calls = (): readonly { field: string; query: string; variables: object; may: readonly StaffRole[] }[] => {
      const [editors, reviewers, admins] = [
        ['EDITOR', 'REVIEWER', 'ADMIN'],
        ['REVIEWER', 'ADMIN'],
        ['ADMIN'],
      ] as StaffRole[][] as [StaffRole[], StaffRole[], StaffRole[]];
      const id = 'Contact:01890a5d-0000-7000-8000-000000000009';
      return [
        { field: 'protectedRecords', query: LIST, variables: { p: `Prisoner:${prisoner}` }, may: editors },
        { field: 'openSealedRecord', query: OPEN, variables: { id, reason }, may: reviewers },
        {
          field: 'addProtectedRecord',
          query: ADD,
          variables: addition(prisoner, 'CONTACT', { name: 'x' }),
          may: editors,
        },
        { field: 'correctProtectedRecord', query: CORRECT, variables: { id, v: 1, input: {} }, may: editors },
        { field: 'withdrawProtectedRecord', query: WITHDRAW, variables: { id, v: 1, reason }, may: editors },
        { field: 'erasePerson', query: ERASE, variables: { id: nobody, reason }, may: admins },
        { field: 'erasureCertificates', query: CERTIFICATES, variables: {}, may: admins },
        { field: 'exportPerson', query: EXPORT, variables: { person: nobody, reason }, may: admins },
      ];
    };

    it.each([undefined, ...Object.values(StaffRole)])('%s', async (role) => {
      if (role === 'ADMIN') await app.prove('ADMIN');
      for (const { field, query, variables, may } of calls()) {
        const { codes, text } = await app.as(role, query, variables);
        const allowed = role !== undefined && may.includes(role);
        const refused = role === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
        const answer = codes.includes(refused) ? refused : 'let in';
        expect({ field, answer }).toEqual({ field, answer: allowed ? 'let in' : refused });
        if (!allowed) expect(SOUGHT.test(text)).toBe(false);
      }
    });

    it('change what is SEALED: not an EDITOR, who may add it', async () => {
      for (const [query, more] of [
        [CORRECT, { input: { content: { note: 'x' } } }],
        [WITHDRAW, { reason: 'x' }],
      ] as const) {
        const { codes } = await app.as('EDITOR', query, { id: informant.id, v: 2, ...more });
        expect(codes).toEqual(['FORBIDDEN']);
      }
    });

    it('erase and export: who proved anew who they are', async () => {
      app.clock.forward(6 * 60_000);
      for (const [query, variables] of [
        [ERASE, { id: nobody, reason }],
        [EXPORT, { person: nobody, reason }],
      ] as const) {
        expect((await app.as('ADMIN', query, variables)).codes).toEqual(['REAUTHENTICATION_REQUIRED']);
      }
    });
  });
});
