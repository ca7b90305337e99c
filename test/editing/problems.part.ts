import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('problems', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  const RECORD = 'mutation ($input: RecordAwardInput!) { recordAward(input: $input) { id } }';

  interface Refusal {
    readonly code: string;
    readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  }

  async function refused(input: object): Promise<Refusal> {
    return refusalOf(await desk.editor(RECORD, { input })) as unknown as Refusal;
  }

  it('tells what GraphQL refuses together with what the record refuses', async () => {
    const { code, problems } = await refused({
      prisonerId: desk.prisonerId,
      name: '',
      grantedOn: '2023-02-30',
      visibility: 'EVERYBODY',
      hat: 1,
      citations: [{ title: ' ', url: 'javascript:alert(1)' }],
    });
    expect(code).toBe('BAD_USER_INPUT');
    expect(new Map(problems.map(({ path, code: kind }) => [path, kind]))).toEqual(
      new Map([
        ['input.awardedBy', 'REQUIRED'],
        ['input.grantedOn', 'INVALID'],
        ['input.visibility', 'INVALID'],
        ['input.citations[0].url', 'INVALID'],
        ['input.hat', 'UNKNOWN_FIELD'],
        ['input.name', 'INVALID'],
        ['input.citations[0].title', 'INVALID'],
      ]),
    );
  });

  it('tells each problem once', async () => {
    const { problems } = await refused({ prisonerId: 7, name: null, awardedBy: 'A jury', grantedOn: 'soon' });
    expect(problems.map(({ path }) => path).sort()).toEqual(['input.grantedOn', 'input.name', 'input.prisonerId']);
  });

  it('asks nobody who may not write about the rest', async () => {
    const answer = await desk.nobody(RECORD, { input: { prisonerId: desk.prisonerId, name: '', awardedBy: 'A jury' } });
    expect(answer.codes).toEqual(['UNAUTHENTICATED']);
  });
});
