import type { Phrase } from './en.js';

/** French. */
export const fr: Readonly<Record<Phrase, string>> = {
  and: '{first} ; {second}',
  about: 'environ {text}',
  days: '{held, plural, one {# jour} other {# jours}} {where}',
  'days.atLeast': 'au moins {held, plural, one {# jour} other {# jours}} {where}',
  'days.atMost': 'au plus {most, plural, one {# jour} other {# jours}} {where}',
  'days.between': 'entre {least, number} et {most, number} jours {where}',
  'days.of': '{held, plural, one {# jour purgé} other {# jours purgés}} sur {total, number}',
  'where.custody': 'de détention',
  'where.any': 'de détention, d’assignation à résidence ou de liberté restreinte',
  'note.assumed': 'y compris des jours pour lesquels aucune détention n’est consignée',
  share: '{share} de la peine purgés',
  'share.credited': '{share} de la peine purgés, jours imputés compris',
  'share.between': 'entre {least} et {most} de la peine purgés',
  left: '{left, plural, one {# jour restant} other {# jours restants}}',
  'left.between': 'entre {least, number} et {most, number} jours restants',
  'left.atMost': 'au plus {left, plural, one {# jour restant} other {# jours restants}}',
  over: 'la durée calculée de la peine est écoulée',
  'until.RELEASE': 'décompte arrêté à la libération, le {date}',
  'until.RELEASE.about': 'décompte arrêté à la libération : {date}',
  'until.DEATH': 'décompte arrêté au décès, le {date}',
  'until.DEATH.about': 'décompte arrêté au décès : {date}',
  since: 'En détention depuis le {date}',
  'since.about': 'Premier jour de la détention en cours : {date}',
};
