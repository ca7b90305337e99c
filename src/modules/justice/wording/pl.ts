import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  'milestone.FRACTION': '{numerator}/{denominator} kary',
  'milestone.FRACTION.1/2': 'Połowa kary',
  'milestone.FRACTION.1/3': 'Jedna trzecia kary',
  'milestone.FRACTION.2/3': 'Dwie trzecie kary',
  'milestone.FRACTION.1/4': 'Jedna czwarta kary',
  'milestone.FRACTION.3/4': 'Trzy czwarte kary',
  'milestone.DAYS_HELD': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} w więzieniu',
  'milestone.YEARS_HELD': '{count, plural, one {# rok} few {# lata} many {# lat} other {# roku}} w więzieniu',
  'milestone.DAYS_LEFT': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} do końca kary',
  'milestone.ARREST_ANNIVERSARY':
    '{count, plural, one {# rok} few {# lata} many {# lat} other {# roku}} od aresztowania',
  'milestone.VERDICT_ANNIVERSARY': '{count, plural, one {# rok} few {# lata} many {# lat} other {# roku}} od wyroku',
  'milestone.PAROLE_ELIGIBLE': 'Można ubiegać się o warunkowe przedterminowe zwolnienie',
  'milestone.MILDER_PUNISHMENT_ELIGIBLE': 'Można ubiegać się o łagodniejszą karę',
  'milestone.LIFE_REVIEW': 'Kara dożywotnia może zostać ponownie rozpatrzona',
  'milestone.EXPECTED_END': 'Koniec kary',
  'milestone.RELEASED': 'Zwolnienie',
  'milestone.RELEASED.DEATH': 'Śmierć w więzieniu',

  'term.RANGE': '{least} – {most}',
  'term.AT_LEAST': 'co najmniej {least}',
  'term.LIFE': 'dożywotnio',
  'term.INDEFINITE': 'bez określonego końca',
  'term.DEATH': 'kara śmierci',
  'term.UNKNOWN': 'nieznany wymiar',
  'term.and': '{before} {part}',
  'term.plus': '{before}; {part}',
  'term.multiplied': '{length}, pomnożone przez {numerator}/{denominator}',
  'term.years': '{count, plural, one {# rok} few {# lata} many {# lat} other {# roku}}',
  'term.months': '{count, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}}',
  'term.weeks': '{count, plural, one {# tydzień} few {# tygodnie} many {# tygodni} other {# tygodnia}}',
  'term.days': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
};
