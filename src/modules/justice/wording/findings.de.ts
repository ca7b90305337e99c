import type { Finding } from './findings.en.js';

/** German. */
export const de: Readonly<Record<Finding, string>> = {
  warning: 'Etwas in den Angaben konnte nicht so übernommen werden, wie es dasteht ({code}).',
  'warning.FACTS_INVALID': 'Die Angaben zur Strafe sind nicht lesbar; es wurde nichts berechnet.',
  'warning.JURISDICTION_UNKNOWN': 'Es gibt keinen Regelsatz „{jurisdiction}“; der allgemeine wurde verwendet.',
  'warning.TERM_UNKNOWN': 'Die Dauer der Strafe ist nicht bekannt, ihr Ende lässt sich daher nicht angeben.',
  'warning.CHANGE_OF_UNBOUNDED_TERM':
    'Die Änderung einer Strafe ohne Dauer lässt sich nicht berechnen und wurde weggelassen.',
  'warning.DATE_INVALID': '„{value}“ ist kein Datum und wurde weggelassen.',
  'warning.DATE_OPEN': 'Ein Datum ist nach einer Seite offen; das Ergebnis ist nur eine Grenze.',
  'warning.CUSTODY_WITHOUT_DATES': 'Eine Haftzeit hat weder Daten noch eine Zahl von Tagen und wurde weggelassen.',
  'warning.ABSENCE_WITHOUT_DATES': 'Eine Abwesenheit hat weder Daten noch eine Zahl von Tagen und wurde weggelassen.',
  'warning.END_BEFORE_START': 'Ein Zeitraum endet, bevor er beginnt, und wurde weggelassen.',
  'warning.DAYS_INVALID': 'Eine Zahl von Tagen ist keine mögliche ganze Zahl und wurde weggelassen.',
  'warning.RATIO_INVALID': 'Der Anrechnungsmaßstab einer Haftzeit ist nicht lesbar und wurde weggelassen.',
  'warning.MULTIPLIER_INVALID':
    'Der Teil, den eine Änderung von der Strafe übrig lässt, ist nicht lesbar; die Änderung wurde weggelassen.',
  'warning.TERM_INVALID': 'Eine Strafdauer ist nicht lesbar und wurde weggelassen.',
  'warning.LIST_INVALID': 'Die Liste „{field}“ ist nicht lesbar und wurde weggelassen.',
  'warning.DUPLICATE_ID': 'Zwei Strafen haben dieselbe Kennung; die zweite wurde weggelassen.',
  'warning.CONVENTION_INVALID': 'Die Konvention „{knob}“ hat keinen solchen Wert; der Wert der Regeln wurde behalten.',
  'warning.SEVERAL_EFFECTS': 'Eine Änderung hat mehrere Wirkungen; nur die erste wurde verwendet.',
  'warning.CHANGE_WITHOUT_EFFECT':
    'Zu einer Änderung ist keine Wirkung verzeichnet; die Strafe wurde unverändert gelassen.',
  'warning.UNKNOWN_REFERENCE':
    'Eine Angabe verweist auf eine Strafe, die nicht verzeichnet ist; der Verweis wurde weggelassen.',
  'warning.CHAIN_LOOP': 'Strafen folgen im Kreis aufeinander; der Kreis wurde aufgetrennt.',
  'warning.MODE_AND_REFERENCE':
    'Eine Strafe nennt eine andere, der sie folgt, aber ihre Verbindungsart sagt etwas anderes.',
  'warning.AGGREGATE_NOT_STATED':
    'Strafen wurden teilweise zusammengezählt, und die Gesamtstrafe des Gerichts ist nicht verzeichnet.',
  'warning.OVERLAPPING_RATIOS': 'Zwei Haftzeiten überschneiden sich und zählen nach verschiedenen Maßstäben.',
  'warning.NO_START': 'Nichts Verzeichnetes sagt, wann die Strafe beginnt.',
  'warning.RELEASE_BEFORE_CUSTODY': 'Die Freilassung liegt vor der Haft.',
  'warning.CUSTODY_AFTER_RELEASE': 'Eine Haftzeit dauert nach der Freilassung an.',
  'warning.DEATH_BEFORE_RELEASE': 'Der Tod liegt vor der Freilassung.',
  'warning.OFFICIAL_END_DIFFERS':
    'Das amtliche Strafende ({official}) weicht vom berechneten ({computed}) ab; das amtliche wird gezeigt.',
  'warning.MONTH_TOO_SHORT':
    'Der letzte Monat ist zu kurz für den Tag des Beginns; der andere gebräuchliche Tag steht neben dem Ende.',
  'warning.CUSTODY_CONTINUES': 'Es wird angenommen, dass die Haft ab dem {from} andauert.',
  'warning.CUSTODY_END_UNEXPLAINED':
    'Nichts Verzeichnetes sagt, warum die Haft vor dem Strafende endete; dass sie ab dem {from} andauert, wird nicht angenommen.',
  'warning.CUSTODY_JOINED': 'Zwei Haftzeiten mit ungenauen Daten dazwischen wurden als eine genommen.',
  'warning.GAP_NOT_COUNTED': 'Die Zeit zwischen zwei Haftzeiten wurde nicht gezählt.',
  'warning.START_FROM_SENTENCE': 'Es ist keine Haft verzeichnet; die Strafe wird ab dem Urteil gezählt.',
  'warning.ANCHOR_UNKNOWN':
    'Der Tag, ab dem die Regeln zählen, ist nicht bekannt; ein anderer verzeichneter wurde verwendet.',
  'warning.REGIME_UNKNOWN':
    'Das Haftregime ist nicht bekannt; ein besserer Maßstab, den es ergeben könnte, wurde nicht verwendet.',
  'warning.NO_RATIO_RULE': 'Keine Regel sagt, wie diese Haft angerechnet wird; ein Tag wurde als ein Tag genommen.',
  'warning.RATIO_ASKED':
    'Die Regeln legen nicht fest, was ein Tag dieser Haft zählt: zwischen {low} und {high}; das Ergebnis ist nur eine Grenze.',
  'warning.GRAVITY_UNKNOWN':
    'Die Schwere der Tat ist nicht bekannt, daher lässt sich der Anspruch auf {kind, select, PAROLE_ELIGIBLE {Entlassung auf Bewährung} MILDER_PUNISHMENT_ELIGIBLE {eine mildere Strafe} other {die Erleichterung}} nicht bestätigen.',
  'warning.CONVERSION_INVALID':
    'Es ist nicht lesbar, in was eine Änderung die Strafe umwandelt; die Änderung wurde weggelassen.',
  'warning.REPORTED_INVALID': 'Was eine Quelle über eine Wegmarke sagt, ist nicht lesbar und wurde weggelassen.',
  'warning.CHANGE_BEFORE_SENTENCE': 'Eine Änderung ist früher datiert als die Strafe, die sie ändert.',
  'warning.DAYS_DIFFER':
    'Die Zahl der Tage ({days, number}) passt nicht zu den Daten, die {dated, number} umfassen; die Daten wurden verwendet.',
  'warning.REPORTED_DIFFERS': 'Angabe einer Quelle: {stated}; berechnet: {computed}. Der berechnete Tag wird gezeigt.',
  'warning.REPORTED_NOT_COMPUTED':
    'Eine Quelle nennt eine Wegmarke, die sich aus dem Verzeichneten nicht berechnen lässt.',
  'warning.ORDER_MAY_APPLY':
    'Eine Sammelentscheidung vom {on} ({source}) kann diese Strafe betreffen; ob sie es tat, ist nicht verzeichnet.',
  'warning.FORCE_BEFORE_SENTENCE': 'Ein Urteil soll rechtskräftig geworden sein, bevor es erging.',
  'warning.RATE_GRAVITY_UNKNOWN':
    'Die Schwere der Tat ist nicht bekannt; ein besserer Maßstab, den sie ergeben könnte, wurde nicht verwendet.',
  step: '{op}: {after}.',
  'step.START':
    'Die Strafe zählt ab dem {after}, {basis, select, CUSTODY {dem ersten Tag der Haft} SENTENCE {dem Tag des Urteils} FORCE {dem Tag der Rechtskraft} other {dem bekannten Tag}}.',
  'step.CREDIT_DAYS':
    '{days, plural, one {# Tag Haft, von dem nur die Zahl bekannt ist, verschiebt} other {# Tage Haft, von denen nur die Zahl bekannt ist, verschieben}} das Ende auf den {after}.',
  'step.CREDIT':
    'Haft vom {from} bis zum {to} (diesen Tag nicht mitgezählt) zählt nach dem Maßstab {ratio}: Das Ende verschiebt sich um {distance, plural, one {# Tag} other {# Tage}} auf den {after}.',
  'step.GAP':
    'Vom {from} bis zum {to} (diesen Tag nicht mitgezählt) zählt keine Haft: Das Ende verschiebt sich um {distance, plural, one {# Tag} other {# Tage}} auf den {after}.',
  'step.ABSENCE_DAYS':
    '{days, plural, one {# Tag Abwesenheit verschiebt} other {# Tage Abwesenheit verschieben}} das Ende auf den {after}.',
  'step.CONVERTED':
    'Eine Entscheidung vom {on} rechnet den Rest der Strafe mit {numerator}/{denominator} um: Das Ende verschiebt sich auf den {after}.',
  'step.WHOLE_CREDIT': 'Damit die angerechneten Tage ganze sind, verschiebt sich das Ende auf den {after}.',
  'step.SERVED_BEFORE': 'Das vor Beginn der Strafe Verbüßte vollendet sie am {after}.',
  'step.WHOLE_DAY': 'Der Tag, der die Strafe vollendet, ist am {after} vorüber.',
  'step.NOT_BEFORE_SENTENCE':
    'Die Anrechnung übersteigt die Strafe; sie ist am Tag des Urteils, dem {after}, vollendet.',
  'step.TERM': 'Die Strafe ({term}), gezählt ab dem {before}, ist am {after} vollendet.',
  'step.SUPERSEDED': 'Eine spätere Entscheidung vom {on} ersetzt dieses Ende; die Strafe zählt neu ab dem {after}.',
  'step.CHANGE_DAY': 'Das Ende kann nicht vor der Entscheidung liegen, die es geändert hat: {after}.',
  'step.REPORTED': 'So benannt, wie die Konventionen es verlangen, ist das der {after}.',
  'step.MONTHS_DIFFER':
    'Monate sind verschieden lang; von einem anderen Tag dazwischen an kann es schon der {after} sein.',
  'step.OFFICIAL_END': 'Gezeigt wird das amtliche Strafende, der {after}.',
};
