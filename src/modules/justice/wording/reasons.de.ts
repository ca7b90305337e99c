import type { ReasonPhrase } from './reasons.en.js';

/** German. */
export const de: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'Nach der Regel „{code}“.',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} der Strafe ({term}).',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# Tag} other {# Tage}} von {total, plural, one {# Tag} other {# Tagen}} Strafdauer ab dem {from}.',
  'reason.SHARE_IN_MONTHS':
    '{months, plural, one {# Monat} other {# Monate}} nach dem Kalender vom {from} bis zum {to}.',
  'reason.DISCIPLINE_DAYS': 'Wegen Disziplinarverstößen hinzugerechnet: {days, plural, one {# Tag} other {# Tage}}.',
  'reason.MOVED_EARLIER':
    'Haft, die nach einem anderen Maßstab zählt oder vor Beginn der Strafe lag, bringt diesen Tag um {days, plural, one {# Tag} other {# Tage}} näher.',
  'reason.MOVED_LATER':
    'Zeit außerhalb der Haft oder Haft, die weniger zählt, schiebt diesen Tag um {days, plural, one {# Tag} other {# Tage}} hinaus.',
  'reason.RATE_APPLIED':
    'Maßstab {ratio}: {source}, Verlässlichkeit {confidence, select, HIGH {hoch} MEDIUM {mittel} other {gering}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Dieser Tag war vor der Änderung der Strafe schon vergangen und bleibt, wie er war.',
  'reason.MONTH_TOO_SHORT': 'Der Monat ist zu kurz für diesen Tag; nach anderer Lesart ist es der {other}.',
  'reason.TERM_COMPLETE': 'Die Strafe ({term}), gezählt ab dem {from}, ist am {to} vollendet.',
  'reason.CHAIN_AS_ONE':
    '{count, plural, one {# Strafe} other {# aufeinanderfolgende Strafen}} als eine einzige gezählt.',
  'reason.LATEST_OF_SEVERAL': 'Von den gleichzeitig laufenden Strafen ({count}) endet diese als letzte.',
  'reason.CONVERTED':
    'Eine Entscheidung vom {on} hat den Rest in eine andere Strafe umgewandelt; nach dem Kalender rückte das Ende vom {before} auf den {after}.',
  'reason.SUPERSEDED': 'Vor der Entscheidung vom {on} war das Ende der {before}; das gilt nicht mehr.',
  'reason.OFFICIAL_END': 'Das Strafende, das die Behörden nennen.',
  'reason.DAYS_BEFORE_END': '{count, plural, one {# Tag} other {# Tage}} vor dem erwarteten Ende, dem {end}.',
  'reason.RELEASED': 'Freigelassen am {on}.',
  'reason.DIED': 'In der Haft gestorben am {on}.',
  'reason.RANGE_OF_DAYS': 'Das Verzeichnete legt keinen einzelnen Tag fest; es lässt eine Spanne.',
  'reason.CANCELLED': 'Entfallen: Die Haft endete am {on}.',
  'reason.CONDITIONAL_RELEASE': 'Unter Auflagen freigelassen am {on}: Die Strafe läuft weiter.',
  'reason.DAYS_HELD':
    '{count, plural, one {# Tag} other {# Tage}} Haft vollendet, gezählt ab dem {from}{interrupted, select, yes {, ohne die Tage in Freiheit} other {}}{undated, plural, =0 {} other {; frühere Hafttage, von denen nur die Zahl bekannt ist, sind mitgezählt: #}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {# Jahr} other {# Jahre}} Haft seit dem {from} vollendet; Tage in Freiheit zählen nicht{undated, plural, =0 {} other {; frühere Hafttage, von denen nur die Zahl bekannt ist, sind mitgezählt: #}}.',
  'reason.ARREST_ANNIVERSARY': '{count}. Jahrestag der Festnahme vom {of}.',
  'reason.VERDICT_ANNIVERSARY': '{count}. Jahrestag des Urteils vom {of}.',
  'reason.RULE': '{source}, Verlässlichkeit {confidence, select, HIGH {hoch} MEDIUM {mittel} other {gering}} ({rule}).',
  'reason.RULE_FROM': 'Die Regel gilt seit dem {on}.',
  'reason.GRAVITY_UNKNOWN':
    'Die Schwere der Tat ist nicht verzeichnet: Der Tag liegt zwischen dem kleinsten und dem größten Teil.',
  'reason.BARRED': 'Durch den Status „{flag}“ ausgeschlossen.',
  'reason.DAYS_OFF':
    '{perYear, plural, one {# Tag} other {# Tage}} Nachlass für jedes Jahr der Strafe ({term}): {days, plural, one {# Tag} other {# Tage}} vor ihrem Ende.',
  'reason.AT_LEAST_MONTHS': 'Mindestens {months, plural, one {# Monat muss} other {# Monate müssen}} verbüßt sein.',
  'reason.LIFE_REVIEW':
    'Eine lebenslange Strafe wird nach {years, plural, one {# Jahr} other {# Jahren}} überprüft: {source}, Verlässlichkeit {confidence, select, HIGH {hoch} MEDIUM {mittel} other {gering}} ({rule}).',
};
