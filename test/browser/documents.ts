const inPublic = { format: 'vigil-record/1', visibility: 'PUBLIC' } as const;

/** A name that no line can be broken in. */
const UNBROKEN = `Kvetka${'nebieraznaja'.repeat(9)}`;
const UNBROKEN_ADDRESS = `https://paper.example/${'a'.repeat(120)}?b=${'c'.repeat(80)}`;

/** Somebody invented who is held, with long unbroken words wherever words may stand. */
export const LONG = {
  ...inPublic,
  document: 'long',
  sources: { paper: { title: UNBROKEN, publisher: UNBROKEN, url: UNBROKEN_ADDRESS } },
  prisoner: {
    key: 'prisoner',
    slug: 'long',
    name: UNBROKEN,
    names: [{ key: 'name', value: UNBROKEN, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
    occupations: [UNBROKEN],
    affiliations: [{ key: 'club', organisation: UNBROKEN, role: UNBROKEN }],
  },
  cases: [
    {
      key: 'case',
      slug: 'long-2021',
      title: { en: UNBROKEN },
      summary: { en: `${UNBROKEN} ${UNBROKEN}` },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [{ key: 'prison', kind: 'PRISON', from: '2021-03-25' }],
      charges: [{ key: 'charge', code: UNBROKEN, article: '1', title: UNBROKEN, outcome: 'PENDING' }],
      verdicts: [
        {
          key: 'verdict',
          instance: 'FIRST',
          judges: [UNBROKEN],
          on: '2021-09-01',
          outcome: 'CONVICTED',
          citations: [
            { source: 'paper', stance: 'CONTRADICTS', field: 'on', statedValue: UNBROKEN, locator: UNBROKEN_ADDRESS },
          ],
        },
      ],
      sentences: [{ key: 'term', kind: 'IMPRISONMENT', term: { years: 8 }, imposedOn: '2021-09-01' }],
      events: [
        { key: 'event', kind: 'OTHER', on: '2022-06-01', title: { en: UNBROKEN }, description: { en: UNBROKEN } },
      ],
      news: [{ key: 'link', article: 'article' }],
    },
  ],
  articles: [
    {
      key: 'article',
      title: UNBROKEN,
      summary: UNBROKEN,
      url: UNBROKEN_ADDRESS,
      publisher: UNBROKEN,
      publishedOn: '2026-01-15',
      language: 'be',
    },
  ],
  awards: [{ key: 'award', name: UNBROKEN, awardedBy: UNBROKEN, grantedOn: '2024', acceptedBy: UNBROKEN }],
  letters: [
    {
      key: 'letter',
      case: 'case',
      direction: 'FROM_PRISONER',
      kind: 'LETTER',
      writtenOn: '2026-03',
      excerpt: UNBROKEN,
    },
  ],
} as const;

/** Somebody invented of whose case nothing is on record but that it is there. */
export const BARE = {
  ...inPublic,
  document: 'bare',
  prisoner: { key: 'prisoner', slug: 'bare', name: 'Bahdana' },
  cases: [
    { key: 'case', slug: 'bare-2020', title: { en: 'Bahdana, case of 2020' }, country: 'BY', jurisdiction: 'BY' },
  ],
} as const;
