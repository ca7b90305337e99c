/** English, the language the others are translated from. ICU message syntax. */
export const en = {
  reason: 'By the rule “{code}”.',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} of a term of {term}.',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# day} other {# days}} of the {total, plural, one {# day} other {# days}} that the term takes from {from}.',
  'reason.SHARE_IN_MONTHS': '{months, plural, one {# month} other {# months}} by the calendar from {from} to {to}.',
  'reason.DISCIPLINE_DAYS': '{days, plural, one {# day} other {# days}} added for discipline.',
  'reason.MOVED_EARLIER':
    'Custody that counts at another rate, or before the term, makes it {days, plural, one {# day} other {# days}} earlier.',
  'reason.MOVED_LATER':
    'Time away, or custody that counts for less, makes it {days, plural, one {# day} other {# days}} later.',
  'reason.RATE_APPLIED':
    'Rate {ratio} by {source}, {confidence, select, HIGH {high} MEDIUM {medium} other {low}} confidence ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'It had passed before the term was changed, and stays as it was.',
  'reason.MONTH_TOO_SHORT': 'The month is too short for that day; by another reading it is {other}.',
  'reason.TERM_COMPLETE': 'A term of {term} from {from} is complete on {to}.',
  'reason.CHAIN_AS_ONE': '{count, plural, one {# sentence} other {# consecutive sentences}} counted as one term.',
  'reason.LATEST_OF_SEVERAL': 'Of the {count} terms that run beside each other this one ends last.',
  'reason.CONVERTED':
    'A decision of {on} turned the rest into another penalty; by the calendar the end moved from {before} to {after}.',
  'reason.SUPERSEDED': 'Before the decision of {on} the end was {before}; that is superseded.',
  'reason.OFFICIAL_END': 'The end date that the authorities state.',
  'reason.DAYS_BEFORE_END': '{count, plural, one {# day} other {# days}} before the expected end, {end}.',
  'reason.RELEASED': 'Released on {on}.',
  'reason.DIED': 'Died in custody on {on}.',
  'reason.RANGE_OF_DAYS': 'What is on record does not settle one day; it leaves a range.',
  'reason.CANCELLED': 'Cancelled: custody ended on {on}.',
  'reason.CONDITIONAL_RELEASE': 'Released on conditions on {on}: the term runs on.',
  'reason.DAYS_HELD':
    '{count, plural, one {# day} other {# days}} in custody are complete, counted from {from}{interrupted, select, yes { without the days at liberty} other {}}{undated, plural, =0 {} one { and with # day of custody before it of which only the number is known} other { and with # days of custody before it of which only the number is known}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {# year in custody since {from} is complete} other {# years in custody since {from} are complete}}; days at liberty do not count{undated, plural, =0 {} one { and with # day of custody before it of which only the number is known} other { and with # days of custody before it of which only the number is known}}.',
  'reason.ARREST_ANNIVERSARY':
    '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} anniversary of the arrest of {of}.',
  'reason.VERDICT_ANNIVERSARY':
    '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} anniversary of the verdict of {of}.',
  'reason.RULE': '{source}, {confidence, select, HIGH {high} MEDIUM {medium} other {low}} confidence ({rule}).',
  'reason.RULE_FROM': 'The rule is in force from {on}.',
  'reason.GRAVITY_UNKNOWN':
    'The gravity of the offence is not on record: the day lies between the lowest and the highest share.',
  'reason.BARRED': 'Barred by the status “{flag}”.',
  'reason.DAYS_OFF':
    '{perYear, plural, one {# day} other {# days}} off for each year of the term of {term}: {days, plural, one {# day} other {# days}} before its end.',
  'reason.AT_LEAST_MONTHS': 'At least {months, plural, one {# month} other {# months}} must have been served.',
  'reason.LIFE_REVIEW':
    'A life term is reviewed after {years, plural, one {# year} other {# years}}: {source}, {confidence, select, HIGH {high} MEDIUM {medium} other {low}} confidence ({rule}).',
} as const;

export type ReasonPhrase = keyof typeof en;
