/*
 * Invented people, each with one case that was shown wrongly once: the service stands on 23 November 2026.
 */

type Entries = Readonly<Record<string, unknown>>;

const year = (years: number): Entries => ({ kind: 'FIXED', years });

function person(slug: string, ofCase: Entries, ofPerson: Entries = {}): Entries {
  return {
    format: 'vigil-record/1',
    visibility: 'PUBLIC',
    document: `standing-${slug}`,
    facilities: [
      {
        key: 'colony',
        name: { en: `Colony of ${slug}` },
        kind: 'PRISON',
        postalAddress: `Letters for ${slug}`,
        country: 'BY',
      },
    ],
    prisoner: { key: 'prisoner', slug: `standing-${slug}`, name: `Person ${slug}`, ...ofPerson },
    cases: [
      {
        key: 'case',
        slug: `standing-${slug}`,
        title: { en: `Case ${slug}` },
        country: 'BY',
        jurisdiction: 'GENERIC',
        ...ofCase,
      },
    ],
  };
}

const inPrison = (from: string, to?: string): Entries => ({
  key: `prison-${from.replaceAll(/\D/g, '')}`,
  kind: 'PRISON',
  facility: 'colony',
  from,
  ...(to === undefined ? {} : { to }),
});

const sentence = (imposedOn: string, years: number, more: Entries = {}): Entries => ({
  key: `term-${imposedOn}`,
  kind: 'IMPRISONMENT',
  term: year(years),
  imposedOn,
  ...more,
});

