import type { Phrase } from './en.js';

/** French. */
export const fr: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · ce qui s’est passé',
  'feed.about':
    'Ce qui s’est passé dans cette affaire, le plus récent d’abord : faits au registre, étapes atteintes, articles.',
  'feed.all': 'Ce qui s’est passé, toutes affaires',
  'feed.all.about':
    'Ce qui s’est passé dans les affaires au registre, le plus récent d’abord : faits, étapes atteintes, articles.',

  'calendar.title': '{title} · étapes',
  'calendar.about': 'Étapes de la peine, calculées à partir des faits au registre. Chacune est motivée.',
  'calendar.all': 'Étapes, toutes affaires',
  'calendar.all.about':
    'Étapes de toutes les affaires, du mois écoulé à l’année à venir, calculées à partir des faits au registre. Chacune est motivée.',
  'calendar.range': 'Les faits au registre ne permettent pas de fixer un seul jour : {date}.',

  'calendar.either': 'Quand un mois est trop court, deux façons de compter sont en usage : {date}.',
  'of.person': '{name} : {title}',
  'date.known': 'Date : {date}',
  'date.asKnown': 'Date, pour autant qu’on la connaisse : {date}',
  'date.span': '{from} – {to}',
  'date.since': 'depuis : {from}',
  computed: 'Calculé à partir des faits au registre ; personne ne l’a annoncé.',
  'news.read': 'Lire l’article',
  'news.readAt': 'Lire l’article sur {publisher}',
  'timeline.all': 'Toutes les affaires : derniers événements et prochaines étapes',

  'drawing.title': '{title} · chronologie',
  'drawing.about': 'Périodes de détention, décisions de justice et étapes sur une ligne du temps : {from} – {to}.',
  'drawing.empty': 'Rien de daté n’est au registre.',
  'drawing.all': 'Toutes les affaires : les détentions dans le temps',
  'drawing.all.about': 'Périodes de détention, une ligne par affaire, du {from} au {to}.',
  'drawing.more':
    '{count, plural, one {# autre affaire enregistrée} many {# autres affaires enregistrées} other {# autres affaires enregistrées}}',
  'drawing.today': 'Aujourd’hui',
  'drawing.begin': 'Début de la détention',
  'legend.held': 'En détention',
  'legend.perhaps': 'En détention, jours incertains',
  'legend.rest': 'Reste de la peine',
  'legend.open': 'Aucune fin de peine n’est connue',
  'legend.reached': 'Étape atteinte',
  'legend.ahead': 'Étape à venir',
  'legend.range': 'Entre ces jours',

  'card.next': 'À venir : {title}',
  'card.held': 'Affaires avec détention aujourd’hui : {count, number}',
  'card.cases': '{count, plural, one {# affaire au registre} other {# affaires au registre}}',
};
