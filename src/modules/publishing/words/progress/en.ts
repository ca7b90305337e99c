/** English, the language the others are translated from. ICU message syntax. */
export const en = {
  and: '{first}; {second}',
  about: 'about {text}',
  days: '{held, plural, one {# day} other {# days}} {where}',
  'days.atLeast': 'at least {held, plural, one {# day} other {# days}} {where}',
  'days.atMost': 'at most {most, plural, one {# day} other {# days}} {where}',
  'days.between': '{least, number} to {most, number} days {where}',
  'days.of': '{held, number} of {total, plural, one {# day} other {# days}} served',
  'where.custody': 'in custody',
  'where.any': 'in custody, under house arrest or in restricted liberty',
  'note.assumed': 'days counted for which no custody is on record',
  share: '{share} of the term served',
  'share.credited': 'counting credited days, {share} of the term is served',
  'share.between': 'between {least} and {most} of the term served',
  left: '{left, plural, one {# day} other {# days}} left',
  'left.between': '{least, number} to {most, number} days left',
  'left.atMost': 'at most {left, plural, one {# day} other {# days}} left',
  over: 'the computed term is over',
  'until.RELEASE': 'counted to the release on {date}',
  'until.RELEASE.about': 'counted to the release: {date}',
  'until.DEATH': 'counted to the death on {date}',
  'until.DEATH.about': 'counted to the death: {date}',
  since: 'Held since {date}',
  'since.about': 'First day of the present custody: {date}',
} as const;

export type Phrase = keyof typeof en;
