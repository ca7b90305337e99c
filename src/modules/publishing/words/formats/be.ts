import type { Phrase } from './en.js';

/** Belarusian. */
export const be: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · што адбылося',
  'feed.about': 'Што адбылося ў гэтай справе, спачатку апошняе: запісаныя факты, дасягнутыя рубяжы тэрміну, артыкулы.',
  'feed.all': 'Што адбылося ва ўсіх справах',
  'feed.all.about': 'Што адбылося ў запісаных справах, спачатку апошняе: факты, дасягнутыя рубяжы тэрміну, артыкулы.',

  'calendar.title': '{title} · рубяжы тэрміну',
  'calendar.about': 'Рубяжы тэрміну, вылічаныя паводле запісаных фактаў. Пры кожным названыя падставы.',
  'calendar.all': 'Рубяжы тэрмінаў ва ўсіх справах',
  'calendar.all.about':
    'Рубяжы тэрмінаў ва ўсіх справах за мінулы месяц і на год наперад, вылічаныя паводле запісаных фактаў. Пры кожным названыя падставы.',
  'calendar.range': 'Запісаныя факты не дазваляюць назваць адзін дзень: {date}.',

  'of.person': '{name}: {title}',
  'date.known': 'Дата: {date}',
  'date.asKnown': 'Дата, наколькі яна вядомая: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'з {from}',
  computed: 'Вылічана паводле запісаных фактаў, ніхто гэтага не абвяшчаў.',
  'news.read': 'Чытаць артыкул',
  'news.readAt': 'Чытаць артыкул: {publisher}',
  'timeline.all': 'Усе справы: апошнія падзеі і бліжэйшыя рубяжы тэрмінаў',

  'drawing.title': '{title} · храналогія',
  'drawing.about': 'Перыяды зняволення, рашэнні судоў і рубяжы тэрміну на лініі часу: {from} – {to}.',
  'drawing.empty': 'Нічога з датай не запісана.',
  'drawing.today': 'Сёння',
  'drawing.begin': 'Пачатак зняволення',
  'legend.perhaps': 'У зняволенні, дні дакладна не вядомыя',
  'legend.rest': 'Рэшта тэрміну',
  'legend.open': 'Канец тэрміну невядомы',
  'legend.reached': 'Рубеж дасягнуты',
  'legend.ahead': 'Рубеж наперадзе',
  'legend.range': 'Паміж гэтымі днямі',

  'fact.daysHeld': '{count, plural, one {# дзень у} few {# дні ў} many {# дзён у} other {# дня ў}} зняволенні',
  'fact.daysLeft':
    '{count, plural, one {застаўся # дзень} few {засталося # дні} many {засталося # дзён} other {засталося # дня}}',
  'card.served': 'Адбыта {share} тэрміну',
  'card.next': 'Далей: {title}',
  'card.held': 'Спраў, па якіх сёння трымаюць у зняволенні: {count, number}',
  'card.cases':
    '{count, plural, one {# запісаная справа} few {# запісаныя справы} many {# запісаных спраў} other {# запісанай справы}}',
};
