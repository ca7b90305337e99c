import { beforeAll, describe, expect, it } from '@jest/globals';
import { AnswerKeeper } from '../../../src/modules/publishing/serving/answer-keeper.service.js';
import type { Order } from '../../../src/modules/publishing/serving/publication.js';
import type { DeskApp } from '../../editing/desk-app.js';
import { theWorld } from './built.js';
import type { KeptAndFresh } from './kept-and-fresh.js';
import type { Pen } from './pen.js';
import { bytesProbe, caseProbe, listProbe, personProbe } from './probes.js';

const DAY = 24 * 60 * 60 * 1000;
const MEGABYTE = 1024 * 1024;
const SOURCE = { title: 'A court record', url: 'https://example.org/record' };

const ANNA = caseProbe('anna-example');
const BORIS = caseProbe('boris-example');
const PROBES = { anna: ANNA, annaHerself: personProbe('anna-example'), boris: BORIS, list: listProbe };
type Probe = keyof typeof PROBES;
/** What shows the case of Anna: her own page tells of it, too. */
const HERS: readonly Probe[] = ['anna', 'annaHerself', 'list'];

let desk: DeskApp;
let pen: Pen;
let both: KeptAndFresh;
let keeper: AnswerKeeper;

async function bodyOf(order: Order): Promise<string> {
  const answer = await keeper.answer(order, 'en');
  return Buffer.from(answer?.bodies.get('identity')?.bytes ?? []).toString();
}

/** Which of the answers had to be made again since they were asked for last. */
async function madeAgain(): Promise<Probe[]> {
  both.made();
  const names = Object.keys(PROBES) as Probe[];
  const again: Probe[] = [];
  for (const name of names) {
    await bodyOf(PROBES[name]);
    if (both.made().length > 0) again.push(name);
  }
  return again;
}

beforeAll(async () => {
  ({ desk, pen, both } = await theWorld());
  keeper = both.app.get(AnswerKeeper, { strict: false });
}, 90_000);

