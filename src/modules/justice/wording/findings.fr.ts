import type { Finding } from './findings.en.js';

/** French. */
export const fr: Readonly<Record<Finding, string>> = {
  warning: 'Un élément des faits n’a pas pu être pris tel quel ({code}).',
  'warning.FACTS_INVALID': 'Les faits de la peine sont illisibles ; rien n’a été calculé.',
  'warning.JURISDICTION_UNKNOWN': 'Il n’y a pas de jeu de règles « {jurisdiction} » ; le jeu général a été utilisé.',
  'warning.TERM_UNKNOWN': 'La durée de la peine est inconnue ; sa fin ne peut être donnée.',
  'warning.CHANGE_OF_UNBOUNDED_TERM':
    'Le changement d’une peine sans durée ne peut être calculé ; il a été laissé de côté.',
  'warning.DATE_INVALID': '« {value} » n’est pas une date ; elle a été laissée de côté.',
  'warning.DATE_OPEN': 'Une date est ouverte d’un côté ; le résultat est une borne.',
  'warning.CUSTODY_WITHOUT_DATES': 'Une détention sans dates ni nombre de jours a été laissée de côté.',
  'warning.ABSENCE_WITHOUT_DATES': 'Une absence sans dates ni nombre de jours a été laissée de côté.',
  'warning.END_BEFORE_START': 'Une période finit avant de commencer ; elle a été laissée de côté.',
  'warning.DAYS_INVALID': 'Un nombre de jours n’est pas un nombre entier possible ; il a été laissé de côté.',
  'warning.RATIO_INVALID': 'Le taux d’une détention est illisible ; il a été laissé de côté.',
  'warning.MULTIPLIER_INVALID': 'La part que le changement laisse de la peine est illisible ; il a été laissé de côté.',
  'warning.TERM_INVALID': 'Une durée est illisible ; elle a été laissée de côté.',
  'warning.LIST_INVALID': 'La liste « {field} » est illisible ; elle a été laissée de côté.',
  'warning.DUPLICATE_ID': 'Deux peines ont le même identifiant ; la seconde a été laissée de côté.',
  'warning.CONVENTION_INVALID': 'La convention « {knob} » n’a pas cette valeur ; celle des règles a été gardée.',
  'warning.SEVERAL_EFFECTS': 'Un changement a plusieurs effets ; seul le premier a été utilisé.',
  'warning.CHANGE_WITHOUT_EFFECT': 'Un changement n’a pas d’effet au registre ; la peine reste telle quelle.',
  'warning.UNKNOWN_REFERENCE': 'Un fait renvoie à une peine absente du registre ; le renvoi a été laissé de côté.',
  'warning.CHAIN_LOOP': 'Des peines se suivent en cercle ; le cercle a été rompu.',
  'warning.MODE_AND_REFERENCE': 'Une peine en suit une autre, mais son mode dit le contraire.',
  'warning.AGGREGATE_NOT_STATED': 'Des peines ont été en partie cumulées et le total fixé par le tribunal manque.',
  'warning.OVERLAPPING_RATIOS': 'Deux détentions se chevauchent et comptent à des taux différents.',
  'warning.NO_START': 'Rien au registre ne dit quand la peine commence.',
  'warning.RELEASE_BEFORE_CUSTODY': 'La libération précède la détention.',
  'warning.CUSTODY_AFTER_RELEASE': 'Une détention se poursuit après la libération.',
  'warning.DEATH_BEFORE_RELEASE': 'Le décès précède la libération.',
  'warning.OFFICIAL_END_DIFFERS':
    'La fin officielle, le {official}, diffère de la fin calculée, le {computed} ; la fin officielle est montrée.',
  'warning.MONTH_TOO_SHORT':
    'Le dernier mois est trop court pour le jour du début ; l’autre jour en usage est donné à côté de la fin.',
  'warning.CUSTODY_CONTINUES': 'La détention est supposée se poursuivre depuis le {from}.',
  'warning.CUSTODY_END_UNEXPLAINED':
    'Rien au registre ne dit pourquoi la détention a fini avant la peine ; elle n’est pas supposée se poursuivre à partir du {from}.',
  'warning.CUSTODY_JOINED': 'Deux détentions séparées par des dates imprécises ont été prises pour une seule.',
  'warning.GAP_NOT_COUNTED': 'Le temps entre deux détentions n’a pas été compté.',
  'warning.START_FROM_SENTENCE': 'Aucune détention n’est au registre ; la peine est comptée depuis le jugement.',
  'warning.ANCHOR_UNKNOWN': 'Le jour d’où comptent les règles est inconnu ; un autre jour connu a été pris.',
  'warning.REGIME_UNKNOWN': 'Le régime est inconnu ; un meilleur taux qu’il pourrait donner n’a pas été utilisé.',
  'warning.NO_RATIO_RULE': 'Aucune règle ne dit ce que vaut cette détention ; un jour a été pris pour un jour.',
  'warning.RATIO_ASKED':
    'Les règles ne fixent pas ce que vaut un jour de cette détention : entre {low} et {high} ; le résultat est une borne.',
  'warning.GRAVITY_UNKNOWN':
    'La gravité de l’infraction est inconnue ; le droit à {kind, select, PAROLE_ELIGIBLE {la libération conditionnelle} MILDER_PUNISHMENT_ELIGIBLE {une peine plus douce} other {un allègement}} ne peut être confirmé.',
  'warning.CONVERSION_INVALID':
    'La peine en laquelle un changement convertit le reste est illisible ; le changement a été laissé de côté.',
  'warning.REPORTED_INVALID': 'Ce qu’une source dit d’une étape est illisible et a été laissé de côté.',
  'warning.CHANGE_BEFORE_SENTENCE': 'Un changement est daté d’avant la peine qu’il modifie.',
  'warning.DAYS_DIFFER':
    'Le nombre de jours ({days, number}) ne correspond pas aux dates, qui en comptent {dated, number} ; les dates ont été prises.',
  'warning.REPORTED_DIFFERS':
    'Date donnée par une source : {stated} ; date calculée : {computed}. Le jour calculé est montré.',
  'warning.REPORTED_NOT_COMPUTED': 'Une source donne une étape que rien au registre ne permet de calculer.',
  'warning.ORDER_MAY_APPLY':
    'Une décision collective du {on} ({source}) a pu toucher cette peine ; rien au registre ne dit si elle l’a fait.',
  'warning.FORCE_BEFORE_SENTENCE': 'Une peine serait devenue définitive avant d’être prononcée.',
  'warning.RATE_GRAVITY_UNKNOWN':
    'La gravité de l’infraction est inconnue ; un meilleur taux qu’elle pourrait donner n’a pas été utilisé.',
  step: '{op} : {after}.',
  'step.START':
    'La peine compte depuis le {after}, {basis, select, CUSTODY {premier jour de détention} SENTENCE {jour du jugement} FORCE {jour où elle est définitive} other {jour connu}}.',
  'step.CREDIT_DAYS':
    '{days, plural, one {# jour de détention connu seulement par son nombre porte} other {# jours de détention connus seulement par leur nombre portent}} la fin au {after}.',
  'step.CREDIT':
    'La détention du {from} au {to} exclu compte au taux de {ratio} : la fin se déplace de {distance, plural, one {# jour} other {# jours}} au {after}.',
  'step.GAP':
    'Du {from} au {to} exclu, aucune détention ne compte : la fin se déplace de {distance, plural, one {# jour} other {# jours}} au {after}.',
  'step.ABSENCE_DAYS':
    '{days, plural, one {# jour d’absence porte} other {# jours d’absence portent}} la fin au {after}.',
  'step.CONVERTED':
    'Une décision du {on} convertit le reste de la peine au taux de {numerator}/{denominator} : la fin passe au {after}.',
  'step.WHOLE_CREDIT': 'Pour que les jours crédités soient entiers, la fin passe au {after}.',
  'step.SERVED_BEFORE': 'Ce qui a été accompli avant le début de la peine l’achève le {after}.',
  'step.WHOLE_DAY': 'Le jour qui accomplit la peine est fini le {after}.',
  'step.NOT_BEFORE_SENTENCE': 'Le crédit dépasse la peine ; elle est accomplie le jour du jugement, le {after}.',
  'step.TERM': 'La durée ({term}) comptée depuis le {before} est accomplie le {after}.',
  'step.SUPERSEDED': 'Une décision du {on} remplace cette fin ; la peine compte à nouveau depuis le {after}.',
  'step.CHANGE_DAY': 'La fin ne peut précéder la décision qui l’a changée : {after}.',
  'step.REPORTED': 'Selon la convention, c’est le {after}.',
  'step.MONTHS_DIFFER':
    'Les mois n’ont pas la même longueur : depuis un autre jour entre-temps, ce peut être dès le {after}.',
  'step.OFFICIAL_END': 'La fin officielle, le {after}, est montrée.',
};
