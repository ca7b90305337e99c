export const Visibility = {
  PUBLIC: 'PUBLIC',
  RESEARCHER: 'RESEARCHER',
  STAFF: 'STAFF',
  SEALED: 'SEALED',
} as const;
export type Visibility = (typeof Visibility)[keyof typeof Visibility];

export const Verification = {
  UNVERIFIED: 'UNVERIFIED',
  VERIFIED: 'VERIFIED',
  DISPUTED: 'DISPUTED',
} as const;
export type Verification = (typeof Verification)[keyof typeof Verification];

export const Confidence = {
  HIGH: 'HIGH',
  MEDIUM: 'MEDIUM',
  LOW: 'LOW',
} as const;
export type Confidence = (typeof Confidence)[keyof typeof Confidence];

export const DatePrecision = {
  DAY: 'DAY',
  MONTH: 'MONTH',
  YEAR: 'YEAR',
  INTERVAL: 'INTERVAL',
  UNKNOWN: 'UNKNOWN',
} as const;
export type DatePrecision = (typeof DatePrecision)[keyof typeof DatePrecision];

export const Stance = {
  SUPPORTS: 'SUPPORTS',
  CONTRADICTS: 'CONTRADICTS',
  MENTIONS: 'MENTIONS',
} as const;
export type Stance = (typeof Stance)[keyof typeof Stance];

export const NameKind = {
  COMMON: 'COMMON',
  LEGAL: 'LEGAL',
  TRANSLITERATION: 'TRANSLITERATION',
  PEN_NAME: 'PEN_NAME',
  MAIDEN: 'MAIDEN',
  RELIGIOUS: 'RELIGIOUS',
  MISSPELLING: 'MISSPELLING',
} as const;
export type NameKind = (typeof NameKind)[keyof typeof NameKind];

export const Gender = {
  FEMALE: 'FEMALE',
  MALE: 'MALE',
  OTHER: 'OTHER',
  UNKNOWN: 'UNKNOWN',
} as const;
export type Gender = (typeof Gender)[keyof typeof Gender];