describe('an answer that is kept', () => {
  let boris: string;
  let borisCase: string;
  let award: string;
  let facility: string;
  let campaign: string;

  const sourceId = async (): Promise<string> => {
    const { rows } = await desk.app.clone.owner.query<{ id: string }>('SELECT id FROM source WHERE title = $1', [
      SOURCE.title,
    ]);
    return `Source:${rows[0]?.id ?? ''}`;
  };

  beforeAll(async () => {
    boris = await pen.put('addPrisoner', { name: 'Boris Example', slug: 'boris-example' });
    const opened = { prisonerId: boris, title: 'Another case', country: 'BY', slug: 'boris-example' };
    borisCase = await pen.put('openCase', opened);
    await madeAgain();
  });

  it('is not made again while nothing changes', async () => {
    expect(await madeAgain()).toEqual([]);
    expect(await bodyOf(ANNA)).toContain('Example');
  });

  it('is not made again for what only staff see', async () => {
    await pen.put('recordAward', { prisonerId: desk.prisonerId, name: 'Quiet', awardedBy: 'X', visibility: 'STAFF' });
    facility = await pen.put('addFacility', { name: 'Colony 9', country: 'BY', visibility: 'STAFF' });
    campaign = await pen.put('addCampaign', { title: 'Quiet', slug: 'quiet', visibility: 'STAFF' });
    expect(await madeAgain()).toEqual([]);
  });

  it('is made again for a fact that is added, corrected, hidden or shown, and others are not', async () => {
    award = await pen.put('recordAward', { prisonerId: desk.prisonerId, name: 'A prize', awardedBy: 'An academy' });
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('A prize');
    await pen.correct('correctAward', award, { name: 'The prize' });
    expect(await madeAgain()).toEqual(HERS);
    await pen.unpublish(award);
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).not.toContain('The prize');
    await pen.correct('correctAward', award, { name: 'Their prize' });
    expect(await madeAgain()).toEqual([]);
    await pen.publish(award);
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('Their prize');
    await pen.withdraw('withdrawAward', award);
    expect(await madeAgain()).toEqual(HERS);
  });

  it('is made again for a name', async () => {
    const name = await pen.put('addName', { prisonerId: boris, value: 'Барыс', locale: 'be', script: 'Cyrl' });
    expect(await madeAgain()).toEqual(['boris', 'list']);
    await pen.correct('correctName', name, { value: 'Барыс Прыклад' });
    expect(await madeAgain()).toEqual(['boris', 'list']);
    expect(await bodyOf(BORIS)).toContain('Барыс Прыклад');
  });

  it('is made again when a prison that it did not show comes to light, and for what is said of it', async () => {
    const input = {
      caseId: desk.caseId,
      kind: 'REMAND',
      from: '2021-07-14',
      facilityId: facility,
      citations: [SOURCE],
    };
    await pen.put('recordCustody', input);
    await madeAgain();
    if ((await bodyOf(ANNA)).includes('Colony 9')) await pen.unpublish(facility);
    await madeAgain();
    expect(await bodyOf(ANNA)).not.toContain('Colony 9');
    await pen.publish(facility);
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('Colony 9');
    await pen.correct('correctFacility', facility, { name: 'Colony 10' });
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('Colony 10');
  });

  it('is made again for a source', async () => {
    await pen.correct('correctSource', await sourceId(), { title: 'The court record' });
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('The court record');
  });

  it('is made again for a court', async () => {
    const input = { caseId: desk.caseId, instance: 'FIRST', on: '2022-01', outcome: 'CONVICTED', court: 'A court' };
    await pen.put('recordVerdict', input);
    expect(await madeAgain()).toEqual(HERS);
    const { rows } = await desk.app.clone.owner.query<{ id: string }>('SELECT id FROM court');
    await pen.correct('correctCourt', `Court:${rows[0]?.id ?? ''}`, { name: 'The court', locale: 'en' });
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('The court');
  });

  it('is made again for a campaign that the case is in', async () => {
    await pen.put('includeCase', { caseId: desk.caseId, campaignId: campaign });
    await madeAgain();
    await pen.publish(campaign);
    expect(await madeAgain()).toEqual(HERS);
    await pen.correct('correctCampaign', campaign, { title: 'Loud' });
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('Loud');
    await pen.put('includeCase', { caseId: borisCase, campaignId: campaign });
    expect(await madeAgain()).toEqual(expect.arrayContaining(['boris', 'list']));
    expect(await bodyOf(BORIS)).toContain('Loud');
  });

  it('is made again for an article about the case, and for what is corrected in it', async () => {
    const item = await pen.put('addNewsItem', { title: 'Heard', url: 'https://example.org/heard' });
    expect(await madeAgain()).toEqual(['list']);
    const LINK = 'mutation ($caseId: ID!, $itemId: ID!) { it: linkNewsItem(caseId: $caseId, itemId: $itemId) { id } }';
    await pen.act(desk.editor, LINK, { caseId: desk.caseId, itemId: item });
    await pen.approveAll();
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('Heard');
    await pen.correct('correctNewsItem', item, { title: 'Heard again' });
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).toContain('Heard again');
    await pen.unpublish(item);
    expect(await madeAgain()).toEqual(HERS);
    expect(await bodyOf(ANNA)).not.toContain('Heard');
  });

  it('is made again when two people turn out to be one', async () => {
    const other = await pen.put('addPrisoner', { name: 'Barys Example', slug: 'barys-example' });
    await madeAgain();
    const MERGE = `mutation ($keep: ID!, $keepVersion: Int!, $merge: ID!, $mergeVersion: Int!) {
      it: mergePrisoners(keepId: $keep, keepVersion: $keepVersion, mergeId: $merge, mergeVersion: $mergeVersion,
        reason: "One person") { id } }`;
    const [keepVersion, mergeVersion] = [await pen.version(boris), await pen.version(other)];
    await pen.act(desk.reviewer, MERGE, { keep: boris, keepVersion, merge: other, mergeVersion });
    await pen.approveAll();
    expect(await madeAgain()).toEqual(['boris', 'list']);
    expect(await bodyOf(BORIS)).toContain('Barys Example');
  });

  it('is made again every day, and in every language for itself', async () => {
    both.clock.forward(DAY);
    expect(await madeAgain()).toEqual(['anna', 'annaHerself', 'boris', 'list']);
    expect(await madeAgain()).toEqual([]);
    await keeper.answer(ANNA, 'be');
    expect(both.made()).toEqual(['be case anna-example']);
  });

  it('is of one day, also when midnight passes while it is made', async () => {
    const QUESTION = '{ case(slug: "anna-example") { sentenceTimeline { on } } }';
    let makings = 0;
    const overnight: Order = {
      key: 'overnight',
      surface: 'DATA',
      make: async (reading) => {
        makings += 1;
        if (makings === 1) both.clock.forward(DAY);
        const data = await reading.of<{ case: { sentenceTimeline: { on: string } } }>(QUESTION);
        return { type: 'text/plain', body: `${reading.today} ${data.case.sentenceTimeline.on}` };
      },
    };
    const today = both.clock.now().toISOString().slice(0, 10);
    const [first, second] = (await bodyOf(overnight)).split(' ');
    expect(first).toBe(second);
    expect(first).not.toBe(today);
    expect(makings).toBe(2);
    await madeAgain();
  });

  it('goes with what it was of', async () => {
    await pen.unpublish(desk.caseId);
    expect(await keeper.answer(ANNA, 'en')).toBeUndefined();
    expect(await madeAgain()).toEqual(HERS);
    await pen.publish(desk.caseId);
    expect(await bodyOf(ANNA)).toContain('Colony 10');
  });
});

