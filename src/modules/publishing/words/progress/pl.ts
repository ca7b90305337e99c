import type { Phrase } from './en.js';

/** Polish. */
export const pl: Readonly<Record<Phrase, string>> = {
  and: '{first}; {second}',
  about: 'w przybliżeniu {text}',
  days: '{held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} {where}',
  'days.atLeast': 'co najmniej {held, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} {where}',
  'days.atMost': 'najwyżej {most, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} {where}',
  'days.between': 'od {least, number} do {most, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}} {where}',
  'days.of': 'odbyto {held, number} z {total, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}}',
  'where.custody': 'w więzieniu',
  'where.any': 'w więzieniu, w areszcie domowym lub z ograniczoną wolnością',
  'note.assumed': 'wliczono też dni, co do których pobytu w więzieniu nie odnotowano',
  share: 'odbyto {share} kary',
  'share.credited': 'z zaliczonymi dniami odbyto {share} kary',
  'share.between': 'odbyto od {least} do {most} kary',
  left: '{left, plural, one {pozostał # dzień} few {pozostały # dni} many {pozostało # dni} other {pozostało # dnia}}',
  'left.between':
    'pozostało od {least, number} do {most, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}}',
  'left.atMost':
    '{left, plural, one {pozostał najwyżej # dzień} few {pozostały najwyżej # dni} many {pozostało najwyżej # dni} other {pozostało najwyżej # dnia}}',
  over: 'obliczony wymiar kary upłynął',
  'until.RELEASE': 'liczone do zwolnienia {date}',
  'until.RELEASE.about': 'liczone do zwolnienia: {date}',
  'until.DEATH': 'liczone do śmierci {date}',
  'until.DEATH.about': 'liczone do śmierci: {date}',
  since: 'W więzieniu od {date}',
  'since.about': 'Pierwszy dzień obecnego uwięzienia: {date}',
};
