import { parseEdtf } from '../../domain/calendar/index.js';
import type { CaseFacts, ChangeFact, TermLength } from '../../domain/sentence/index.js';

/** Where no end is known the engine names yearly milestones for so long. */
const YEARS_WITHOUT_END = 60;

/** However far apart the dates are, an answer names no more milestones than so many years have. */
const MOST_YEARS = 110;

const TERMS = ['setTerm', 'addTerm', 'capAt'] as const;

function yearsIn({ years, months, weeks, days }: TermLength): number {
  return years + months / 12 + weeks / 52 + days / 365;
}

function lengthsOf(facts: CaseFacts): number {
  const ofChange = (change: ChangeFact): unknown[] => TERMS.map((name) => change[name]);
  const terms = [...facts.sentences.map(({ term }) => term), ...facts.changes.flatMap(ofChange)] as (
    CaseFacts['sentences'][number]['term'] | undefined
  )[];
  return terms.reduce((sum, term) => {
    if (term === undefined) return sum;
    return sum + yearsIn(term.upTo ?? term) + (term.kind === 'FIXED' ? 0 : YEARS_WITHOUT_END);
  }, 0);
}

/** Years from the first to the last day that the facts name. */
function yearsNamed({ custody, sentences, release, officialEnd }: CaseFacts): number {
  const dates = [
    ...custody.flatMap(({ from, to }) => [from, to]),
    ...sentences.map(({ imposedOn }) => imposedOn),
    release?.on,
    officialEnd,
  ];
  const years = dates.flatMap((date) => {
    const read = date === undefined ? null : parseEdtf(date);
    return [read?.earliest, read?.latest].flatMap((day) => (typeof day === 'string' ? [Number(day.slice(0, 4))] : []));
  });
  return years.length === 0 ? 0 : Math.max(...years) - Math.min(...years);
}

/** About how many years the milestones of the answer lie in. Most of them come yearly. */
export function yearsOfAnswer(facts: CaseFacts): number {
  const whole = facts.custody.some(({ to }) => to === undefined) && facts.sentences.length === 0;
  const years = lengthsOf(facts) + yearsNamed(facts) + (whole ? YEARS_WITHOUT_END : 0);
  return Math.min(MOST_YEARS, Math.ceil(years));
}
