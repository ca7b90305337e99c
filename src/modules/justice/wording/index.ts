import type { ComputedMilestone, Params, Reason, Step, Warning } from '../../../domain/sentence/index.js';
import { findings } from './findings.js';
import type { Values } from './phrase-book.js';
import { reasons } from './reasons.js';
import { book, partsText } from './term-text.js';

export { LANGUAGES, PhraseBook, type Language, type Values } from './phrase-book.js';
export { termText } from './term-text.js';

type Locale = string | null | undefined;

const TWELFTHS = 12;

/** What a milestone is called: "Half of the term". */
export function milestoneLabel(
  milestone: Pick<ComputedMilestone, 'kind' | 'numerator' | 'denominator' | 'count'>,
  locale: Locale,
): string {
  const { kind, numerator, denominator, count } = milestone;
  const named = `milestone.${kind}.${String(numerator)}/${String(denominator)}`;
  return book.say(book.has(named) ? named : `milestone.${kind}`, locale, { numerator, denominator, count });
}

/** A finding of the calculation as a sentence. */
export function warningMessage(warning: Warning, locale: Locale): string {
  const key = `warning.${warning.code}`;
  const values = { ...warning.params, code: warning.code };
  return findings.say(findings.has(key) ? key : 'warning', locale, values);
}

/** A reason as a sentence. */
export function reasonText({ code, params }: Reason, locale: Locale): string {
  const key = `reason.${code}`;
  return reasons.say(reasons.has(key) ? key : 'reason', locale, { ...valuesOf(params, locale), code });
}

/** A step of the calculation as a sentence. */
export function stepText(step: Step, locale: Locale): string {
  const key = `step.${step.op}`;
  const { op, before, after, days, rule, source } = step;
  return findings.say(findings.has(key) ? key : 'step', locale, {
    ...valuesOf(step.params, locale),
    distance: Math.abs(days ?? 0),
    op,
    before,
    after,
    rule,
    source,
  });
}

/** Parameters as values of a phrase: terms as text, and the rate that twelfths of a day stand for. */
function valuesOf(params: Params, locale: Locale): Values {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    values[name] = typeof value === 'object' ? partsText(value, locale) : value;
    if (name === 'twelfths' && typeof value === 'number') values['ratio'] = ratioText(value);
  }
  return values;
}

/** '1', '3/2'. */
function ratioText(twelfths: number): string {
  const divisor = [12, 6, 4, 3, 2, 1].find((candidate) => twelfths % candidate === 0) ?? 1;
  const denominator = TWELFTHS / divisor;
  const numerator = String(twelfths / divisor);
  return denominator === 1 ? numerator : `${numerator}/${String(denominator)}`;
}
