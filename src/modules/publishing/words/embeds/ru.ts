import type { Phrase } from './en.js';

/** Russian. */
export const ru: Readonly<Record<Phrase, string>> = {
  'status.dated': '{status}: {date}',

  'progress.label': 'Отбытая часть срока',

  next: 'Следующая веха',
  past: 'До сегодняшнего дня',
  ahead: 'Впереди',
  today: 'Сегодня, {date}',
  empty: 'Нет записей для показа.',
  'mark.computed': 'вычислено',
  'mark.NEWS': 'в новостях',
  'mark.AWARD': 'награда',

  more: '{count, plural, one {Ещё # запись} few {Ещё # записи} many {Ещё # записей} other {Ещё # записи}} на странице дела',
  open: 'Открыть страницу дела',
  source: 'Источник: {sources}, по состоянию на {date}',
  newWindow: 'откроется в новом окне',

  frame: 'Хронология дела: {name}',
  'missing.title': 'Здесь ничего нет',
  'missing.text': 'Под этим именем не внесено ничего публичного.',
};