describe('the keeper', () => {
  it('keeps nothing of what is not there, and asks again each time', async () => {
    both.made();
    for (let time = 0; time < 3; time += 1) expect(await keeper.answer(caseProbe('nobody'), 'en')).toBeUndefined();
    expect(both.made()).toHaveLength(3);
  });

  it('makes an answer once for all who wait for it', async () => {
    keeper.forget();
    both.made();
    const answers = await Promise.all(Array.from({ length: 40 }, async () => keeper.answer(ANNA, 'en')));
    expect(both.made()).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer?.bodies.get('identity')?.etag)).size).toBe(1);
  });

  it('makes an answer again for who comes next where it could not be made', async () => {
    let tries = 0;
    const order: Order = {
      key: 'failing',
      surface: 'DATA',
      make: async () => {
        tries += 1;
        if (tries === 1) throw new Error('Not now');
        return Promise.resolve({ type: 'text/plain', body: 'There' });
      },
    };
    await expect(keeper.answer(order, 'en')).rejects.toThrow('Not now');
    expect(await bodyOf(order)).toBe('There');
  });

  it('has bounds: what was asked for longest ago goes first', async () => {
    keeper.forget();
    for (let index = 0; index < 120; index += 1) await bodyOf(bytesProbe(`large ${String(index)}`, MEGABYTE));
    both.made();
    await bodyOf(bytesProbe('large 119', MEGABYTE));
    await bodyOf(bytesProbe('large 60', MEGABYTE));
    expect(both.made()).toEqual([]);
    await bodyOf(bytesProbe('large 0', MEGABYTE));
    expect(both.made()).toEqual(['en large 0']);
  });

  it('does not keep what is larger than all it may keep, and gives it all the same', async () => {
    const huge = bytesProbe('huge', 100 * MEGABYTE);
    both.made();
    expect((await keeper.answer(huge, 'en'))?.bodies.get('identity')?.bytes.byteLength).toBe(100 * MEGABYTE);
    await bodyOf(bytesProbe('large 119', MEGABYTE));
    expect(both.made()).toEqual(['en huge']);
  });
});
