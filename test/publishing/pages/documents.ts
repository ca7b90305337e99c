/** Names as somebody would write them who wants to break out of what stands around them. */
export const SCRIPT = '</script><script>alert(1)</script>';
export const IMAGE = '"><img src=x onerror=alert(2)>';
export const OVERRIDE = '\u202E';
/** Where characters are put that the desk and the importer would refuse. */
export const MARK = 'MARK';

/** Set apart, as our phrases set apart what is put into them. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

const HOSTILE_NAME = `Kvetka ${SCRIPT} ${IMAGE} 'n' &lt; ${MARK} ]]> --> {{x}}`;

const inPublic = { format: 'vigil-record/1', visibility: 'PUBLIC' } as const;

export const HOSTILE = {
  ...inPublic,
  document: 'hostile',
  sources: {
    bad: { title: HOSTILE_NAME, publisher: HOSTILE_NAME, url: 'https://paper.example/a?b=1&c="><script>' },
  },
  prisoner: {
    key: 'prisoner',
    slug: 'hostile',
    name: 'Kvetka',
    names: [{ key: 'name', value: HOSTILE_NAME, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true }],
    occupations: [HOSTILE_NAME],
    affiliations: [{ key: 'club', organisation: HOSTILE_NAME, role: HOSTILE_NAME }],
  },
  cases: [
    {
      key: 'case',
      slug: 'hostile-2021',
      title: { en: HOSTILE_NAME },
      summary: { en: HOSTILE_NAME },
      country: 'BY',
      jurisdiction: 'BY',
      custody: [{ key: 'prison', kind: 'PRISON', from: '2021-03-25' }],
      charges: [{ key: 'charge', code: HOSTILE_NAME, article: '1', title: HOSTILE_NAME, outcome: 'PENDING' }],
      verdicts: [
        {
          key: 'verdict',
          instance: 'FIRST',
          judges: [HOSTILE_NAME],
          on: '2021-09-01',
          outcome: 'CONVICTED',
          citations: [
            { source: 'bad', stance: 'CONTRADICTS', field: 'on', statedValue: HOSTILE_NAME, locator: HOSTILE_NAME },
          ],
        },
      ],
      sentences: [{ key: 'term', kind: 'IMPRISONMENT', term: { kind: 'LIFE' }, imposedOn: '2021-09-01' }],
      conditions: [
        {
          key: 'wage',
          kind: 'WAGE',
          on: '2024',
          description: HOSTILE_NAME,
          amount: '123456789012.5',
          currency: 'BYN',
          per: '__proto__',
        },
      ],
      events: [
        { key: 'event', kind: 'OTHER', on: '2025', title: { en: HOSTILE_NAME }, description: { en: HOSTILE_NAME } },
      ],
      news: [{ key: 'link', article: 'article' }],
    },
  ],
  articles: [
    {
      key: 'article',
      title: HOSTILE_NAME,
      summary: HOSTILE_NAME,
      url: 'https://paper.example/b?b=1&c="><script>',
      publisher: HOSTILE_NAME,
      publishedOn: '2026-01-15',
      language: 'en',
    },
  ],
  awards: [
    {
      key: 'award',
      name: HOSTILE_NAME,
      awardedBy: HOSTILE_NAME,
      grantedOn: '2026-02~',
      acceptedBy: HOSTILE_NAME,
      acceptedAs: HOSTILE_NAME,
    },
  ],
  letters: [
    {
      key: 'letter',
      case: 'case',
      direction: 'FROM_PRISONER',
      kind: 'LETTER',
      writtenOn: '2026-03?',
      excerpt: HOSTILE_NAME,
    },
  ],
} as const;

const COUNT = 45;

/** Enough cases for three pages of the list. */
export const MANY = {
  ...inPublic,
  document: 'many',
  prisoner: { key: 'prisoner', slug: 'many', name: 'Zora Zimorodok' },
  cases: Array.from({ length: COUNT }, (_, index) => ({
    key: `case-${String(index + 1)}`,
    slug: `many-case-${String(index + 1)}`,
    title: { en: `Zimorodok, pamphlet ${String(index + 1)}` },
    country: 'RU',
    jurisdiction: 'RU',
  })),
};

/** Somebody whose case only staff may see. */
export const HIDDEN = {
  ...inPublic,
  document: 'hidden',
  visibility: 'STAFF',
  prisoner: { key: 'prisoner', slug: 'hidden', name: 'Hidden Person' },
  cases: [{ key: 'case', slug: 'hidden-2020', title: { en: 'Hidden case' }, country: 'BY', jurisdiction: 'BY' }],
} as const;
