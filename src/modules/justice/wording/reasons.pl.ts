import type { ReasonPhrase } from './reasons.en.js';

/** Polish. */
export const pl: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'Według reguły „{code}”.',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} kary ({term}).',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} z {total, plural, one {# dnia, który} few {# dni, które} many {# dni, które} other {# dnia, które}} kara obejmuje od {from}.',
  'reason.SHARE_IN_MONTHS':
    '{months, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}} według kalendarza od {from} do {to}.',
  'reason.DISCIPLINE_DAYS':
    'Doliczono za naruszenia dyscypliny: {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}.',
  'reason.MOVED_EARLIER':
    'Pozbawienie wolności, które liczy się z innym przelicznikiem lub poprzedzało początek kary, przybliża ten dzień o {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}.',
  'reason.MOVED_LATER':
    'Czas poza więzieniem lub pozbawienie wolności, które liczy się w mniejszym wymiarze, oddala ten dzień o {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}.',
  'reason.RATE_APPLIED':
    'Przelicznik {ratio}: {source}, wiarygodność {confidence, select, HIGH {wysoka} MEDIUM {średnia} other {niska}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Ten dzień minął przed zmianą kary i pozostaje taki, jaki był.',
  'reason.MONTH_TOO_SHORT': 'W tym miesiącu nie ma takiego dnia; według innego odczytania jest to {other}.',
  'reason.TERM_COMPLETE': 'Kara ({term}), liczona od {from}, dopełnia się {to}.',
  'reason.CHAIN_AS_ONE': 'Kolejne kary ({count}) liczone jako jedna.',
  'reason.LATEST_OF_SEVERAL': 'Z kar biegnących równocześnie ({count}) ta kończy się ostatnia.',
  'reason.CONVERTED':
    'Decyzja z {on} zamieniła resztę na inną karę; według kalendarza koniec przesunął się z {before} na {after}.',
  'reason.SUPERSEDED': 'Przed decyzją z {on} koniec przypadał na {before}; to już nie obowiązuje.',
  'reason.OFFICIAL_END': 'Data końca, którą podają władze.',
  'reason.DAYS_BEFORE_END':
    '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} przed spodziewanym końcem, {end}.',
  'reason.RELEASED': 'Zwolnienie {on}.',
  'reason.DIED': 'Śmierć w więzieniu {on}.',
  'reason.RANGE_OF_DAYS': 'Zapisy nie wskazują jednego dnia, lecz pozostawiają przedział.',
  'reason.CANCELLED': 'Nieaktualne: pozbawienie wolności skończyło się {on}.',
  'reason.CONDITIONAL_RELEASE': 'Zwolnienie pod warunkami {on}: kara biegnie dalej.',
  'reason.DAYS_HELD':
    '{count, plural, one {Minął # dzień} few {Minęły # dni} many {Minęło # dni} other {Minęło # dnia}} pozbawienia wolności, licząc od {from}{interrupted, select, yes {, bez dni na wolności} other {}}{undated, plural, =0 {} other {; wliczono wcześniejsze dni, znane tylko co do liczby: #}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {Minął # rok} few {Minęły # lata} many {Minęło # lat} other {Minęło # roku}} pozbawienia wolności, licząc od {from}; dni na wolności się nie liczą{undated, plural, =0 {} other {; wliczono wcześniejsze dni, znane tylko co do liczby: #}}.',
  'reason.ARREST_ANNIVERSARY': '{count}. rocznica aresztowania z {of}.',
  'reason.VERDICT_ANNIVERSARY': '{count}. rocznica wyroku z {of}.',
  'reason.RULE': '{source}, wiarygodność {confidence, select, HIGH {wysoka} MEDIUM {średnia} other {niska}} ({rule}).',
  'reason.RULE_FROM': 'Reguła obowiązuje od {on}.',
  'reason.GRAVITY_UNKNOWN':
    'Ciężaru przestępstwa nie zapisano: dzień leży między najmniejszą a największą częścią kary.',
  'reason.BARRED': 'Wykluczone przez status „{flag}”.',
  'reason.DAYS_OFF':
    '{perYear, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} skrócenia za każdy rok kary ({term}): {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} przed jej końcem.',
  'reason.AT_LEAST_MONTHS':
    'Trzeba odbyć co najmniej {months, plural, one {# miesiąc} few {# miesiące} many {# miesięcy} other {# miesiąca}}.',
  'reason.LIFE_REVIEW':
    'Karę dożywotnią rozpatruje się ponownie po {years, plural, one {# roku} few {# latach} many {# latach} other {# roku}}: {source}, wiarygodność {confidence, select, HIGH {wysoka} MEDIUM {średnia} other {niska}} ({rule}).',
};
