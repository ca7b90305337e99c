import { registerEnumType } from '@nestjs/graphql';
import { MonthOverflow, NonWorkingDay } from '../../domain/sentence/index.js';
import {
  Anchor,
  DayRounding,
  EndBoundary,
  FractionMethod,
  LegalState,
  MilestoneKind,
  MilestoneState,
  ReportedDay,
  WarningSeverity,
} from '../../domain/vocabulary/index.js';

registerEnumType(MilestoneKind, {
  name: 'MilestoneKind',
  description: 'What a milestone of a sentence is.',
  valuesMap: {
    FRACTION: { description: 'A share of the term is served: `numerator`/`denominator`.' },
    DAYS_HELD: { description: '`count` days in custody.' },
    YEARS_HELD: { description: '`count` years in custody.' },
    DAYS_LEFT: { description: '`count` days to the expected end.' },
    ARREST_ANNIVERSARY: { description: '`count` years since the arrest.' },
    VERDICT_ANNIVERSARY: { description: '`count` years since the first verdict.' },
    PAROLE_ELIGIBLE: { description: 'Parole may be asked for by law; see `legal`.' },
    MILDER_PUNISHMENT_ELIGIBLE: { description: 'A milder punishment may be asked for by law; see `legal`.' },
    LIFE_REVIEW: { description: 'A life term may be reviewed.' },
    EXPECTED_END: { description: 'The term ends.' },
    RELEASED: { description: 'The release on record.' },
  },
});

registerEnumType(MilestoneState, {
  name: 'MilestoneState',
  description: 'How a milestone stands to the day asked about.',
  valuesMap: {
    REACHED: { description: 'Reached on or before that day; stays so whatever is cut later.' },
    AHEAD: { description: 'Still to come.' },
    CANCELLED: { description: 'Not reached for certain before the release.' },
  },
});

registerEnumType(LegalState, {
  name: 'LegalState',
  description: 'What the law says of an eligibility.',
  valuesMap: {
    ELIGIBLE_BY_LAW: { description: 'The law allows it from that day; whether it is granted is another matter.' },
    BLOCKED: { description: 'Barred for this person, e.g. as a "malicious violator".' },
    RULE_UNCONFIRMED: { description: 'The rule was not confirmed by a source; do not rely on it.' },
  },
});

registerEnumType(WarningSeverity, {
  name: 'WarningSeverity',
  description: 'How grave a finding of the calculation is, gravest first.',
  valuesMap: {
    UNSUPPORTED: { description: 'The engine cannot calculate this; the result leaves it out.' },
    INVALID: { description: 'Facts that cannot be right, alone or together; what can still be computed is.' },
    INCONSISTENT: { description: 'Facts contradict each other, or an official date.' },
    ASSUMED: { description: 'Something was not known and was assumed, as the message says.' },
  },
});

registerEnumType(Anchor, {
  name: 'Anchor',
  description: 'Where a term is laid on the calendar from.',
  valuesMap: {
    ARREST: { description: 'The first counted day of custody.' },
    SENTENCE: { description: 'The day of the sentence; earlier custody is credited.' },
    IN_FORCE: { description: 'The day the sentence came into force; earlier custody is credited.' },
  },
});

registerEnumType(EndBoundary, {
  name: 'EndBoundary',
  description: 'On which day a term of months or years is complete.',
  valuesMap: {
    CORRESPONDING_DAY: {
      description:
        'On the day of the same number, 4 August to 4 February; `monthOverflow` says where a month has none.',
    },
    DAY_BEFORE: {
      description:
        'At the end of the day before it, 3 February, and of the last day of a month that is too short. `reportedDay` says which day is named.',
    },
  },
});

registerEnumType(ReportedDay, {
  name: 'ReportedDay',
  description: 'Which day is named as the end.',
  valuesMap: {
    BOUNDARY: { description: 'The day on which the term is complete.' },
    LAST_DAY: { description: 'The last day of the term, one earlier.' },
  },
});

registerEnumType(FractionMethod, {
  name: 'FractionMethod',
  description: 'How a share of a term is taken.',
  valuesMap: {
    CALENDAR_ELSE_DAYS: { description: 'In whole months where that comes out even, otherwise in days.' },
    DAYS: { description: 'Always in days.' },
  },
});

registerEnumType(DayRounding, {
  name: 'DayRounding',
  description: 'What becomes of a part of a day.',
  valuesMap: {
    UP: { description: 'It counts as a whole day.' },
    DOWN: { description: 'It is dropped.' },
  },
});

registerEnumType(MonthOverflow, {
  name: 'MonthOverflow',
  description: 'Where a term ends whose last month has no such day: a month from 31 January.',
  valuesMap: {
    CLAMP: { description: 'On the last day of that month; the estimate names the other reading in `ambiguousWith`.' },
    NEXT_DAY: { description: 'On the first day of the month after it.' },
  },
});

registerEnumType(NonWorkingDay, {
  name: 'NonWorkingDay',
  description: 'What becomes of an end that falls on a Saturday or Sunday; public holidays are not known.',
  valuesMap: {
    NONE: { description: 'It stays.' },
    PREVIOUS_WORKING_DAY: { description: 'The Friday before is named.' },
  },
});
