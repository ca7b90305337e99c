export const LetterDirection = {
  FROM_PRISONER: 'FROM_PRISONER',
  TO_PRISONER: 'TO_PRISONER',
} as const;
export type LetterDirection = (typeof LetterDirection)[keyof typeof LetterDirection];

export const LetterKind = {
  LETTER: 'LETTER',
  POSTCARD: 'POSTCARD',
  TELEGRAM: 'TELEGRAM',
  PARCEL: 'PARCEL',
  MONEY: 'MONEY',
  CALL: 'CALL',
  VISIT: 'VISIT',
} as const;
export type LetterKind = (typeof LetterKind)[keyof typeof LetterKind];

export const LetterDelivery = {
  UNKNOWN: 'UNKNOWN',
  SENT: 'SENT',
  DELIVERED: 'DELIVERED',
  WITHHELD: 'WITHHELD',
  RETURNED: 'RETURNED',
  CONFISCATED: 'CONFISCATED',
} as const;
export type LetterDelivery = (typeof LetterDelivery)[keyof typeof LetterDelivery];

export const ConditionKind = {
  WORK: 'WORK',
  WAGE: 'WAGE',
  SHOP_ALLOWANCE: 'SHOP_ALLOWANCE',
  DISCIPLINE: 'DISCIPLINE',
  ISOLATION: 'ISOLATION',
  HEALTH: 'HEALTH',
  VISIT_DENIED: 'VISIT_DENIED',
  PARCEL_DENIED: 'PARCEL_DENIED',
  OTHER: 'OTHER',
} as const;
export type ConditionKind = (typeof ConditionKind)[keyof typeof ConditionKind];

export const EventKind = {
  SEARCH: 'SEARCH',
  SUMMONS: 'SUMMONS',
  INTERROGATION: 'INTERROGATION',
  HEARING: 'HEARING',
  TRANSFER: 'TRANSFER',
  HUNGER_STRIKE: 'HUNGER_STRIKE',
  STATEMENT: 'STATEMENT',
  PUBLICATION: 'PUBLICATION',
  VISIT: 'VISIT',
  CLEMENCY_REQUESTED: 'CLEMENCY_REQUESTED',
  CLEMENCY_OFFERED: 'CLEMENCY_OFFERED',
  CLEMENCY_REFUSED: 'CLEMENCY_REFUSED',
  CAMPAIGN_ACTION: 'CAMPAIGN_ACTION',
  UN_OPINION: 'UN_OPINION',
  HEALTH_EMERGENCY: 'HEALTH_EMERGENCY',
  OTHER: 'OTHER',
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