export const PEOPLE: Readonly<Record<string, Entries>> = {
  released: person('released', {
    custody: [inPrison('2020-01-01')],
    sentences: [sentence('2020-01-01', 4)],
    releases: [{ key: 'release', on: '2022-05-05', ground: 'PARDON' }],
  }),
  dead: person(
    'dead',
    {
      custody: [inPrison('2020-01-01')],
      sentences: [sentence('2020-01-01', 9)],
    },
    { death: '2024-02-16' },
  ),
  'dead-in-prison': person('dead-in-prison', {
    custody: [inPrison('2020-01-01')],
    sentences: [sentence('2020-01-01', 9)],
    releases: [{ key: 'release', on: '2024-02-16', ground: 'DEATH' }],
  }),
  'held-again': person('held-again', {
    custody: [inPrison('2020-01-01', '2020-06-30'), inPrison('2025-05-05')],
    sentences: [sentence('2025-05-05', 3)],
    releases: [{ key: 'release', on: '2020-07-01', ground: 'OTHER' }],
  }),
  'to-be-released': person('to-be-released', {
    custody: [inPrison('2025-05-05')],
    sentences: [sentence('2025-05-05', 3)],
    releases: [{ key: 'release', on: '2027-01-01', ground: 'TERM_SERVED' }],
  }),
  'by-month': person('by-month', {
    custody: [inPrison('2025-03')],
    sentences: [sentence('2025-06-01', 3)],
  }),
  'before-a-day': person('before-a-day', {
    custody: [inPrison('../2025-03-01')],
    sentences: [sentence('2025-06-01', 4)],
  }),
  'released-in-a-year': person('released-in-a-year', {
    custody: [inPrison('2010-01-01')],
    sentences: [sentence('2010-01-01', 4)],
    releases: [{ key: 'release', on: '2012', ground: 'PARDON' }],
  }),
  half: person('half', {
    custody: [inPrison('2026-05-23')],
    sentences: [sentence('2026-05-23', 1)],
  }),
  restricted: person('restricted', {
    custody: [{ key: 'home', kind: 'RESTRICTED_LIBERTY', from: '2026-08-15' }],
    sentences: [sentence('2026-08-15', 1, { kind: 'RESTRICTED_LIBERTY', inForceOn: '2026-08-15' })],
  }),
  'no-custody': person('no-custody', { sentences: [sentence('2026-08-15', 1)] }),
  changed: person('changed', {
    custody: [inPrison('2026-01-01')],
    sentences: [sentence('2026-02-01', 15)],
    changes: [{ key: 'appeal', kind: 'APPEAL', on: '2026-05-05', effect: { setTerm: year(14) } }],
  }),
  'long-over': person('long-over', {
    custody: [inPrison('2020-10-20', '2026-03-18')],
    sentences: [sentence('2021-02-18', 2)],
    releases: [{ key: 'release', on: '2026-03-19', ground: 'OTHER' }],
  }),
  condemned: person('condemned', {
    custody: [inPrison('2026-01-01')],
    sentences: [{ ...sentence('2026-02-01', 1), term: { kind: 'DEATH' } }],
  }),
  'two-readings': person('two-readings', {
    custody: [inPrison('2026-08-31')],
    sentences: [{ ...sentence('2026-08-31', 1), term: { kind: 'FIXED', months: 6 } }],
  }),
  'freed-then-died': person('freed-then-died', {
    custody: [inPrison('2020-01-01', '2022-05-04')],
    sentences: [sentence('2020-01-01', 9)],
    releases: [
      { key: 'release', on: '2022-05-05', ground: 'PARDON' },
      { key: 'death', on: '2025-02-03', ground: 'DEATH' },
    ],
  }),
  'freed-since': person('freed-since', {
    custody: [inPrison('2020-01-01')],
    sentences: [sentence('2020-01-01', 9)],
    releases: [{ key: 'release', on: '2024-05-01/..', ground: 'PARDON' }],
  }),
  gone: person('gone', {
    custody: [inPrison('2020-01-01', '2023-03-10')],
    sentences: [sentence('2020-01-01', 9)],
  }),
  'gone-and-dead': person(
    'gone-and-dead',
    { custody: [inPrison('2020-01-01', '2023-03-10')], sentences: [sentence('2020-01-01', 9)] },
    { death: '2025-02-03' },
  ),
  approximate: person('approximate', {
    custody: [inPrison('2023-03-10~')],
    sentences: [sentence('2023-06-01', 6)],
  }),
  'dead-this-year': person('dead-this-year', {
    custody: [inPrison('2020-01-01')],
    sentences: [sentence('2020-01-01', 9)],
    releases: [{ key: 'death', on: '2026', ground: 'DEATH' }],
  }),
  'freed-this-month': person('freed-this-month', {
    custody: [inPrison('2022-01-10')],
    sentences: [sentence('2022-01-10', 9)],
    releases: [{ key: 'release', on: '2026-11', ground: 'PARDON' }],
  }),
  'freed-tomorrow': person('freed-tomorrow', {
    custody: [inPrison('2022-01-10')],
    sentences: [sentence('2022-01-10', 7)],
    releases: [{ key: 'release', on: '2026-11-24', ground: 'PARDON' }],
  }),
  'term-over': person('term-over', {
    custody: [inPrison('2020-01-01')],
    sentences: [sentence('2020-01-01', 2)],
  }),
  'freed-before': person('freed-before', {
    custody: [inPrison('2022-01-10')],
    sentences: [sentence('2022-01-10', 7)],
    releases: [{ key: 'release', on: '2021-03-01', ground: 'AMNESTY' }],
  }),
  official: person('official', {
    custody: [inPrison('2022-01-10')],
    sentences: [sentence('2022-01-10', 7)],
    officialEndOn: '2027-05-05',
  }),
  cleared: person('cleared', {
    custody: [{ ...inPrison('2025-01-10'), kind: 'REMAND' }],
    verdicts: [{ key: 'verdict', instance: 'FIRST', on: '2026-01-10', outcome: 'ACQUITTED' }],
  }),
  'bailed-and-held': person('bailed-and-held', {
    custody: [
      { ...inPrison('2025-01-10', '2025-05'), kind: 'REMAND' },
      { ...inPrison('2025-05'), kind: 'REMAND', key: 'again' },
    ],
    releases: [{ key: 'release', on: '2025-05', ground: 'BAIL' }],
  }),
  'dead-at-home': person(
    'dead-at-home',
    {
      custody: [{ key: 'home', kind: 'RESTRICTED_LIBERTY', from: '2024-08-15' }],
      sentences: [sentence('2024-08-15', 3, { kind: 'RESTRICTED_LIBERTY', inForceOn: '2024-08-15' })],
    },
    { death: '2025-02-03' },
  ),
};
