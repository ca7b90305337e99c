import type { NewsItem, Outcome } from './evaluate.js';

/** What came out for some items. Shares are of 1, rounded to four places; null where nothing could be counted. */
export interface Figures {
  readonly items: number;
  /** Pairs of an item and a person that it names. */
  readonly expected: number;
  readonly recall: number | null;
  readonly precision: number | null;
  readonly linkRecall: number | null;
  readonly linkPrecision: number | null;
}

export interface Report {
  readonly all: Figures;
  /** Of items that name nobody: how many were proposed to somebody, and how many linked. */
  readonly negatives: { readonly items: number; readonly proposed: number; readonly linked: number };
  readonly byCategory: Readonly<Record<string, Figures>>;
  readonly byLanguage: Readonly<Record<string, Figures>>;
}

export interface Mistake {
  readonly item: string;
  readonly language: string;
  readonly person: string;
  readonly what: 'MISSED' | 'FALSE_LINK' | 'FALSE_REVIEW';
}

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

export function reportOf(outcomes: readonly Outcome[]): Report {
  const negatives = outcomes.filter(({ item }) => item.expected.length === 0);
  return {
    all: figuresOf(outcomes),
    negatives: {
      items: negatives.length,
      proposed: share(negatives.filter(({ suggestions }) => suggestions.length > 0).length, negatives.length) ?? 0,
      linked:
        share(
          negatives.filter(({ suggestions }) => suggestions.some(({ decision }) => decision === 'LINK')).length,
          negatives.length,
        ) ?? 0,
    },
    byCategory: grouped(outcomes, ({ category }) => category),
    byLanguage: grouped(outcomes, ({ lang }) => lang),
  };
}

function figuresOf(outcomes: readonly Outcome[]): Figures {
  const pairs = outcomes.flatMap(({ item, suggestions }) =>
    suggestions.map((one) => ({ ...one, right: item.expected.includes(one.personId) })),
  );
  const links = pairs.filter(({ decision }) => decision === 'LINK');
  const expected = outcomes.reduce((sum, { item }) => sum + item.expected.length, 0);
  const right = (list: typeof pairs): number => list.filter((one) => one.right).length;
  return {
    items: outcomes.length,
    expected,
    recall: share(right(pairs), expected),
    precision: share(right(pairs), pairs.length),
    linkRecall: share(right(links), expected),
    linkPrecision: share(right(links), links.length),
  };
}

function grouped(outcomes: readonly Outcome[], by: (item: NewsItem) => string): Readonly<Record<string, Figures>> {
  const names = [...new Set(outcomes.map(({ item }) => by(item)))].sort((one, other) => one.localeCompare(other));
  return Object.fromEntries(names.map((name) => [name, figuresOf(outcomes.filter(({ item }) => by(item) === name))]));
}

export function mistakesOf(outcomes: readonly Outcome[]): readonly Mistake[] {
  return outcomes.flatMap(({ item, suggestions }) => {
    const at = { item: item.id, language: item.lang };
    const missed = item.expected.filter((id) => !suggestions.some(({ personId }) => personId === id));
    const wrong = suggestions.filter(({ personId }) => !item.expected.includes(personId));
    return [
      ...missed.map((person) => ({ ...at, person, what: 'MISSED' as const })),
      ...wrong.map(({ personId, decision }) => ({
        ...at,
        person: personId,
        what: decision === 'LINK' ? ('FALSE_LINK' as const) : ('FALSE_REVIEW' as const),
      })),
    ];
  });
}

const percent = (value: number | null): string => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);

function rowOf(name: string, one: Figures): string {
  const cells = [
    String(one.items),
    String(one.expected),
    ...[one.recall, one.precision, one.linkRecall, one.linkPrecision].map(percent),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}

/** The figures as tables of Markdown. */
export function markdownOf({ all, negatives, byCategory, byLanguage }: Report): string {
  const head = (name: string): readonly string[] => [
    `| ${name} | items | pairs | recall | precision | recall of LINK | precision of LINK |`,
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  const rows = (groups: Readonly<Record<string, Figures>>): readonly string[] =>
    Object.entries(groups).map(([name, one]) => rowOf(name, one));
  return [
    ...head('category'),
    ...rows(byCategory),
    rowOf('all', all),
    '',
    ...head('language'),
    ...rows(byLanguage),
    '',
    `Of ${String(negatives.items)} items that name nobody, ${percent(negatives.proposed)} were proposed and ${percent(negatives.linked)} linked.`,
  ].join('\n');
}

/** What fell below the committed figures: 'byLanguage.pl.recall: 0.9 was 1'. */
export function fallenFrom(committed: Report, now: Report): readonly string[] {
  const rise = [
    committed.negatives.proposed < now.negatives.proposed,
    committed.negatives.linked < now.negatives.linked,
  ].includes(true);
  const groups = (report: Report): readonly (readonly [string, Figures])[] => [
    ['all', report.all],
    ...Object.entries(report.byCategory).map(([name, one]): [string, Figures] => [`byCategory.${name}`, one]),
    ...Object.entries(report.byLanguage).map(([name, one]): [string, Figures] => [`byLanguage.${name}`, one]),
  ];
  const current = new Map(groups(now));
  const fallen = groups(committed).flatMap(([name, before]) =>
    (['recall', 'precision', 'linkRecall', 'linkPrecision'] as const)
      .filter((figure) => (current.get(name)?.[figure] ?? 1) < (before[figure] ?? 0))
      .map((figure) => `${name}.${figure}: ${String(current.get(name)?.[figure])} was ${String(before[figure])}`),
  );
  return rise ? [...fallen, 'negatives: more were proposed or linked'] : fallen;
}
