import { registerEnumType } from '@nestjs/graphql';
import { ConditionKind, LetterDelivery, LetterDirection, LetterKind } from '../../domain/vocabulary/index.js';

registerEnumType(LetterDirection, {
  name: 'LetterDirection',
  description: 'Which way something was sent.',
  valuesMap: {
    FROM_PRISONER: { description: 'By the prisoner.' },
    TO_PRISONER: { description: 'To the prisoner.' },
  },
});

registerEnumType(LetterKind, {
  name: 'LetterKind',
  description: 'What passed between prison and outside.',
  valuesMap: {
    LETTER: { description: 'A letter.' },
    POSTCARD: { description: 'A postcard.' },
    TELEGRAM: { description: 'A telegram.' },
    PARCEL: { description: 'A parcel.' },
    MONEY: { description: 'A transfer of money.' },
    CALL: { description: 'A telephone or video call.' },
    VISIT: { description: 'Word passed on at a visit.' },
  },
});

registerEnumType(LetterDelivery, {
  name: 'LetterDelivery',
  description: 'What became of it.',
  valuesMap: {
    UNKNOWN: { description: 'Not known.' },
    SENT: { description: 'Sent; no word of its arrival.' },
    DELIVERED: { description: 'It arrived.' },
    WITHHELD: { description: 'Withheld by the censor or the administration.' },
    RETURNED: { description: 'It came back.' },
    CONFISCATED: { description: 'Confiscated.' },
  },
});

registerEnumType(ConditionKind, {
  name: 'ConditionKind',
  description: 'Which side of life in prison a report is about.',
  valuesMap: {
    WORK: { description: 'Work the person is made to do.' },
    WAGE: { description: 'Pay for that work; the amount is what is left after deductions.' },
    SHOP_ALLOWANCE: { description: 'Money that may be spent in the prison shop.' },
    DISCIPLINE: { description: 'A penalty inside: reprimand, loss of a parcel or visit.' },
    ISOLATION: { description: 'Punishment cell, solitary confinement, incommunicado.' },
    HEALTH: { description: 'Health and medical care.' },
    VISIT_DENIED: { description: 'A visit was refused.' },
    PARCEL_DENIED: { description: 'A parcel was refused.' },
    OTHER: { description: 'Something else; the description says what.' },
  },
});
