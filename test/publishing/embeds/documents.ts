/** A name as somebody would write it who wants to break out of what stands around it. */
export const HOSTILE_NAME =
  'Kvetka </script><script>alert(1)</script> "quoted" \'n\' <img src=x onerror=alert(2)> & ]]> --> {{x}}';

const LONG = 'Word after word of a letter that goes on and on. '.repeat(20).trim();

const inPublic = { format: 'vigil-record/1', visibility: 'PUBLIC' } as const;

/** Somebody invented, still serving, with an entry of most kinds and dates of every precision. */
export const SERVING = {
  ...inPublic,
  document: 'serving',
  prisoner: {
    key: 'prisoner',
    slug: 'kvetka',
    name: 'Kvetka',
    names: [{ key: 'name', value: HOSTILE_NAME, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
  },
  cases: [
    {
      key: 'case',
      slug: 'kvetka-2021',
      title: { en: `${HOSTILE_NAME}, case of 2021` },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [
        { key: 'remand', kind: 'REMAND', from: '2021-03-25', to: '2021-12-09' },
        { key: 'prison', kind: 'PRISON', from: '2021-12-10' },
      ],
      verdicts: [
        { key: 'verdict', instance: 'FIRST', on: '2021-09-01', inForceOn: '2021-12-10', outcome: 'CONVICTED' },
        { key: 'appeal', instance: 'APPEAL', on: '2021-12-10', inForceOn: '2021-12-10', outcome: 'UPHELD' },
      ],
      sentences: [
        {
          key: 'term',
          verdict: 'verdict',
          kind: 'IMPRISONMENT',
          term: { years: 8 },
          imposedOn: '2021-09-01',
          inForceOn: '2021-12-10',
        },
      ],
      conditions: [{ key: 'isolation', kind: 'ISOLATION', on: '2024', description: HOSTILE_NAME }],
      events: Array.from({ length: 12 }, (_, index) => ({
        key: `event-${String(index + 1)}`,
        kind: 'OTHER',
        on: `2025-${String(index + 1).padStart(2, '0')}`,
        title: { en: `Event ${String(index + 1)}` },
      })),
      news: [{ key: 'link', article: 'article' }],
    },
  ],
  articles: [
    {
      key: 'article',
      title: `Пра справу ${HOSTILE_NAME}`,
      url: 'https://paper.example/a?b=1&c="><script>',
      publisher: 'The Paper',
      publishedOn: '2026-01-15',
      language: 'be',
    },
  ],
  awards: [{ key: 'award', name: 'A Prize', awardedBy: 'A Foundation', grantedOn: '2026-02~' }],
  letters: [
    { key: 'letter', case: 'case', direction: 'FROM_PRISONER', kind: 'LETTER', receivedOn: '2026-03?', excerpt: LONG },
  ],
} as const;

/** Somebody invented who was released, and of whose second case nothing is known. */
export const RELEASED = {
  ...inPublic,
  document: 'released',
  prisoner: {
    key: 'prisoner',
    slug: 'vasilok',
    name: 'Vasil Vasilok',
    names: [{ key: 'name', value: 'Vasil Vasilok', kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
  },
  cases: [
    {
      key: 'case',
      slug: 'vasilok-2011',
      campaigns: [{ key: 'speaks', campaign: 'campaign:campaign' }],
      title: { en: 'The case of the pamphlets' },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [{ key: 'prison', kind: 'PRISON', from: '2011-08-04', to: '2014-06-21' }],
      verdicts: [
        { key: 'verdict', instance: 'FIRST', on: '2011-11-24', inForceOn: '2011-11-24', outcome: 'CONVICTED' },
      ],
      sentences: [
        {
          key: 'term',
          verdict: 'verdict',
          kind: 'IMPRISONMENT',
          term: { years: 4, months: 6 },
          imposedOn: '2011-11-24',
          inForceOn: '2011-11-24',
        },
      ],
      releases: [{ key: 'release', on: '2014-06-21', ground: 'AMNESTY' }],
    },
    { key: 'bare', slug: 'vasilok-bare', title: { en: 'Bare' }, country: 'BY', jurisdiction: 'BY' },
  ],
} as const;

/** Somebody invented whose case only staff may see. */
export const HIDDEN = {
  ...inPublic,
  document: 'hidden',
  visibility: 'STAFF',
  prisoner: { key: 'prisoner', slug: 'hidden', name: 'Hidden Person' },
  cases: [{ key: 'case', slug: 'hidden-2020', title: { en: 'Hidden' }, country: 'BY', jurisdiction: 'BY' }],
} as const;

/** A campaign that speaks for the second of them. */
export const CAMPAIGN = {
  ...inPublic,
  document: 'campaign',
  campaigns: [{ key: 'campaign', slug: 'free-vasilok', title: { en: 'Free Vasilok', be: 'Свабоду Васільку' } }],
} as const;
