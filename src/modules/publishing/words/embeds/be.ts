import type { Phrase } from './en.js';

/** Belarusian. */
export const be: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status}: {date}',

  'progress.label': 'Адбытая частка тэрміну',

  next: 'Наступная вяха',
  past: 'Да сёння',
  ahead: 'Наперадзе',
  today: 'Сёння, {date}',
  empty: 'Няма запісаў для паказу.',
  'mark.computed': 'вылічана',
  'mark.NEWS': 'у навінах',
  'mark.AWARD': 'узнагарода',

  more: '{count, plural, one {Яшчэ # запіс} few {Яшчэ # запісы} many {Яшчэ # запісаў} other {Яшчэ # запісу}} на старонцы справы',
  open: 'Адкрыць старонку справы',
  source: 'Крыніца: {sources}, паводле стану на {date}',
  newWindow: 'адкрываецца ў новым акне',

  frame: 'Храналогія справы: {name}',
  'missing.title': 'Тут нічога няма',
  'missing.text': 'Пад гэтым імем не запісана нічога публічнага.',
};
