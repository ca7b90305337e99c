import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AnswerKeeper } from '../../../src/modules/publishing/serving/answer-keeper.service.js';
import type { Order } from '../../../src/modules/publishing/serving/publication.js';
import { theWorld } from './built.js';
import type { KeptAndFresh } from './kept-and-fresh.js';
import { bytesProbe, caseProbe } from './probes.js';

const MEGABYTE = 1024 * 1024;

describe('answers by options of a reader', () => {
  let both: KeptAndFresh;
  let keeper: AnswerKeeper;
  const chosen = (order: Order): Order => ({ ...order, isChosen: true });

  beforeAll(async () => {
    ({ both } = await theWorld());
    keeper = both.app.get(AnswerKeeper, { strict: false });
  });
  beforeEach(() => {
    keeper.forget();
    both.made();
  });

  it('take no place from others, however many there are', async () => {
    await keeper.answer(caseProbe('anna-example'), 'en');
    await keeper.answer(chosen(bytesProbe('first', MEGABYTE)), 'en');
    for (let index = 0; index < 110; index += 1) {
      await keeper.answer(chosen(bytesProbe(`chosen ${String(index)}`, MEGABYTE)), 'en');
    }
    both.made();
    await keeper.answer(caseProbe('anna-example'), 'en');
    await keeper.answer(chosen(bytesProbe('chosen 109', MEGABYTE)), 'en');
    expect(both.made()).toEqual([]);
    await keeper.answer(chosen(bytesProbe('first', MEGABYTE)), 'en');
    expect(both.made()).toEqual(['en first']);
  });

  it('are those of any address with more than a language', async () => {
    for (const path of ['/cases?text=lena', '/feed.json?kinds=AWARD', '/embed/cases/anna-example?limit=3'])
      await both.kept(path);
    await both.kept('/cases?lang=en');
    for (let index = 0; index < 20; index += 1) {
      await keeper.answer(chosen(bytesProbe(`chosen ${String(index)}`, MEGABYTE)), 'en');
    }
    both.made();
    await both.kept('/cases?lang=en');
    expect(both.made()).toEqual([]);
    for (const path of ['/cases?text=lena', '/feed.json?kinds=AWARD', '/embed/cases/anna-example?limit=3'])
      await both.kept(path);
    expect(both.made()).toHaveLength(3);
  });

  it('count as all others once somebody asks for the same without them', async () => {
    await both.kept('/cases/anna-example?lang=en&utm_source=x');
    await both.kept('/cases/anna-example?lang=en');
    for (let index = 0; index < 20; index += 1) {
      await keeper.answer(chosen(bytesProbe(`chosen ${String(index)}`, MEGABYTE)), 'en');
    }
    both.made();
    await both.kept('/cases/anna-example?lang=en&utm_source=y');
    expect(both.made()).toEqual([]);
  });
});
