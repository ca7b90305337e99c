import type { ComputedMilestone, Reason, Step, Warning } from '../../../domain/sentence/index.js';
import { findings } from './findings.js';
import { reasons } from './reasons.js';
import { sentence, valuesOf } from './sentences.js';
import { book } from './term-text.js';

export { moneyText, rateText, regimeText } from './amounts.js';
export { dateText, dayText, estimateText } from './dates.js';
export { MEASURES } from './measures.js';
export { LANGUAGES, PhraseBook, type Language, type Values } from './phrase-book.js';
export { termText } from './term-text.js';

type Locale = string | null | undefined;

type Named = Pick<ComputedMilestone, 'kind' | 'numerator' | 'denominator' | 'count'> &
  Partial<Pick<ComputedMilestone, 'reasons'>>;

/** Custody ended with the death of the person: nobody was released. */
const isDeath = ({ kind, reasons: why = [] }: Named): boolean =>
  kind === 'RELEASED' && why.some(({ code }) => code === 'DIED');

/** What a milestone is called: "Half of the term". */
export function milestoneLabel(milestone: Named, locale: Locale): string {
  const { kind, numerator, denominator, count } = milestone;
  const named = isDeath(milestone)
    ? 'milestone.RELEASED.DEATH'
    : `milestone.${kind}.${String(numerator)}/${String(denominator)}`;
  return book.say(book.has(named) ? named : `milestone.${kind}`, locale, { numerator, denominator, count });
}

/** A finding of the calculation as a sentence. */
export function warningMessage(warning: Warning, locale: Locale): string {
  const key = `warning.${warning.code}`;
  const values = { ...valuesOf(warning.params, locale), code: warning.code };
  return sentence(findings, findings.has(key) ? key : 'warning', { locale, values });
}

/** A reason as a sentence. */
export function reasonText({ code, params }: Reason, locale: Locale): string {
  const key = `reason.${code}`;
  const values = { ...valuesOf(params, locale), code };
  return sentence(reasons, reasons.has(key) ? key : 'reason', { locale, values });
}

/** A step of the calculation as a sentence. */
export function stepText(step: Step, locale: Locale): string {
  const key = `step.${step.op}`;
  const { op, before, after, days, rule, source } = step;
  const dates = { ...(before === null ? {} : { before }), ...(after === null ? {} : { after }) };
  const values = { ...valuesOf({ ...step.params, ...dates }, locale), distance: Math.abs(days ?? 0), op, rule, source };
  return sentence(findings, findings.has(key) ? key : 'step', { locale, values });
}
