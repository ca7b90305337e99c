import type { Phrase } from './en.js';

/** German. */
export const de: Readonly<Record<Phrase, string>> = {
  'feed.title': '{title} · was geschehen ist',
  'feed.about':
    'Was in diesem Fall geschehen ist, das Neueste zuerst: verzeichnete Tatsachen, erreichte Wegmarken, Artikel.',
  'feed.all': 'Was geschehen ist, in allen Fällen',
  'feed.all.about':
    'Was in den verzeichneten Fällen geschehen ist, das Neueste zuerst: Tatsachen, erreichte Wegmarken, Artikel.',

  'calendar.title': '{title} · Wegmarken',
  'calendar.about': 'Wegmarken der Strafzeit, berechnet aus den verzeichneten Tatsachen. Jede nennt ihre Gründe.',
  'calendar.all': 'Wegmarken, alle Fälle',
  'calendar.all.about':
    'Wegmarken der Strafzeit in allen Fällen, vom vergangenen Monat bis ein Jahr voraus, berechnet aus den verzeichneten Tatsachen. Jede nennt ihre Gründe.',
  'calendar.range': 'Die verzeichneten Tatsachen legen keinen einzelnen Tag fest: {date}.',

  'calendar.either': 'Ist ein Monat zu kurz, sind zwei Zählweisen gebräuchlich: {date}.',
  'of.person': '{name}: {title}',
  'date.known': 'Datum: {date}',
  'date.asKnown': 'Datum, soweit bekannt: {date}',
  'date.span': '{from} – {to}',
  'date.since': 'seit {from}',
  computed: 'Berechnet aus den verzeichneten Tatsachen, von niemandem bekannt gegeben.',
  'news.read': 'Artikel lesen',
  'news.readAt': 'Artikel lesen bei {publisher}',
  'timeline.all': 'Alle Fälle: jüngste Ereignisse und nächste Wegmarken',

  'drawing.title': '{title} · Zeitleiste',
  'drawing.about':
    'Haftzeiten, Entscheidungen der Gerichte und Wegmarken der Strafzeit auf einer Zeitleiste: {from} – {to}.',
  'drawing.empty': 'Nichts mit einem Datum ist verzeichnet.',
  'drawing.all': 'Alle Fälle: Haft im Zeitverlauf',
  'drawing.all.about': 'Haftzeiten, eine Zeile je Fall, vom {from} bis zum {to}.',
  'drawing.more': '{count, plural, one {# weiterer Fall ist verzeichnet} other {# weitere Fälle sind verzeichnet}}',
  'drawing.today': 'Heute',
  'drawing.begin': 'Beginn der Haft',
  'legend.held': 'In Haft',
  'legend.perhaps': 'In Haft, Tage nicht sicher',
  'legend.rest': 'Rest der Strafe',
  'legend.open': 'Kein Ende der Strafe bekannt',
  'legend.reached': 'Wegmarke erreicht',
  'legend.ahead': 'Wegmarke steht bevor',
  'legend.range': 'Zwischen diesen Tagen',

  'card.next': 'Als Nächstes: {title}',
  'card.held': 'Fälle mit Haft am heutigen Tag: {count, number}',
  'card.cases': '{count, plural, one {# verzeichneter Fall} other {# verzeichnete Fälle}}',
};
