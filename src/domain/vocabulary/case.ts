export const CaseStatus = {
  AT_LIBERTY_CHARGED: 'AT_LIBERTY_CHARGED',
  ADMINISTRATIVE_DETENTION: 'ADMINISTRATIVE_DETENTION',
  PRETRIAL_DETENTION: 'PRETRIAL_DETENTION',
  HOUSE_ARREST: 'HOUSE_ARREST',
  ON_TRIAL: 'ON_TRIAL',
  AWAITING_APPEAL: 'AWAITING_APPEAL',
  SERVING: 'SERVING',
  RESTRICTED_LIBERTY: 'RESTRICTED_LIBERTY',
  TERM_ELAPSED_UNCONFIRMED: 'TERM_ELAPSED_UNCONFIRMED',
  RELEASED: 'RELEASED',
  DIED_IN_CUSTODY: 'DIED_IN_CUSTODY',
  UNKNOWN: 'UNKNOWN',
} as const;
export type CaseStatus = (typeof CaseStatus)[keyof typeof CaseStatus];

export const CustodyKind = {
  POLICE: 'POLICE',
  ADMINISTRATIVE: 'ADMINISTRATIVE',
  REMAND: 'REMAND',
  PRISON: 'PRISON',
  HOUSE_ARREST: 'HOUSE_ARREST',
  RESTRICTED_LIBERTY: 'RESTRICTED_LIBERTY',
  PSYCHIATRIC: 'PSYCHIATRIC',
  ABROAD: 'ABROAD',
} as const;
export type CustodyKind = (typeof CustodyKind)[keyof typeof CustodyKind];

export const ReleaseGround = {
  TERM_SERVED: 'TERM_SERVED',
  PAROLE: 'PAROLE',
  AMNESTY: 'AMNESTY',
  PARDON: 'PARDON',
  EXCHANGE: 'EXCHANGE',
  ACQUITTAL: 'ACQUITTAL',
  COMMUTATION: 'COMMUTATION',
  BAIL: 'BAIL',
  ESCAPE: 'ESCAPE',
  DEATH: 'DEATH',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const;
export type ReleaseGround = (typeof ReleaseGround)[keyof typeof ReleaseGround];

export const AbsenceKind = {
  ESCAPE: 'ESCAPE',
  BAIL: 'BAIL',
  RELEASE: 'RELEASE',
  SUSPENSION: 'SUSPENSION',
} as const;
export type AbsenceKind = (typeof AbsenceKind)[keyof typeof AbsenceKind];
