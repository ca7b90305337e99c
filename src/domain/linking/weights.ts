import type { Circumstance, Timing } from './circumstances.js';
import type { MentionKind } from './mentions.js';
import type { Against } from './surroundings.js';
import type { Fit } from './words-match.js';

/** What each feature is worth; a score is their sum, kept between 0 and 1. docs/domain/name-matching.md explains them. */
export const WEIGHTS = {
  link: 0.8,
  review: 0.5,
  kinds: {
    FULL_NAME: 0.76,
    INITIAL: 0.58,
    SURNAME: 0.3,
    PHRASE: 0.74,
    MONONYM: 0.5,
    HAN: 0.76,
    PINYIN: 0.56,
    FOREIGN_HAN: 0.62,
  } satisfies Record<MentionKind, number>,
  surname: { EXACT: 0, FORM: 0, EQUIVALENT: 0, FAMILIAR: 0, NEAR: -0.12 } satisfies Record<Fit, number>,
  given: { EXACT: 0, FORM: 0, EQUIVALENT: -0.01, FAMILIAR: -0.12, NEAR: -0.08 } satisfies Record<Fit, number>,
  bothNear: -0.15,
  /** The surname is right and vowels are written: another given name is likelier than a slip. */
  givenNear: -0.04,
  clash: -0.1,
  /** The age in the article: the person was held when that one was a child. */
  tooYoung: -0.25,
  /** Vera and Ivan Zaleski: the first may have another surname. */
  sharesSurname: -0.04,
  shortHan: -0.2,
  commonHan: -0.3,
  hashtag: 0.15,
  title: 0.03,
  repeated: 0.02,
  /** Nobody else on record has the surname; a few have it; many. */
  shared: { FULL: [0.02, 0, -0.03], ALONE: [0.08, -0.1, -0.2] },
  timing: {
    FULL: { HELD: 0.08, JUST_CHANGED: 0.08, NEAR: 0, FAR: -0.07, UNKNOWN: 0 },
    ALONE: { HELD: 0.08, JUST_CHANGED: 0.14, NEAR: -0.05, FAR: -0.25, UNKNOWN: 0 },
  } satisfies Record<string, Record<Timing, number>>,
  persecution: { FULL: [0, 0.05, 0.08], ALONE: [0, 0.06, 0.1] },
  otherLife: [0, -0.2, -0.38],
  mixedLife: -0.08,
  circumstances: {
    FULL: { ORGANISATION: 0.12, PLACE: 0.06, COURT: 0.08, OCCUPATION: 0.06 },
    ALONE: { ORGANISATION: 0.22, PLACE: 0.12, COURT: 0.2, OCCUPATION: 0.12 },
  } satisfies Record<string, Record<Circumstance, number>>,
  /** Others on record are named in the same article: one, more. */
  company: { FULL: [0, 0, 0.02], ALONE: [0, 0.06, 0.12] },
  coDefendant: { FULL: 0.1, ALONE: 0.22 },
  against: {
    NAMED_AFTER: -0.6,
    BYLINE: -0.6,
    MAYBE_BYLINE: -0.25,
    RELATIVE: -0.2,
    PLACE: -0.35,
    OTHER_ROLE: -0.38,
    HARD_ROLE: -0.5,
    OTHER_GIVEN: -0.6,
    CAPITAL_BEFORE: -0.25,
    LONGER_NAME: -0.25,
    CUTS_WORDS: -0.38,
  } satisfies Record<Against, number>,
  /** A relative of somebody who has been free or dead for long is no news of the case. */
  relativeOfOld: -0.3,
  sentenceStart: -0.08,
  /** … and nothing is said of persecution. */
  sentenceStartOnly: -0.14,
} as const;
