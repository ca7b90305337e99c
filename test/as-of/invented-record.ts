type Entry = Readonly<Record<string, unknown>>;

/** Documents of invented people, as an import takes them. */
export const PLACES = {
  format: 'vigil-record/1',
  document: 'places',
  visibility: 'PUBLIC',
  sources: { paper: { title: 'A paper', publisher: 'The Paper', url: 'https://paper.example/1', language: 'en' } },
  facilities: [{ key: 'remand', name: { en: 'Remand Prison of Nowhere' }, kind: 'REMAND_PRISON', country: 'BY' }],
  courts: [{ key: 'court', name: { en: 'Court of Nowhere', be: 'Суд Нідзе' }, country: 'BY' }],
  campaigns: [{ key: 'free', slug: 'free-them', title: { en: 'Free them' } }],
} as const;

const CITED = [{ source: 'paper', confidence: 'HIGH' }];

/** What the courts did in a case, from its charge to the term. */
function decisionsOf(key: string, year: number): Entry {
  const on = (rest: string): string => `${String(year)}-${rest}`;
  const [charge, verdict, term] = [`${key}-charge`, `${key}-verdict`, `${key}-term`];
  const decided = { on: on('07-01'), inForceOn: on('07-10') };
  return {
    charges: [
      { key: charge, code: 'Code', article: '342', part: '1', title: 'An invented charge', broughtOn: on('02-05') },
    ],
    verdicts: [
      { key: verdict, instance: 'FIRST', court: 'places:court', ...decided, outcome: 'CONVICTED', citations: CITED },
    ],
    sentences: [
      {
        key: term,
        verdict,
        kind: 'IMPRISONMENT',
        term: { years: 6 },
        imposedOn: on('07-01'),
        inForceOn: on('07-10'),
        regime: 'general',
      },
    ],
    reportedMilestones: [
      { key: `${key}-half`, kind: 'FRACTION', numerator: 1, denominator: 2, on: `${String(year + 3)}-02` },
    ],
    obligations: [{ key: `${key}-damages`, kind: 'DAMAGES', amount: '100', currency: 'BYN', imposedOn: on('07-01') }],
  };
}

/** A case with a fact of every kind that is dated, from its arrest on. */
function caseOf(key: string, slug: string, year: number): Entry {
  const on = (rest: string): string => `${String(year)}-${rest}`;
  const remand = { key: `${key}-remand`, kind: 'REMAND', facility: 'places:remand' };
  return {
    key,
    slug,
    title: { en: `The case of ${slug}`, be: `Справа ${slug}` },
    summary: { en: 'Invented.' },
    country: 'BY',
    jurisdiction: 'BY',
    trialBeganOn: on('06-01'),
    custody: [
      { ...remand, from: on('02-03'), to: on('07-10'), citations: CITED },
      { key: `${key}-colony`, kind: 'PRISON', from: on('07-10') },
    ],
    conditions: [{ key: `${key}-work`, kind: 'WORK', on: on('09'), description: 'Sews.' }],
    recognitions: [
      { key: `${key}-recognised`, organisation: 'Society of Nowhere', on: on('03-01'), status: 'POLITICAL_PRISONER' },
    ],
    events: [{ key: `${key}-event`, kind: 'OTHER', on: on('05-05'), title: { en: 'Something happened' } }],
    campaigns: [{ key: `${key}-campaign`, campaign: 'places:free' }],
    ...decisionsOf(key, year),
  };
}

/** A person with two cases, awards and letters. */
export function personOf(name: string, year: number): Entry {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return {
    format: 'vigil-record/1',
    document: slug,
    visibility: 'PUBLIC',
    sources: {
      paper: { title: `About ${name}`, publisher: 'The Paper', url: `https://paper.example/${slug}`, language: 'en' },
    },
    prisoner: {
      key: 'prisoner',
      slug,
      name,
      gender: 'FEMALE',
      birth: '1980-05',
      citizenships: ['BY'],
      occupations: ['inventor'],
      names: [
        { key: 'name', value: name, kind: 'COMMON', script: 'Latn', locale: 'en', preferred: true, citations: CITED },
      ],
      affiliations: [{ key: 'society', organisation: 'Society of Nowhere', role: 'member' }],
    },
    cases: [caseOf('first', `${slug}-first`, year), caseOf('second', `${slug}-second`, year + 9)],
    awards: [
      {
        key: 'award',
        case: 'first',
        name: 'Prize of Nowhere',
        awardedBy: 'Society of Nowhere',
        grantedOn: `${String(year + 1)}-05`,
      },
    ],
    letters: [
      {
        key: 'letter',
        direction: 'FROM_PRISONER',
        kind: 'LETTER',
        counterparty: 'a friend',
        writtenOn: `${String(year)}-10-10`,
      },
    ],
  };
}
