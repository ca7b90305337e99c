export const ChargeOutcome = {
  PENDING: 'PENDING',
  CONVICTED: 'CONVICTED',
  ACQUITTED: 'ACQUITTED',
  DROPPED: 'DROPPED',
  REQUALIFIED: 'REQUALIFIED',
} as const;
export type ChargeOutcome = (typeof ChargeOutcome)[keyof typeof ChargeOutcome];

export const Instance = {
  FIRST: 'FIRST',
  APPEAL: 'APPEAL',
  CASSATION: 'CASSATION',
  SUPERVISORY: 'SUPERVISORY',
  RETRIAL: 'RETRIAL',
} as const;
export type Instance = (typeof Instance)[keyof typeof Instance];

export const VerdictOutcome = {
  CONVICTED: 'CONVICTED',
  ACQUITTED: 'ACQUITTED',
  UPHELD: 'UPHELD',
  CHANGED: 'CHANGED',
  QUASHED: 'QUASHED',
  DISMISSED: 'DISMISSED',
  COMPULSORY_TREATMENT: 'COMPULSORY_TREATMENT',
} as const;
export type VerdictOutcome = (typeof VerdictOutcome)[keyof typeof VerdictOutcome];

export const PenaltyKind = {
  IMPRISONMENT: 'IMPRISONMENT',
  RESTRICTED_LIBERTY: 'RESTRICTED_LIBERTY',
  HOUSE_ARREST: 'HOUSE_ARREST',
  ARREST: 'ARREST',
  CORRECTIVE_LABOUR: 'CORRECTIVE_LABOUR',
  FINE: 'FINE',
  CONFISCATION: 'CONFISCATION',
  OFFICE_BAN: 'OFFICE_BAN',
  RANK_LOSS: 'RANK_LOSS',
  SUPERVISION: 'SUPERVISION',
  OTHER: 'OTHER',
} as const;
export type PenaltyKind = (typeof PenaltyKind)[keyof typeof PenaltyKind];

export const SentenceMode = {
  CONCURRENT: 'CONCURRENT',
  CONSECUTIVE: 'CONSECUTIVE',
  ABSORBED: 'ABSORBED',
  PARTLY_ADDED: 'PARTLY_ADDED',
} as const;
export type SentenceMode = (typeof SentenceMode)[keyof typeof SentenceMode];

export const TermKind = {
  FIXED: 'FIXED',
  RANGE: 'RANGE',
  LIFE: 'LIFE',
  INDEFINITE: 'INDEFINITE',
  DEATH: 'DEATH',
  UNKNOWN: 'UNKNOWN',
} as const;
export type TermKind = (typeof TermKind)[keyof typeof TermKind];

export const ChangeKind = {
  APPEAL: 'APPEAL',
  AMNESTY: 'AMNESTY',
  COMMUTATION: 'COMMUTATION',
  PARDON: 'PARDON',
  ADDED_TIME: 'ADDED_TIME',
  REPLACED: 'REPLACED',
  REVOKED: 'REVOKED',
} as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];

export const ObligationKind = {
  DAMAGES: 'DAMAGES',
  FINE: 'FINE',
  COURT_COSTS: 'COURT_COSTS',
  LATE_PENALTY: 'LATE_PENALTY',
  CIVIL_CLAIM: 'CIVIL_CLAIM',
  CONFISCATION: 'CONFISCATION',
} as const;
export type ObligationKind = (typeof ObligationKind)[keyof typeof ObligationKind];
