import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_FOLDER, ruleBook } from '../../src/modules/rules/index.js';
import { rulesOf } from '../../src/modules/justice/rule-rows.js';
import { createSeededApp, type SeededApp } from '../e2e/support/seeded-app.js';
import { type Damageable } from './support.js';

const RULE = `row kind ratio ratioLow ratioHigh numerator denominator daysOffPerYear years minimumMonths multiplyBy
  validFrom conditions source confidence note`;
const CONVENTIONS = 'anchor endBoundary reportedDay fractionMethod dayRounding monthOverflow nonWorkingDay';
const SET = `id version title validFrom confidence conventions { ${CONVENTIONS} } sources { title url note } rules { ${RULE} }`;

interface Shown {
  readonly id: string;
  readonly conventions: object;
  readonly rules: readonly { readonly row: string; readonly conditions: readonly string[] }[];
  readonly [name: string]: unknown;
}

const NOTHING = {
  ratio: null,
  ratioLow: null,
  ratioHigh: null,
  numerator: null,
  denominator: null,
  daysOffPerYear: null,
  years: null,
  minimumMonths: null,
  multiplyBy: null,
  validFrom: null,
};

describe('rule sets over GraphQL', () => {
  let service: SeededApp;
  let sets: readonly Shown[];

  beforeAll(async () => {
    service = await createSeededApp();
    sets = (await service.data(`{ ruleSets { ${SET} } }`))['ruleSets'] as readonly Shown[];
  }, 120_000);

  afterAll(async () => {
    await service.close();
  });

  const rule = (id: string, row: string): unknown =>
    sets.find((set) => set.id === id)?.rules.find((one) => one.row === row);

  it('say all that the files say', () => {
    const files = readdirSync(RULES_FOLDER).map(
      (file) => JSON.parse(readFileSync(join(RULES_FOLDER, file), 'utf8')) as Damageable,
    );
    expect(sets).toHaveLength(files.length);
    for (const file of files) {
      const { id, version, title, validFrom, confidence, conventions } = file;
      const shown = sets.find((set) => set.id === id);
      expect(shown).toMatchObject({ id, version, title, validFrom, confidence, conventions });
      const rows = [...file.ratios, ...file.eligibility, ...file.life, ...file.orders];
      expect(shown?.rules.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
      expect(shown?.['sources']).toEqual(file.sources.map((source) => ({ url: null, note: null, ...source })));
    }
  });

  it('show a ratio with the conditions under which it holds', () => {
    expect(rule('BY', 'art75-remand-3-2')).toEqual({
      ...NOTHING,
      row: 'art75-remand-3-2',
      kind: 'RATIO',
      ratio: '3/2',
      conditions: [
        'custody=POLICE|REMAND|PRISON|PSYCHIATRIC',
        'phase=BEFORE_FORCE',
        'penalty=IMPRISONMENT',
        'regime=GENERAL|REINFORCED',
        'runningOn=2021-06-19',
      ],
      source: 'Criminal Code of Belarus art. 75',
      confidence: 'HIGH',
      note: expect.stringContaining('retroactive'),
    });
  });

  it('show bounds where nobody may guess, shares, what bars them, and reviews of life terms', () => {
    expect(rule('RU', 'art72-3-4')).toMatchObject({ ...NOTHING, kind: 'RATIO', ratioLow: '1/2', ratioHigh: '1' });
    expect(rule('RU', 'art79-4-5')).toMatchObject({
      ...NOTHING,
      kind: 'PAROLE_ELIGIBLE',
      numerator: 4,
      denominator: 5,
      minimumMonths: 6,
      conditions: ['flag=art79-4-5', 'blockedBy=malicious-violator'],
    });
    expect(rule('GB-EAW', 'forty-percent-tranche-2')).toMatchObject({
      validFrom: '2024-10-22',
      conditions: ['imposed<2024-09-10', 'termMonths>=60'],
    });
    expect(rule('BY', 'art91-1-2')).toMatchObject({ kind: 'MILDER_PUNISHMENT_ELIGIBLE', numerator: 1, denominator: 2 });
    expect(rule('BY', 'art58-life')).toMatchObject({ ...NOTHING, kind: 'LIFE_REVIEW', years: 20, conditions: [] });
  });

  it('show what no shipped row of Belarus says: days off, other conditions and orders', () => {
    const cited = { source: 'A law of 2021', confidence: 'LOW' } as const;
    const set = {
      ...ruleBook().fallback,
      ratios: [
        {
          ...cited,
          row: 'a',
          kinds: ['PRISON'],
          ratio: '2',
          gravity: ['GRAVE'],
          withFlag: 'x',
          withoutFlag: 'y',
          from: '2020-01-01',
          until: '2020-12-31',
        },
      ],
      eligibility: [{ ...cited, row: 'b', kind: 'PAROLE_ELIGIBLE', daysOffPerYear: 54, termOverMonths: 12 }],
      orders: [
        { ...cited, row: 'c', on: '2021-02-12', kind: 'AMNESTY', termUpToMonths: 480, multiplyBy: '3/4', note: 'n' },
      ],
    } as const;
    expect(rulesOf(set)).toEqual([
      {
        ...NOTHING,
        ...cited,
        row: 'a',
        kind: 'RATIO',
        ratio: '2',
        note: null,
        conditions: ['custody=PRISON', 'gravity=GRAVE', 'flag=x', 'flag!=y', 'from=2020-01-01', 'until=2020-12-31'],
      },
      {
        ...NOTHING,
        ...cited,
        row: 'b',
        kind: 'PAROLE_ELIGIBLE',
        daysOffPerYear: 54,
        note: null,
        conditions: ['termMonths>12'],
      },
      {
        ...NOTHING,
        ...cited,
        row: 'c',
        kind: 'COLLECTIVE_ORDER',
        multiplyBy: '3/4',
        validFrom: '2021-02-12',
        note: 'n',
        conditions: ['order=AMNESTY', 'termMonths<=480'],
      },
    ]);
  });

  it('are whole below a case and below its timeline too', async () => {
    const { cases } = await service.data(
      `{ cases(first: 5) { nodes { ruleSet { ${SET} } sentenceTimeline { ruleSet { ${SET} } } } } }`,
    );
    const { nodes } = cases as { readonly nodes: readonly { ruleSet: Shown; sentenceTimeline: { ruleSet: Shown } }[] };
    expect(nodes.length).toBeGreaterThan(0);
    for (const { ruleSet, sentenceTimeline } of nodes) {
      expect(ruleSet).toEqual(sets.find(({ id }) => id === ruleSet.id));
      expect(sentenceTimeline.ruleSet).toEqual(ruleSet);
    }
  });
});
