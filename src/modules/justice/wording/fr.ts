import type { Phrase } from './en.js';

/** French. */
export const fr: Readonly<Record<Phrase, string>> = {
  'milestone.FRACTION': '{numerator}/{denominator} de la peine',
  'milestone.FRACTION.1/2': 'La moitié de la peine',
  'milestone.FRACTION.1/3': 'Un tiers de la peine',
  'milestone.FRACTION.2/3': 'Deux tiers de la peine',
  'milestone.FRACTION.1/4': 'Un quart de la peine',
  'milestone.FRACTION.3/4': 'Trois quarts de la peine',
  'milestone.DAYS_HELD': '{count, plural, one {# jour} other {# jours}} de détention',
  'milestone.YEARS_HELD': '{count, plural, one {# an} other {# ans}} de détention',
  'milestone.DAYS_LEFT': '{count, plural, one {# jour} other {# jours}} avant la fin de la peine',
  'milestone.ARREST_ANNIVERSARY': '{count, plural, one {# an} other {# ans}} depuis l’arrestation',
  'milestone.VERDICT_ANNIVERSARY': '{count, plural, one {# an} other {# ans}} depuis le jugement',
  'milestone.PAROLE_ELIGIBLE': 'La libération conditionnelle peut être demandée',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'Une peine plus douce peut être demandée',
  'milestone.LIFE_REVIEW': 'La peine à perpétuité peut être réexaminée',
  'milestone.EXPECTED_END': 'Fin de la peine',
  'milestone.RELEASED': 'Libération',
  'milestone.RELEASED.DEATH': 'Mort en détention',

  'term.RANGE': 'de {least} à {most}',
  'term.AT_LEAST': 'au moins {least}',
  'term.LIFE': 'à perpétuité',
  'term.INDEFINITE': 'sans fin fixée',
  'term.DEATH': 'peine de mort',
  'term.UNKNOWN': 'durée inconnue',
  'term.and': '{before} {part}',
  'term.years': '{count, plural, one {# an} other {# ans}}',
  'term.months': '{count, plural, other {# mois}}',
  'term.weeks': '{count, plural, one {# semaine} other {# semaines}}',
  'term.days': '{count, plural, one {# jour} other {# jours}}',
};
