import type { ComputedMilestone, Step, Term, TermLength, Warning } from '../../../domain/sentence/index.js';
import { be } from './be.js';
import { en } from './en.js';
import { findings } from './findings.js';
import { fr } from './fr.js';
import { PhraseBook } from './phrase-book.js';
import { ru } from './ru.js';

export { PhraseBook, type Values } from './phrase-book.js';

type Locale = string | null | undefined;

const book = new PhraseBook({ en, be, ru, fr });

/** What a milestone is called: "Half of the term". */
export function milestoneLabel(
  milestone: Pick<ComputedMilestone, 'kind' | 'numerator' | 'denominator' | 'count'>,
  locale: Locale,
): string {
  const { kind, numerator, denominator, count } = milestone;
  const named = `milestone.${kind}.${String(numerator)}/${String(denominator)}`;
  return book.say(book.has(named) ? named : `milestone.${kind}`, locale, { numerator, denominator, count });
}

/** A term as text: "4 years 6 months", "life". */
export function termText(term: Term, locale: Locale): string {
  if (term.kind === 'FIXED') return lengthText(term, locale);
  if (term.kind !== 'RANGE') return book.say(`term.${term.kind}`, locale);
  const least = lengthText(term, locale);
  if (term.upTo === undefined) return book.say('term.AT_LEAST', locale, { least });
  return book.say('term.RANGE', locale, { least, most: lengthText(term.upTo, locale) });
}

function lengthText(term: TermLength, locale: Locale): string {
  const parts = (['years', 'months', 'weeks', 'days'] as const)
    .filter((unit) => term[unit] > 0)
    .map((unit) => book.say(`term.${unit}`, locale, { count: term[unit] }));
  return parts.length === 0 ? book.say('term.UNKNOWN', locale) : parts.join(' ');
}

/** A finding of the calculation as a sentence. */
export function warningMessage(warning: Warning, locale: Locale): string {
  const key = `warning.${warning.code}`;
  const values = { ...warning.params, code: warning.code };
  return findings.say(findings.has(key) ? key : 'warning', locale, values);
}

/** A step of the calculation as a sentence. */
export function stepText(step: Step, locale: Locale): string {
  const key = `step.${step.op}`;
  const { op, before, after, days, rule, source } = step;
  return findings.say(findings.has(key) ? key : 'step', locale, {
    ...step.params,
    distance: Math.abs(days ?? 0),
    op,
    before,
    after,
    days,
    rule,
    source,
  });
}
