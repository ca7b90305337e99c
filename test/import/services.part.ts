import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { AwardsService } from '../../src/modules/advocacy/index.js';
import { CasesService, CustodyService } from '../../src/modules/cases/index.js';
import { CourtDecisionsService, SentencesService } from '../../src/modules/justice/index.js';
import { LettersService } from '../../src/modules/life/index.js';
import { PrisonersService, sortNameOf } from '../../src/modules/prisoners/index.js';
import { RecordWriter, SourcesService } from '../../src/modules/sources/index.js';
import type { UnitOfWork } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const records = new RecordWriter();
const prisoners = new PrisonersService(records);
const cases = new CasesService(records);
const custody = new CustodyService(records);
const decisions = new CourtDecisionsService(records);
const sentences = new SentencesService(records);
const letters = new LettersService(records);
const awards = new AwardsService(records);
const sources = new SourcesService();

interface Person {
  readonly prisonerId: string;
  readonly caseId: string;
  readonly verdictId: string;
}

describe('the services that write the record', () => {
  let database: TestDatabase;
  let unitOfWork: UnitOfWork;
  let one: Person;
  let other: Person;

  const write = async <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
    unitOfWork.run({ actor: 'test' }, work);
  const person = async (tx: EntityManager, slug: string): Promise<Person> => {
    const { id: prisonerId } = await prisoners.add(tx, { slug, name: `Jan ${slug}` });
    const title = { en: slug };
    const { id: caseId } = await cases.open(tx, { prisonerId, slug, title, country: 'BY', jurisdiction: 'BY' });
    const { id: verdictId } = await decisions.recordVerdict(tx, {
      caseId,
      instance: 'FIRST',
      on: '2020',
      outcome: 'CONVICTED',
    });
    return { prisonerId, caseId, verdictId };
  };

  beforeAll(async () => {
    database = await createDatabase();
    unitOfWork = await database.unitOfWork();
    [one, other] = await write(async (tx) => [await person(tx, 'one'), await person(tx, 'other')] as const);
  });
  afterAll(async () => database.drop());

  it('records what is new for staff only, unverified, under a time-ordered id', async () => {
    const { rows } = await database.owner.query(
      `SELECT visibility, verification, sort_name FROM prisoner WHERE id = $1`,
      [one.prisonerId],
    );
    expect(rows).toEqual([{ visibility: 'STAFF', verification: 'UNVERIFIED', sort_name: 'one, Jan' }]);
    expect(one.prisonerId.charAt(14)).toBe('7');
    expect(sortNameOf('Cher')).toBe('Cher');
  });

  it('says all that is wrong with an input at once', async () => {
    const input = { caseId: one.caseId, kind: 'REMAND', from: '2021-13', to: '2020', ratio: '0' } as const;
    await expect(write(async (tx) => custody.record(tx, input))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'from',
      problems: [{ path: 'from' }, { path: 'ratio' }],
    });
  });

  it.each<readonly [string, (tx: EntityManager) => Promise<unknown>]>([
    ['verdictId', async (tx) => sentences.record(tx, { caseId: one.caseId, kind: 'FINE', verdictId: other.verdictId })],
    [
      'sentences[0]',
      async (tx) =>
        sentences.recordChange(tx, { caseId: one.caseId, kind: 'APPEAL', on: '2021', sentenceIds: [other.caseId] }),
    ],
    [
      'caseId',
      async (tx) => awards.record(tx, { prisonerId: one.prisonerId, caseId: other.caseId, name: 'A', awardedBy: 'B' }),
    ],
    [
      'caseId',
      async (tx) =>
        letters.record(tx, { prisonerId: one.prisonerId, caseId: other.caseId, direction: 'FROM_PRISONER' }),
    ],
    [
      'jurisdiction',
      async (tx) =>
        cases.open(tx, {
          prisonerId: one.prisonerId,
          slug: 'x',
          title: { en: 'X' },
          country: 'BY',
          jurisdiction: 'NOWHERE',
        }),
    ],
  ])('refuses a %s that belongs to another record or to none', async (field, work) => {
    await expect(write(work)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('knows a page by its address, and cites it', async () => {
    const award = await write(async (tx) => {
      const page = { title: 'Page', url: 'https://example.org/page' };
      const first = await sources.record(tx, page);
      const again = await sources.record(tx, { ...page, title: 'Page, corrected' });
      expect([first.outcome, again.outcome, again.id]).toEqual(['created', 'updated', first.id]);
      const citations = [{ sourceId: first.id, stance: 'CONTRADICTS', statedValue: '2020' }] as const;
      return awards.record(tx, { prisonerId: one.prisonerId, name: 'Prize', awardedBy: 'Academy', citations });
    });
    expect(award).toMatchObject({ outcome: 'created', cited: 1, uncited: 0 });
    const { rows } = await database.owner.query(
      `SELECT stance, confidence, visibility FROM citation WHERE fact_id = $1`,
      [award.id],
    );
    expect(rows).toEqual([{ stance: 'CONTRADICTS', confidence: 'MEDIUM', visibility: 'STAFF' }]);
  });
});
