/** Names as somebody would write them who wants to break out of what stands around them. */
export const HOSTILE = `Kvetka </text><script>alert(1)</script> "q" 'n' & ]]> --> \u200Fevil {x}`;
/** Behind a name on record that was not written through the checks of the intake. */
export const UNCHECKED = '\u0001\u202E\u2067\u0007\n\u2028]]>';
export const FORMULA = `=cmd|' /C calc'!A0`;
/** Stands in everything that is for staff only. */
export const CANARY = 'CANARY-7f3a';

const LONG_PERSIAN = 'پروندهٔ نمونه دربارهٔ کسی که نامش در هیچ جای دیگری نیست و باید در چند سطر تا شود';
const LONG_BELARUSIAN =
  'Справа пра чалавека, якога няма, з вельмі доўгай назвай, якую каляндар мусіць пераносіць на новы радок';

const inPublic = { format: 'vigil-record/1', visibility: 'PUBLIC' } as const;
const FIRST = { key: 'verdict', instance: 'FIRST', on: '2021-09-01', inForceOn: '2021-12-10', outcome: 'CONVICTED' };

const imprisonment = (term: object): object => ({
  key: 'term',
  verdict: 'verdict',
  kind: 'IMPRISONMENT',
  term,
  imposedOn: '2021-09-01',
  inForceOn: '2021-12-10',
});

/** Somebody invented, still serving, with dates of every precision. */
const SERVING = {
  ...inPublic,
  document: 'serving',
  prisoner: {
    key: 'prisoner',
    slug: 'kvetka',
    name: 'Kvetka',
    names: [
      { key: 'en', value: HOSTILE, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true },
      { key: 'fa', value: 'کوتکا نمونه', kind: 'COMMON', script: 'Arab', locale: 'fa' },
    ],
  },
  cases: [
    {
      key: 'case',
      slug: 'kvetka-2021',
      title: { en: `${HOSTILE}, case of 2021`, be: LONG_BELARUSIAN, fa: LONG_PERSIAN },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [
        { key: 'remand', kind: 'REMAND', from: '2021-03-25', to: '2021-12' },
        { key: 'prison', kind: 'PRISON', from: '2021-12' },
      ],
      verdicts: [FIRST, { key: 'review', instance: 'SUPERVISORY', on: '2023', outcome: 'DISMISSED' }],
      sentences: [imprisonment({ years: 8 })],
      conditions: [
        { key: 'isolation', kind: 'ISOLATION', on: '2024-03', description: HOSTILE },
        { key: 'quiet', kind: 'ISOLATION', on: '2024-04-04', description: CANARY, visibility: 'STAFF' },
      ],
      events: [
        { key: 'strike', kind: 'OTHER', on: '2024-12-15/2025-01-25', title: { en: 'A hunger strike' } },
        { key: 'before', kind: 'OTHER', on: '../2020', title: { en: 'An earlier search' } },
        { key: 'soon', kind: 'OTHER', on: '2031-05-05', title: { en: 'A date announced' } },
      ],
      news: [{ key: 'link', article: 'article' }],
    },
  ],
  articles: [
    {
      key: 'article',
      title: `About ${HOSTILE}`,
      url: 'https://paper.example/a?b=1&c=2',
      publisher: 'The Paper',
      publishedOn: '2026-01-15',
      language: 'en',
    },
  ],
  awards: [
    { key: 'award', name: 'A Prize', awardedBy: 'A Foundation', grantedOn: '2026-02~' },
    { key: 'doubtful', name: 'A doubtful prize', awardedBy: 'A Foundation', grantedOn: '2025-06-07?' },
  ],
} as const;

