import type { ReasonPhrase } from './reasons.en.js';

/** French. */
export const fr: Readonly<Record<ReasonPhrase, string>> = {
  reason: 'Selon la règle « {code} ».',
  'reason.SHARE_OF_TERM': '{numerator}/{denominator} d’une peine de {term}.',
  'reason.SHARE_IN_DAYS':
    '{days, plural, one {# jour} other {# jours}} sur les {total, number} que prend la peine à partir du {from}.',
  'reason.SHARE_IN_MONTHS': '{months, plural, other {# mois}} au calendrier, du {from} au {to}.',
  'reason.DISCIPLINE_DAYS': '{days, plural, one {# jour ajouté} other {# jours ajoutés}} à titre disciplinaire.',
  'reason.MOVED_EARLIER':
    'La détention comptée à un autre taux, ou antérieure à la peine, avance ce jour de {days, plural, one {# jour} other {# jours}}.',
  'reason.MOVED_LATER':
    'Le temps passé hors de détention, ou une détention qui compte moins, recule ce jour de {days, plural, one {# jour} other {# jours}}.',
  'reason.RATE_APPLIED':
    'Taux {ratio} : {source}, fiabilité {confidence, select, HIGH {élevée} MEDIUM {moyenne} other {faible}} ({rule}).',
  'reason.PASSED_BEFORE_CHANGE': 'Ce jour était passé avant que la peine ne change et reste tel quel.',
  'reason.MONTH_TOO_SHORT': 'Le mois est trop court pour ce jour ; selon une autre lecture, c’est le {other}.',
  'reason.TERM_COMPLETE': 'Une peine de {term} depuis le {from} est accomplie le {to}.',
  'reason.CHAIN_AS_ONE': '{count} peines consécutives comptées comme une seule.',
  'reason.LATEST_OF_SEVERAL': 'Des {count} peines qui courent ensemble, celle-ci finit la dernière.',
  'reason.CONVERTED':
    'Une décision du {on} a converti le reste en une autre peine ; au calendrier, la fin passe du {before} au {after}.',
  'reason.SUPERSEDED': 'Avant la décision du {on}, la fin était le {before} ; elle est remplacée.',
  'reason.OFFICIAL_END': 'La date de fin que donnent les autorités.',
  'reason.DAYS_BEFORE_END': '{count, plural, one {# jour} other {# jours}} avant la fin attendue, le {end}.',
  'reason.RELEASED': 'Libération le {on}.',
  'reason.DIED': 'Mort en détention le {on}.',
  'reason.RANGE_OF_DAYS': 'Ce qui est au registre ne fixe pas un seul jour ; il laisse une fourchette.',
  'reason.CANCELLED': 'Annulée : la détention a pris fin le {on}.',
  'reason.CONDITIONAL_RELEASE': 'Libération conditionnelle le {on} : la peine continue de courir.',
  'reason.DAYS_HELD':
    '{count, plural, one {# jour de détention accompli} other {# jours de détention accomplis}} depuis le {from}{interrupted, select, yes {, sans les jours de liberté} other {}}{undated, plural, =0 {} one {, avec # jour antérieur connu seulement par son nombre} other {, avec # jours antérieurs connus seulement par leur nombre}}.',
  'reason.YEARS_HELD':
    '{count, plural, one {# an de détention accompli} other {# ans de détention accomplis}} depuis le {from} ; les jours de liberté ne comptent pas{undated, plural, =0 {} one {, avec # jour antérieur connu seulement par son nombre} other {, avec # jours antérieurs connus seulement par leur nombre}}.',
  'reason.ARREST_ANNIVERSARY': '{count, selectordinal, one {#er} other {#e}} anniversaire de l’arrestation du {of}.',
  'reason.VERDICT_ANNIVERSARY': '{count, selectordinal, one {#er} other {#e}} anniversaire du jugement du {of}.',
  'reason.RULE': '{source}, fiabilité {confidence, select, HIGH {élevée} MEDIUM {moyenne} other {faible}} ({rule}).',
  'reason.RULE_FROM': 'La règle est en vigueur depuis le {on}.',
  'reason.GRAVITY_UNKNOWN':
    'La gravité de l’infraction n’est pas au registre : le jour est entre la plus petite et la plus grande part.',
  'reason.BARRED': 'Exclu par le statut « {flag} ».',
  'reason.DAYS_OFF':
    '{perYear, plural, one {# jour} other {# jours}} de remise par année d’une peine de {term} : {days, plural, one {# jour} other {# jours}} avant sa fin.',
  'reason.AT_LEAST_MONTHS': 'Au moins {months, plural, other {# mois}} doivent être accomplis.',
  'reason.LIFE_REVIEW':
    'La perpétuité est réexaminée après {years, plural, one {# an} other {# ans}} : {source}, fiabilité {confidence, select, HIGH {élevée} MEDIUM {moyenne} other {faible}} ({rule}).',
};
