export const CASES = ['kvetka-2021', 'formula-2021', 'vasilok-2021', 'vasilok-bare'] as const;

const FORMS = [
  'timeline.json',
  'timeline.svg',
  'card.png',
  'milestones.ics',
  'feed.atom',
  'feed.json',
  'feed.rss',
] as const;

/** Of all cases. */
export const RECORD_FORMS = [
  '/timeline.json',
  '/timeline.svg',
  '/card.png',
  '/milestones.ics',
  '/feed.atom',
  '/feed.json',
  '/feed.rss',
  '/cases.json',
  '/cases.csv',
] as const;

export const formsOf = (slug: string): readonly string[] => FORMS.map((form) => `/cases/${slug}/${form}`);

/** Every form of everything, in a language. */
export const allForms = (language: string): readonly string[] =>
  [...CASES.flatMap(formsOf), ...RECORD_FORMS].map((path) => `${path}?lang=${language}`);

/** Every form of one case and of all, in a language. */
export const someForms = (language: string): readonly string[] =>
  [...formsOf(CASES[0]), ...RECORD_FORMS].map((path) => `${path}?lang=${language}`);
