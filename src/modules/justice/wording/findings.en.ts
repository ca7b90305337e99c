/** English, the language the others are translated from. ICU message syntax. */
export const en = {
  warning: 'Something in the facts could not be taken at face value ({code}).',
  'warning.FACTS_INVALID': 'The facts of the sentence cannot be read; nothing was calculated.',
  'warning.JURISDICTION_UNKNOWN': 'There is no rule set “{jurisdiction}”; the general one was used.',
  'warning.TERM_UNKNOWN': 'The length of the term is not known, so its end cannot be told.',
  'warning.CHANGE_OF_UNBOUNDED_TERM': 'A change of a term without a length cannot be calculated and was left out.',
  'warning.DATE_INVALID': 'The date “{value}” is not a date and was left out.',
  'warning.DATE_OPEN': 'A date is open on one side; the result is a bound.',
  'warning.CUSTODY_WITHOUT_DATES': 'A stay in custody has neither dates nor a count of days and was left out.',
  'warning.ABSENCE_WITHOUT_DATES': 'An absence has neither dates nor a count of days and was left out.',
  'warning.END_BEFORE_START': 'A period ends before it begins and was left out.',
  'warning.DAYS_INVALID': 'A count of days is not a possible whole number and was left out.',
  'warning.RATIO_INVALID': 'The rate of a stay in custody cannot be read and was left out.',
  'warning.MULTIPLIER_INVALID': 'The share that a change leaves of the term cannot be read; the change was left out.',
  'warning.TERM_INVALID': 'A term cannot be read and was left out.',
  'warning.LIST_INVALID': 'The list “{field}” cannot be read and was left out.',
  'warning.DUPLICATE_ID': 'Two sentences have the same id; the second was left out.',
  'warning.CONVENTION_INVALID': 'There is no such value of the convention “{knob}”; that of the rules was kept.',
  'warning.SEVERAL_EFFECTS': 'A change has several effects; only the first was used.',
  'warning.CHANGE_WITHOUT_EFFECT': 'A change has no effect on record; the term was left as it is.',
  'warning.UNKNOWN_REFERENCE': 'A fact refers to a sentence that is not on record; the reference was left out.',
  'warning.CHAIN_LOOP': 'Sentences follow each other in a circle; the circle was cut.',
  'warning.MODE_AND_REFERENCE': 'A sentence names one to follow, yet its mode says otherwise.',
  'warning.AGGREGATE_NOT_STATED': 'Sentences were partly added and the court’s aggregate is not on record.',
  'warning.OVERLAPPING_RATIOS': 'Two stays in custody overlap and count at different rates.',
  'warning.NO_START': 'Nothing on record says when the term begins.',
  'warning.RELEASE_BEFORE_CUSTODY': 'The release lies before the custody.',
  'warning.CUSTODY_AFTER_RELEASE': 'A stay in custody goes on after the release.',
  'warning.DEATH_BEFORE_RELEASE': 'The death lies before the release.',
  'warning.OFFICIAL_END_DIFFERS':
    'The official end, {official}, differs from the computed one, {computed}; the official one is shown.',
  'warning.MONTH_TOO_SHORT':
    'The last month is too short for the day of the start; the other day in use is given beside the end.',
  'warning.CUSTODY_CONTINUES': 'Custody is taken to go on from {from}.',
  'warning.CUSTODY_END_UNEXPLAINED':
    'Nothing on record says why custody ended before the term; it is not taken to go on from {from}.',
  'warning.CUSTODY_JOINED': 'Two stays with vague dates between them were taken as one.',
  'warning.GAP_NOT_COUNTED': 'The time between two stays in custody was not counted.',
  'warning.START_FROM_SENTENCE': 'No custody is on record; the term is counted from the sentence.',
  'warning.ANCHOR_UNKNOWN': 'The day the rules count from is not known; another one on record was used.',
  'warning.REGIME_UNKNOWN': 'The regime is not known; a better rate that it might give was not used.',
  'warning.NO_RATIO_RULE': 'No rule says what this custody counts for; a day was taken as a day.',
  'warning.RATIO_ASKED':
    'The rules do not settle what a day of this custody counts for: between {low} and {high}; the result is a bound.',
  'warning.GRAVITY_UNKNOWN':
    'The gravity of the offence is not known, so {kind, select, PAROLE_ELIGIBLE {parole} MILDER_PUNISHMENT_ELIGIBLE {a milder punishment} other {the eligibility}} cannot be confirmed.',
  'warning.CONVERSION_INVALID': 'What a change converts the term into cannot be read; the change was left out.',
  'warning.REPORTED_INVALID': 'What a source says of a milestone cannot be read and was left out.',
  'warning.CHANGE_BEFORE_SENTENCE': 'A change is dated before the sentence that it changes.',
  'warning.DAYS_DIFFER':
    'A count of {days, plural, one {# day} other {# days}} does not fit the dates, which hold {dated, number}; the dates were used.',
  'warning.REPORTED_DIFFERS': 'A source states {stated} where {computed} is computed; the computed day is shown.',
  'warning.REPORTED_NOT_COMPUTED': 'A source states a milestone that nothing on record lets us compute.',
  'warning.ORDER_MAY_APPLY':
    'A collective decision of {on} ({source}) may reach this term; nothing on record says whether it did.',
  'warning.FORCE_BEFORE_SENTENCE': 'A sentence is said to have taken force before it was imposed.',
  'warning.RATE_GRAVITY_UNKNOWN':
    'The gravity of the offence is not known; a better rate that it might give was not used.',
  step: '{op}: {after}.',
  'step.START':
    'The term counts from {after}, {basis, select, CUSTODY {the first day of custody} SENTENCE {the day of the sentence} FORCE {the day it took force} other {the day known}}.',
  'step.CREDIT_DAYS':
    '{days, plural, one {# day of custody of which only the number is known moves} other {# days of custody of which only the number is known move}} the end to {after}.',
  'step.CREDIT':
    'Custody from {from} up to, not including, {to} counts at the rate {ratio}: the end moves by {distance, plural, one {# day} other {# days}} to {after}.',
  'step.GAP':
    'From {from} up to, not including, {to} no custody counts: the end moves by {distance, plural, one {# day} other {# days}} to {after}.',
  'step.ABSENCE_DAYS':
    '{days, plural, one {# day of absence moves} other {# days of absence move}} the end to {after}.',
  'step.CONVERTED':
    'A decision of {on} converts the rest of the term at {numerator}/{denominator}: the end moves to {after}.',
  'step.WHOLE_CREDIT': 'To make the credited days whole the end moves to {after}.',
  'step.SERVED_BEFORE': 'What was served before the term began completes it on {after}.',
  'step.WHOLE_DAY': 'The day that completes the term is over on {after}.',
  'step.NOT_BEFORE_SENTENCE': 'The credit exceeds the term; it is complete on the day of the sentence, {after}.',
  'step.TERM': 'The term of {term} laid from {before} is complete on {after}.',
  'step.SUPERSEDED': 'A later decision of {on} replaces this end; the term counts again from {after}.',
  'step.CHANGE_DAY': 'The end cannot lie before the decision that changed it: {after}.',
  'step.REPORTED': 'Named as the conventions want it, that is {after}.',
  'step.MONTHS_DIFFER': 'Months differ in length, so that from another day in between it may be as early as {after}.',
  'step.OFFICIAL_END': 'The official end, {after}, is shown.',
} as const;

export type Finding = keyof typeof en;
