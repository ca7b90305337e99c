import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly proposals?: readonly unknown[];
}
interface Custody {
  readonly id: string;
  readonly version: number;
  readonly facility: Place | null;
}

let desk: DeskApp;

const CUSTODY = 'id version facility { id name(locale: "be") proposals { visibility } }';
const RECORD = `mutation ($input: RecordCustodyInput!) { it: recordCustody(input: $input) { ${CUSTODY} } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectCustodyInput!) {
  it: correctCustody(id: $id, expectedVersion: $version, input: $input) { ${CUSTODY} } }`;
const ADD_FACILITY = `mutation ($input: AddFacilityInput!) { it: addFacility(input: $input) { id name } }`;

const common = (): object => ({ caseId: desk.caseId, kind: 'REMAND', from: '2020-05-02' });
const record = async (input: object): Promise<Custody> =>
  dataOf<Custody>(await desk.editor(RECORD, { input: { ...common(), ...input } }), 'it');
const place = async (input: object): Promise<Place> =>
  dataOf<Place>(await desk.editor(ADD_FACILITY, { input: { country: 'BY', ...input } }), 'it');

describe('what is brought along', () => {
  beforeAll(async () => {
    desk = await theDesk();
  }, 120_000);

  describe('a place named with a stretch of custody', () => {
    it('is recorded once and waits with each of them', async () => {
      const first = await record({ facility: 'Турма № 1', locale: 'be' });
      const second = await record({ facility: '  турма  № 1', locale: 'en' });
      expect(first.facility).toMatchObject({ name: 'Турма № 1', proposals: [{ visibility: 'PUBLIC' }] });
      expect(second.facility?.id).toBe(first.facility?.id);
      expect(second.facility?.proposals).toHaveLength(2);
    });

    it('is the one on record in the country of the case, in whatever language', async () => {
      const { id } = await place({ name: 'Colony 9' });
      const corrected = await desk.editor(
        `mutation ($id: ID!) { it: correctFacility(id: $id, expectedVersion: 1,
        input: { name: "Калонія 9", locale: "be" }) { en: name be: name(locale: "be") } }`,
        { id },
      );
      expect(dataOf(corrected, 'it')).toEqual({ en: 'Colony 9', be: 'Калонія 9' });
      await place({ name: 'Калонія 9', locale: 'ru', country: 'RU' });
      expect((await record({ facility: 'КАЛОНІЯ 9' })).facility?.id).toBe(id);
      expect((await record({ facilityId: id })).facility?.id).toBe(id);
    });

    it('is not put forward for others to see where it is meant for staff', async () => {
      const { id } = await place({ name: 'A secret place', visibility: 'STAFF' });
      expect((await record({ facility: 'a secret place' })).facility).toMatchObject({ id, proposals: [] });
    });

    it('is asked for by its id where several have the name', async () => {
      await place({ name: 'Cells', place: 'One town' });
      await place({ name: 'Cells', place: 'Another town' });
      const problems = [{ path: 'input.facility', code: 'INCONSISTENT' }];
      expect(refusalOf(await desk.editor(RECORD, { input: { ...common(), facility: 'cells' } }))).toMatchObject({
        problems,
      });
      const { id, version } = await record({});
      const input = { facility: 'cells' };
      expect(refusalOf(await desk.editor(CORRECT, { id, version, input }))).toMatchObject({ problems });
    });

    it('is corrected by name, and taken back where it is not known after all', async () => {
      const { id, version } = await record({ facility: 'Remand Prison 4' });
      const moved = dataOf<Custody>(
        await desk.editor(CORRECT, { id, version, input: { facility: 'Remand Prison 5' } }),
        'it',
      );
      expect(moved.facility).toMatchObject({ name: 'Remand Prison 5' });
      const same = dataOf<Custody>(await desk.editor(CORRECT, { id, version: 2, input: { to: '2021-01-01' } }), 'it');
      expect(same.facility?.id).toBe(moved.facility?.id);
      const gone = dataOf<Custody>(await desk.editor(CORRECT, { id, version: 3, input: { facilityId: null } }), 'it');
      expect(gone.facility).toBeNull();
    });

    it('stays on record while it is named', async () => {
      const { facility } = await record({ facility: 'Remand Prison 6' });
      const withdraw = `mutation ($id: ID!) { withdrawFacility(id: $id, expectedVersion: 1, reason: "A test") { id } }`;
      expect(refusalOf(await desk.editor(withdraw, { id: facility?.id }))).toMatchObject({ code: 'CONFLICT' });
    });
  });

  describe('what comes with a person', () => {
    const ADD = `mutation ($input: AddPrisonerInput!) { it: addPrisoner(input: $input) {
    id version name names { id value kind script preferred proposals { kind visibility } }
    affiliations { organisation from { edtf } proposals { visibility } } proposals { kind visibility } } }`;
    const input = {
      name: 'Clara Sample',
      locale: 'en',
      names: [{ value: 'Клара Прыклад', locale: 'be', kind: 'TRANSLITERATION' }],
      affiliations: [{ organisation: 'A union', from: '2004' }],
      visibility: 'RESEARCHER',
    };

    it('is published with them', async () => {
      const waiting = [{ kind: 'PUBLICATION', visibility: 'RESEARCHER' }];
      expect(dataOf(await desk.editor(ADD, { input }), 'it')).toMatchObject({
        name: 'Clara Sample',
        proposals: waiting,
        names: [
          { value: 'Clara Sample', kind: 'COMMON', script: 'Latn', preferred: true, proposals: waiting },
          { value: 'Клара Прыклад', kind: 'TRANSLITERATION', script: 'Cyrl', preferred: false, proposals: waiting },
        ],
        affiliations: [{ organisation: 'A union', from: { edtf: '2004' }, proposals: [{ visibility: 'RESEARCHER' }] }],
      });
    });

    it('goes with them', async () => {
      const { id } = dataOf<{ id: string }>(await desk.editor(ADD, { input }), 'it');
      const later = `mutation ($id: ID!) { it: addName(input: { prisonerId: $id, value: "C. Sample", kind: PEN_NAME }) { id } }`;
      const name = dataOf<{ id: string }>(await desk.editor(later, { id }), 'it');
      const withdraw = `mutation ($id: ID!) { it: withdrawPrisoner(id: $id, expectedVersion: 1, reason: "A test") {
      names { value } } }`;
      const withdrawn = dataOf<{ names: unknown[] }>(await desk.editor(withdraw, { id }), 'it');
      expect(withdrawn.names.map((one) => (one as { value: string }).value)).toEqual([
        'Clara Sample',
        'Клара Прыклад',
        'C. Sample',
      ]);
      const { rows } = await desk.app.clone.owner.query(
        `SELECT state FROM proposal WHERE fact_id = $1 UNION ALL SELECT operation FROM history.person_name
       WHERE id = $1 AND operation = 'DELETE'`,
        [name.id.split(':')[1]],
      );
      expect(rows).toEqual([{ state: 'SUPERSEDED' }, { state: 'DELETE' }]);
    });

    it('stays where a case is of them', async () => {
      const { id } = dataOf<{ id: string }>(await desk.editor(ADD, { input }), 'it');
      const opened = `mutation ($id: ID!) { it: openCase(input: { prisonerId: $id, title: "A case", country: "BY" }) { id } }`;
      dataOf(await desk.editor(opened, { id }), 'it');
      const withdraw = `mutation ($id: ID!) { withdrawPrisoner(id: $id, expectedVersion: 1, reason: "A test") { id } }`;
      expect(refusalOf(await desk.editor(withdraw, { id }))).toMatchObject({ code: 'CONFLICT' });
      expect((await desk.editor(`query ($id: ID!) { node(id: $id) { id } }`, { id })).data).toEqual({ node: { id } });
    });
  });

  describe('texts by language', () => {
    const CORRECT_CASE = `mutation ($version: Int!, $input: CorrectCaseInput!, $id: ID!) {
    it: correctCase(id: $id, expectedVersion: $version, input: $input) {
      version en: title be: title(locale: "be") summary } }`;

    it('are corrected one by one, and the last title stays', async () => {
      const id = desk.caseId;
      const correct = async (version: number, input: object): Promise<unknown> =>
        dataOf(await desk.editor(CORRECT_CASE, { id, version, input }), 'it');
      expect(await correct(1, { title: 'Справа', summary: 'Пра што', locale: 'be' })).toEqual({
        version: 2,
        en: 'The case',
        be: 'Справа',
        summary: 'Пра што',
      });
      expect(await correct(2, { title: null })).toEqual({ version: 3, en: 'Справа', be: 'Справа', summary: 'Пра што' });
      expect(await correct(3, { summary: null, locale: 'ru' })).toMatchObject({ version: 3, summary: 'Пра што' });
      expect(await correct(3, { summary: null, locale: 'be' })).toMatchObject({ version: 4, summary: null });
      const last = await desk.editor(CORRECT_CASE, { id, version: 4, input: { title: null, locale: 'be' } });
      expect(refusalOf(last)).toMatchObject({ problems: [{ path: 'input.title', code: 'REQUIRED' }] });
    });
  });
});
