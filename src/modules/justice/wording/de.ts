import type { Phrase } from './en.js';

/** German. */
export const de: Readonly<Record<Phrase, string>> = {
  'milestone.FRACTION': '{numerator}/{denominator} der Strafe',
  'milestone.FRACTION.1/2': 'Die Hälfte der Strafe',
  'milestone.FRACTION.1/3': 'Ein Drittel der Strafe',
  'milestone.FRACTION.2/3': 'Zwei Drittel der Strafe',
  'milestone.FRACTION.1/4': 'Ein Viertel der Strafe',
  'milestone.FRACTION.3/4': 'Drei Viertel der Strafe',
  'milestone.DAYS_HELD': '{count, plural, one {# Tag} other {# Tage}} in Haft',
  'milestone.YEARS_HELD': '{count, plural, one {# Jahr} other {# Jahre}} in Haft',
  'milestone.DAYS_LEFT': '{count, plural, one {# Tag} other {# Tage}} bis zum Strafende',
  'milestone.ARREST_ANNIVERSARY': '{count, plural, one {# Jahr} other {# Jahre}} seit der Festnahme',
  'milestone.VERDICT_ANNIVERSARY': '{count, plural, one {# Jahr} other {# Jahre}} seit dem Urteil',
  'milestone.PAROLE_ELIGIBLE': 'Entlassung auf Bewährung kann beantragt werden',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'Eine mildere Strafe kann beantragt werden',
  'milestone.LIFE_REVIEW': 'Die lebenslange Strafe kann überprüft werden',
  'milestone.EXPECTED_END': 'Strafende',
  'milestone.RELEASED': 'Freilassung',
  'milestone.RELEASED.DEATH': 'Tod in der Haft',

  'term.RANGE': '{least} bis {most}',
  'term.AT_LEAST': 'mindestens {least}',
  'term.LIFE': 'lebenslang',
  'term.INDEFINITE': 'auf unbestimmte Zeit',
  'term.DEATH': 'Todesstrafe',
  'term.UNKNOWN': 'unbekannte Dauer',
  'term.and': '{before} {part}',
  'term.years': '{count, plural, one {# Jahr} other {# Jahre}}',
  'term.months': '{count, plural, one {# Monat} other {# Monate}}',
  'term.weeks': '{count, plural, one {# Woche} other {# Wochen}}',
  'term.days': '{count, plural, one {# Tag} other {# Tage}}',
};