/** Somebody invented who was released before the end, of whose term the start is not settled. */
const RELEASED = {
  ...inPublic,
  document: 'released',
  prisoner: {
    key: 'prisoner',
    slug: 'formula',
    name: FORMULA,
    names: [{ key: 'en', value: FORMULA, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
  },
  cases: [
    {
      key: 'case',
      slug: 'formula-2021',
      title: { en: `${FORMULA}, a case` },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [{ key: 'prison', kind: 'PRISON', from: '2021-08-04', to: '2024-06-21' }],
      verdicts: [FIRST],
      sentences: [imprisonment({ years: 4, months: 6 })],
      releases: [{ key: 'release', on: '2024-06-21', ground: 'AMNESTY' }],
      news: [{ key: 'link', article: 'serving:article' }],
    },
  ],
} as const;

/** Somebody invented with a term that has no end, and a case of which nothing is known. */
const LIFE = {
  ...inPublic,
  document: 'life',
  prisoner: {
    key: 'prisoner',
    slug: 'vasilok',
    name: 'Vasil Vasilok',
    names: [{ key: 'en', value: 'Vasil Vasilok', kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
  },
  cases: [
    {
      key: 'case',
      slug: 'vasilok-2021',
      title: { en: 'The case of the pamphlets' },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [{ key: 'prison', kind: 'PRISON', from: '2021-08' }],
      verdicts: [FIRST],
      sentences: [imprisonment({ kind: 'LIFE' })],
    },
    { key: 'bare', slug: 'vasilok-bare', title: { en: 'Bare' }, country: 'BY', jurisdiction: 'BY' },
  ],
} as const;

/** Somebody invented of whom only staff may know. */
const HIDDEN = {
  ...inPublic,
  document: 'hidden',
  visibility: 'STAFF',
  prisoner: { key: 'prisoner', slug: 'canary', name: CANARY },
  cases: [
    {
      key: 'case',
      slug: 'canary-2021',
      title: { en: CANARY },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [{ key: 'prison', kind: 'PRISON', from: '2025-08-04' }],
      verdicts: [FIRST],
      sentences: [imprisonment({ years: 3 })],
    },
  ],
} as const;

/** Somebody invented, with one case; what is not in `facts` is on record of nobody. */
const someone = (slug: string, name: string, facts: object): object => ({
  ...inPublic,
  document: slug,
  prisoner: {
    key: 'prisoner',
    slug,
    name,
    names: [{ key: 'en', value: name, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
  },
  cases: [
    {
      key: 'case',
      slug: `${slug}-case`,
      title: { en: `The case of ${name}` },
      country: 'BY',
      jurisdiction: 'BY',
      ...facts,
    },
  ],
});

const verdictOn = (on: string): object => ({ ...FIRST, on, inForceOn: on });

const termFrom = (on: string, years: number): object => ({ ...imprisonment({ years }), imposedOn: on, inForceOn: on });

/** Arrested on a day that most years do not have: both ways of counting are in use. */
const LEAP = someone('lipa', 'Lipa Leap', {
  custody: [{ key: 'prison', kind: 'PRISON', from: '2024-02-29' }],
  verdicts: [verdictOn('2024-03-04')],
  sentences: [termFrom('2024-03-04', 3)],
});

/** Held for a part of a year of which neither end is on record. */
const SOME_MONTHS = someone('klon', 'Klon Months', {
  custody: [{ key: 'remand', kind: 'REMAND', from: '2011', to: '2011' }],
});

/** Of a long term one month of years ago is on record as the month of the death. */
const DIED = someone('vyaz', 'Vyaz Dead', {
  custody: [{ key: 'prison', kind: 'PRISON', from: '2021-05-04' }],
  verdicts: [verdictOn('2021-09-01')],
  sentences: [termFrom('2021-09-01', 18)],
  releases: [{ key: 'release', on: '2024-02', ground: 'DEATH' }],
});

/** Of a long term, whom the tests release. */
const TO_BE_FREED = someone('yasen', 'Yasen Free', {
  custody: [{ key: 'prison', kind: 'PRISON', from: '2021-05-04' }],
  verdicts: [verdictOn('2021-09-01')],
  sentences: [termFrom('2021-09-01', 18)],
});

/** Arrested in a month of which the day is not on record, and released on a day when it is not sure what had come. */
const UNSURE = someone('holly', 'Holly Unsure', {
  custody: [{ key: 'prison', kind: 'PRISON', from: '2023-06', to: '2024-06-10' }],
  verdicts: [verdictOn('2023-09-01')],
  sentences: [termFrom('2023-09-01', 3)],
  releases: [{ key: 'release', on: '2024-06-10', ground: 'AMNESTY' }],
});

export const DOCUMENTS: readonly object[] = [
  UNSURE,
  SERVING,
  RELEASED,
  LIFE,
  HIDDEN,
  LEAP,
  SOME_MONTHS,
  DIED,
  TO_BE_FREED,
];
