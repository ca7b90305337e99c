import type { Phrase } from './en.js';

/** Belarusian. */
export const be: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · што адбылося',
  'feed.about': 'Што адбылося ў гэтай справе, спачатку апошняе: запісаныя факты, дасягнутыя вехі, артыкулы.',
  'feed.all': 'Што адбылося ва ўсіх справах',
  'feed.all.about': 'Што адбылося ў запісаных справах, спачатку апошняе: факты, дасягнутыя вехі, артыкулы.',

  'calendar.title': '{title} · вехі тэрміну',
  'calendar.about': 'Вехі тэрміну, вылічаныя паводле запісаных фактаў. Пры кожнай названыя падставы.',
  'calendar.all': 'Вехі тэрмінаў ва ўсіх справах',
  'calendar.all.about':
    'Вехі тэрмінаў ва ўсіх справах за мінулы месяц і на год наперад, вылічаныя паводле запісаных фактаў. Пры кожнай названыя падставы.',
  'calendar.range': 'Запісаныя факты не дазваляюць назваць адзін дзень: {date}.',

  'of.person': '{name}: {title}',
  'date.known': 'Дата: {date}',
  'date.asKnown': 'Дата, наколькі яна вядомая: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'пачатак: {from}',
  computed: 'Вылічана паводле запісаных фактаў, ніхто гэтага не абвяшчаў.',
  'news.read': 'Чытаць артыкул',
  'news.readAt': 'Чытаць артыкул: {publisher}',
  'timeline.all': 'Усе справы: апошнія падзеі і найбліжэйшыя вехі',

  'drawing.title': '{title} · храналогія',
  'drawing.about': 'Перыяды зняволення, рашэнні судоў і вехі тэрміну на лініі часу: {from} – {to}.',
  'drawing.empty': 'Нічога з датай не запісана.',
  'drawing.all': 'Усе справы: час у зняволенні',
  'drawing.all.about': 'Час у зняволенні па справах, кожная асобным радком, з {from} да {to}.',
  'drawing.more':
    '{count, plural, one {Яшчэ # справа ў базе} few {Яшчэ # справы ў базе} many {Яшчэ # спраў у базе} other {Яшчэ # справы ў базе}}',
  'drawing.today': 'Сёння',
  'drawing.begin': 'Пачатак зняволення',
  'legend.held': 'У зняволенні',
  'legend.perhaps': 'У зняволенні, дні дакладна не вядомыя',
  'legend.rest': 'Рэшта тэрміну',
  'legend.open': 'Канец тэрміну невядомы',
  'legend.reached': 'Дасягнутая вяха',
  'legend.ahead': 'Вяха наперадзе',
  'legend.range': 'Паміж гэтымі днямі',

  'fact.daysHeld': '{count, plural, one {# дзень у} few {# дні ў} many {# дзён у} other {# дня ў}} зняволенні',
  'fact.daysLeft':
    '{count, plural, one {застаўся # дзень} few {засталося # дні} many {засталося # дзён} other {засталося # дня}}',
  'card.served': 'Адбыта {share} тэрміну',
  'card.next': 'Далей: {title}',
  'card.held': 'Спраў, паводле якіх сёння трымаюць у зняволенні: {count, number}',
  'card.cases':
    '{count, plural, one {# запісаная справа} few {# запісаныя справы} many {# запісаных спраў} other {# запісанай справы}}',
};
