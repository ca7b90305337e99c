import { afterEach, describe, expect, it } from '@jest/globals';
import { createCalculatorApp, postTo, type Answer, type CalculatorApp } from './calculator-app.js';

const FACTS = { jurisdiction: 'BY', sentences: [{ id: 's', imposedOn: '2011-11-24', term: { years: 4 } }] };
const ONE = 'query ($facts: CaseFactsInput!) { calculateSentence(facts: $facts) { on } }';
const FREE = '{ __typename }';
const from = (addresses: string): Record<string, string> => ({ 'x-forwarded-for': addresses });

let app: CalculatorApp;

async function start(limits: { requests?: number; calculations?: number; hops?: number }): Promise<void> {
  app = await createCalculatorApp({
    requestsPerMinute: limits.requests ?? 0,
    calculationsPerMinute: limits.calculations ?? 0,
    trustedHops: limits.hops ?? 0,
  });
}

describe('rates', () => {
  afterEach(async () => {
    await app.close();
  });

  const calculate = async (headers: Record<string, string> = {}, query = ONE): Promise<Answer> =>
    app.ask(query, { facts: FACTS }, headers);

  async function statuses(times: number, ask: (i: number) => Promise<Answer>): Promise<number[]> {
    const answers: number[] = [];
    for (let i = 0; i < times; i += 1) answers.push((await ask(i)).status);
    return answers;
  }

  function expectRefusal({ status, headers, data, errors, text }: Answer): void {
    expect([status, data]).toEqual([429, undefined]);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TOO_MANY_REQUESTS']);
    const wait = Number(headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expect(headers.get('access-control-expose-headers')).toBe('retry-after');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(text).not.toContain('127.0.0.1');
  }

  describe('calculations of one address', () => {
    it('are as many as were set, then 429 with the time to wait; other questions go on', async () => {
      await start({ calculations: 3 });
      expect(await statuses(3, async () => calculate())).toEqual([200, 200, 200]);
      expectRefusal(await calculate());
      expect((await app.ask(FREE)).status).toBe(200);
    });

    it('are 60 a minute whoever counts in parallel', async () => {
      await start({ calculations: 60 });
      const answers = await Promise.all(Array.from({ length: 80 }, async () => calculate()));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    });

    it('count by alias and by fragment, and an operation is answered whole or not at all', async () => {
      await start({ calculations: 5 });
      const three = `query ($facts: CaseFactsInput!) { a: calculateSentence(facts: $facts) { on } ...B }
      fragment B on Query { b: calculateSentence(facts: $facts) { on } calculateSentence(facts: $facts) { on } }`;
      expect((await calculate({}, three)).status).toBe(200);
      expectRefusal(await calculate({}, three));
      expect(await statuses(3, async () => calculate())).toEqual([200, 200, 429]);
    });

    it('count once where fields of one name merge, and not where they are skipped', async () => {
      await start({ calculations: 1 });
      const skipped = `query ($facts: CaseFactsInput!) { __typename calculateSentence(facts: $facts) @skip(if: true) { on } }`;
      const merged = `query ($facts: CaseFactsInput!) { calculateSentence(facts: $facts) { on } calculateSentence(facts: $facts) { status } }`;
      expect((await calculate({}, skipped)).status).toBe(200);
      expect((await calculate({}, merged)).status).toBe(200);
      expect((await calculate({}, merged)).status).toBe(429);
    });

    it('count as several where they are heavy', async () => {
      await start({ calculations: 4 });
      const years = Array.from({ length: 6 }, (_, index) => 1990 + index);
      const vague = { edtf: (year: number) => `${String(year)}/${String(year + 3)}` };
      const facts = {
        jurisdiction: 'BY',
        custody: years.map((year) => ({ kind: 'PRISON', from: vague.edtf(year), to: vague.edtf(year + 1) })),
        absences: [{ kind: 'BAIL', from: '1995/1996', to: '1997/1998' }],
        sentences: years.map((year) => ({
          id: String(year),
          imposedOn: vague.edtf(year),
          inForceOn: vague.edtf(year),
          term: { kind: 'RANGE', years: 20, upTo: { years: 30 } },
        })),
      };
      const heavy = async (): Promise<Answer> => app.ask(ONE, { facts });
      expect((await heavy()).status).toBe(429);
      await app.close();
      await start({ calculations: 40 });
      expect((await heavy()).status).toBe(200);
      expect(await statuses(40, async () => calculate())).toContain(429);
    });

    it('refuse a client of application/json with 429 too', async () => {
      await start({ calculations: 1 });
      await calculate();
      expectRefusal(await calculate({ accept: 'application/json' }));
    });
  });

  describe('requests of one address', () => {
    it('have a ceiling of their own, before the body is read', async () => {
      await start({ requests: 4 });
      expect(await statuses(4, async () => app.ask(FREE))).toEqual([200, 200, 200, 200]);
      expectRefusal(await app.ask(FREE));
      const broken = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        body: '{',
        headers: { 'content-type': 'application/json' },
      });
      expect(broken.status).toBe(429);
      expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
      expect((await fetch(`${app.url}/graphql`, { method: 'OPTIONS' })).status).toBe(204);
    });

    it('count whatever they ask, errors too', async () => {
      await start({ requests: 2 });
      expect(await statuses(3, async () => app.ask('{ nothing }'))).toEqual([400, 400, 429]);
    });
  });

  describe('whose address it is', () => {
    it("is the connection's without a proxy, whatever X-Forwarded-For says", async () => {
      await start({ calculations: 2, requests: 4 });
      expect(await statuses(3, async (i) => calculate(from(`192.0.2.${String(i)}`)))).toEqual([200, 200, 429]);
      expect(await statuses(2, async (i) => app.ask(FREE, {}, from(`192.0.2.${String(i)}`)))).toEqual([200, 429]);
    });

    it('is what the one proxy says, the last of the list', async () => {
      await start({ calculations: 1, hops: 1 });
      expect(await statuses(2, async (i) => calculate(from(`192.0.2.${String(i)}`)))).toEqual([200, 200]);
      // What a client put there itself stands before what the proxy added.
      expect(await statuses(2, async (i) => calculate(from(`203.0.113.${String(i)}, 192.0.2.9`)))).toEqual([200, 429]);
      expect(await statuses(2, async (i) => calculate(from(`2001:db8:1:2::${String(i)}`)))).toEqual([200, 429]);
    });

    it('is what the outer of two proxies says', async () => {
      await start({ calculations: 1, hops: 2 });
      expect(await statuses(2, async (i) => calculate(from(`192.0.2.${String(i)}, 10.0.0.1`)))).toEqual([200, 200]);
      expect(await statuses(2, async () => calculate(from('203.0.113.1, 192.0.2.0, 10.0.0.2')))).toEqual([429, 429]);
    });

    it('is one for all who have none', async () => {
      await start({ calculations: 1, hops: 1 });
      expect(await statuses(3, async (i) => calculate(from(['nonsense', '<script>', '%00'][i] ?? '')))).toEqual([
        200, 429, 429,
      ]);
    });

    it('is not asked of nobody', async () => {
      await start({});
      expect(await statuses(5, async () => postTo(app.url, { query: FREE }))).toEqual([200, 200, 200, 200, 200]);
    });
  });
});
