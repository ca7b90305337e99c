import { AWARD, CAMPAIGN, CAMPAIGN_CASE, RECOGNITION } from '../advocacy/index.js';
import { ABSENCE, CASE_EVENT, CASE_FILE, CUSTODY_PERIOD, FACILITY, RELEASE } from '../cases/index.js';
import { globalTypeOf } from '../editing/index.js';
import { CHARGE, COURT, OBLIGATION, REPORTED_MILESTONE, SENTENCE, SENTENCE_CHANGE, VERDICT } from '../justice/index.js';
import { CONDITION_REPORT, LETTER } from '../life/index.js';
import { NEWS_ITEM, NEWS_LINK } from '../news/index.js';
import { AFFILIATION, PERSON_NAME, PRISONER } from '../prisoners/index.js';
import type { RecordShape } from '../sources/index.js';

/** Facts that staff review, by the name of their type in the schema. */
export const SHAPES: ReadonlyMap<string, RecordShape> = new Map(
  (
    [
      PRISONER,
      PERSON_NAME,
      AFFILIATION,
      CASE_FILE,
      CUSTODY_PERIOD,
      ABSENCE,
      RELEASE,
      CASE_EVENT,
      FACILITY,
      CHARGE,
      COURT,
      VERDICT,
      SENTENCE,
      SENTENCE_CHANGE,
      OBLIGATION,
      REPORTED_MILESTONE,
      LETTER,
      CONDITION_REPORT,
      AWARD,
      RECOGNITION,
      CAMPAIGN,
      CAMPAIGN_CASE,
      NEWS_ITEM,
      NEWS_LINK,
    ] as readonly RecordShape[]
  ).map((shape) => [globalTypeOf(shape.table), shape]),
);
