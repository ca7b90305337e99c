import type { Finding } from './findings.en.js';

/** Polish. */
export const pl: Readonly<Record<Finding, string>> = {
  warning: 'Czegoś w danych nie można było przyjąć w podanej postaci ({code}).',
  'warning.FACTS_INVALID': 'Danych o karze nie można odczytać; niczego nie obliczono.',
  'warning.JURISDICTION_UNKNOWN': 'Nie ma zbioru reguł „{jurisdiction}”; zastosowano ogólny.',
  'warning.TERM_UNKNOWN': 'Wymiar kary nie jest znany, dlatego nie można podać jej końca.',
  'warning.CHANGE_OF_UNBOUNDED_TERM': 'Zmiany kary bez określonego wymiaru nie można obliczyć; pominięto ją.',
  'warning.DATE_INVALID': '„{value}” nie jest datą; tę wartość pominięto.',
  'warning.DATE_OPEN': 'Data jest otwarta z jednej strony; wynik jest tylko granicą.',
  'warning.CUSTODY_WITHOUT_DATES': 'Pominięto okres pozbawienia wolności bez dat i bez liczby dni.',
  'warning.ABSENCE_WITHOUT_DATES': 'Pominięto nieobecność bez dat i bez liczby dni.',
  'warning.END_BEFORE_START': 'Okres kończy się, zanim się zacznie; pominięto go.',
  'warning.DAYS_INVALID': 'Liczba dni nie jest możliwą liczbą całkowitą; pominięto ją.',
  'warning.RATIO_INVALID': 'Nie można odczytać przelicznika okresu pozbawienia wolności; pominięto go.',
  'warning.MULTIPLIER_INVALID': 'Nie można odczytać, jaką część kary pozostawia zmiana; zmianę pominięto.',
  'warning.TERM_INVALID': 'Nie można odczytać wymiaru kary; pominięto go.',
  'warning.LIST_INVALID': 'Nie można odczytać listy „{field}”; pominięto ją.',
  'warning.DUPLICATE_ID': 'Dwie kary mają ten sam identyfikator; drugą pominięto.',
  'warning.CONVENTION_INVALID': 'Konwencja „{knob}” nie ma takiej wartości; zachowano wartość reguł.',
  'warning.SEVERAL_EFFECTS': 'Zmiana ma kilka skutków; uwzględniono tylko pierwszy.',
  'warning.CHANGE_WITHOUT_EFFECT': 'Skutku zmiany nie zapisano; karę pozostawiono bez zmian.',
  'warning.UNKNOWN_REFERENCE': 'Dane odsyłają do kary, której nie zapisano; odesłanie pominięto.',
  'warning.CHAIN_LOOP': 'Kary następują po sobie w kole; koło przerwano.',
  'warning.MODE_AND_REFERENCE': 'Karę wskazano jako następującą po innej, ale jej sposób łączenia mówi co innego.',
  'warning.AGGREGATE_NOT_STATED': 'Kary częściowo zsumowano, a kary łącznej orzeczonej przez sąd nie zapisano.',
  'warning.OVERLAPPING_RATIOS':
    'Dwa okresy pozbawienia wolności nakładają się i są liczone według różnych przeliczników.',
  'warning.NO_START': 'Nic w zapisach nie mówi, kiedy kara się zaczyna.',
  'warning.RELEASE_BEFORE_CUSTODY': 'Zwolnienie jest wcześniejsze niż pozbawienie wolności.',
  'warning.CUSTODY_AFTER_RELEASE': 'Okres pozbawienia wolności trwa po zwolnieniu.',
  'warning.DEATH_BEFORE_RELEASE': 'Śmierć jest wcześniejsza niż zwolnienie.',
  'warning.OFFICIAL_END_DIFFERS':
    'Oficjalny koniec kary ({official}) różni się od obliczonego ({computed}); podano oficjalny.',
  'warning.MONTH_TOO_SHORT':
    'Ostatni miesiąc jest za krótki na dzień, w którym kara się zaczęła; obok końca podano drugi przyjmowany dzień.',
  'warning.CUSTODY_CONTINUES': 'Przyjmuje się, że pozbawienie wolności trwa od {from}.',
  'warning.CUSTODY_END_UNEXPLAINED':
    'Nic w zapisach nie mówi, dlaczego pozbawienie wolności skończyło się przed końcem kary; nie przyjmuje się, że trwa od {from}.',
  'warning.CUSTODY_JOINED': 'Dwa okresy z niedokładnymi datami między nimi przyjęto za jeden.',
  'warning.GAP_NOT_COUNTED': 'Czasu między dwoma okresami pozbawienia wolności nie wliczono.',
  'warning.START_FROM_SENTENCE': 'Nie zapisano pozbawienia wolności; kara liczy się od wyroku.',
  'warning.ANCHOR_UNKNOWN': 'Dzień, od którego liczą reguły, nie jest znany; przyjęto inny zapisany dzień.',
  'warning.REGIME_UNKNOWN':
    'Rygor nie jest znany; lepszego przelicznika, który mógłby z niego wynikać, nie zastosowano.',
  'warning.NO_RATIO_RULE': 'Żadna reguła nie mówi, jak liczyć ten okres; dzień przyjęto za dzień.',
  'warning.RATIO_ASKED':
    'Reguły nie rozstrzygają, za ile liczy się dzień tego okresu: od {low} do {high}; wynik jest tylko granicą.',
  'warning.GRAVITY_UNKNOWN':
    'Ciężar przestępstwa nie jest znany, dlatego nie można potwierdzić prawa do {kind, select, PAROLE_ELIGIBLE {warunkowego przedterminowego zwolnienia} MILDER_PUNISHMENT_ELIGIBLE {łagodniejszej kary} other {ulgi}}.',
  'warning.CONVERSION_INVALID': 'Nie można odczytać, w co zmiana przekształca karę; zmianę pominięto.',
  'warning.REPORTED_INVALID': 'Nie można odczytać, co źródło mówi o kamieniu milowym; pominięto to.',
  'warning.CHANGE_BEFORE_SENTENCE': 'Zmiana nosi datę wcześniejszą niż kara, którą zmienia.',
  'warning.DAYS_DIFFER':
    'Liczba dni ({days, number}) nie zgadza się z datami, między którymi jest ich {dated, number}; przyjęto daty.',
  'warning.REPORTED_DIFFERS': 'Źródło podaje {stated}, a obliczono {computed}; podano dzień obliczony.',
  'warning.REPORTED_NOT_COMPUTED': 'Źródło podaje kamień milowy, którego z zapisów nie można obliczyć.',
  'warning.ORDER_MAY_APPLY':
    'Decyzja zbiorowa z {on} ({source}) mogła objąć tę karę; nic w zapisach nie mówi, czy objęła.',
  'warning.FORCE_BEFORE_SENTENCE': 'Wyrok miał się uprawomocnić, zanim zapadł.',
  'warning.RATE_GRAVITY_UNKNOWN':
    'Ciężar przestępstwa nie jest znany; lepszego przelicznika, który mógłby z niego wynikać, nie zastosowano.',
  step: '{op}: {after}.',
  'step.START':
    'Kara liczy się od {after}: {basis, select, CUSTODY {pierwszy dzień pozbawienia wolności} SENTENCE {dzień wyroku} FORCE {dzień uprawomocnienia się wyroku} other {znany dzień}}.',
  'step.CREDIT_DAYS':
    'Pozbawienie wolności, znane tylko co do liczby dni ({days, number}), przesuwa koniec na {after}.',
  'step.CREDIT':
    'Pozbawienie wolności od {from} do {to} (bez tego dnia) liczy się z przelicznikiem {ratio}: koniec przesuwa się o {distance, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} na {after}.',
  'step.GAP':
    'Od {from} do {to} (bez tego dnia) nie liczy się pozbawienie wolności: koniec przesuwa się o {distance, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} na {after}.',
  'step.ABSENCE_DAYS':
    'Nieobecność ({days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}) przesuwa koniec na {after}.',
  'step.CONVERTED':
    'Decyzja z {on} przelicza resztę kary z przelicznikiem {numerator}/{denominator}: koniec przesuwa się na {after}.',
  'step.WHOLE_CREDIT': 'Aby zaliczone dni były pełne, koniec przesuwa się na {after}.',
  'step.SERVED_BEFORE': 'To, co odbyto przed początkiem kary, dopełnia ją {after}.',
  'step.WHOLE_DAY': 'Dzień, który dopełnia karę, kończy się {after}.',
  'step.NOT_BEFORE_SENTENCE': 'Zaliczenie przewyższa karę; jest ona odbyta w dniu wyroku, {after}.',
  'step.TERM': 'Kara ({term}), liczona od {before}, dopełnia się {after}.',
  'step.SUPERSEDED': 'Późniejsza decyzja z {on} zastępuje ten koniec; kara liczy się na nowo od {after}.',
  'step.CHANGE_DAY': 'Koniec nie może być wcześniejszy niż decyzja, która go zmieniła: {after}.',
  'step.REPORTED': 'Według przyjętych konwencji jest to {after}.',
  'step.MONTHS_DIFFER': 'Miesiące mają różną długość, więc licząc od innego dnia między nimi, może to być już {after}.',
  'step.OFFICIAL_END': 'Podano oficjalny koniec kary: {after}.',
};
