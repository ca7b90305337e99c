/** English, the language the others are translated from. ICU message syntax. */
export const en = {
  'milestone.FRACTION': '{numerator}/{denominator} of the term',
  'milestone.FRACTION.1/2': 'Half of the term',
  'milestone.FRACTION.1/3': 'A third of the term',
  'milestone.FRACTION.2/3': 'Two thirds of the term',
  'milestone.FRACTION.1/4': 'A quarter of the term',
  'milestone.FRACTION.3/4': 'Three quarters of the term',
  'milestone.DAYS_HELD': '{count, plural, one {# day} other {# days}} in custody',
  'milestone.YEARS_HELD': '{count, plural, one {# year} other {# years}} in custody',
  'milestone.DAYS_LEFT': '{count, plural, one {# day} other {# days}} to the end of the term',
  'milestone.ARREST_ANNIVERSARY': '{count, plural, one {# year} other {# years}} since the arrest',
  'milestone.VERDICT_ANNIVERSARY': '{count, plural, one {# year} other {# years}} since the verdict',
  'milestone.PAROLE_ELIGIBLE': 'Parole may be asked for',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'A milder punishment may be asked for',
  'milestone.LIFE_REVIEW': 'The life term may be reviewed',
  'milestone.EXPECTED_END': 'End of the term',
  'milestone.RELEASED': 'Release',
  'milestone.RELEASED.DEATH': 'Death in custody',

  'term.RANGE': '{least} to {most}',
  'term.AT_LEAST': 'at least {least}',
  'term.LIFE': 'life',
  'term.INDEFINITE': 'without a set end',
  'term.DEATH': 'death',
  'term.UNKNOWN': 'a term of unknown length',
  'term.and': '{before} {part}',
  'term.years': '{count, plural, one {# year} other {# years}}',
  'term.months': '{count, plural, one {# month} other {# months}}',
  'term.weeks': '{count, plural, one {# week} other {# weeks}}',
  'term.days': '{count, plural, one {# day} other {# days}}',
} as const;

export type Phrase = keyof typeof en;
