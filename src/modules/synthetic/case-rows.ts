import type { CaseFrame } from './case-frame.js';
import { addCitations } from './citation-rows.js';
import { addJustice } from './justice-rows.js';
import { addAward, addLife } from './life-rows.js';
import { addNews } from './news-rows.js';
import { addCase, addPerson } from './person-rows.js';
import { RowSet } from './row-set.js';

/** Parents before children. */
const TABLES = [
  'prisoner',
  'person_name',
  'affiliation',
  'case_file',
  'campaign_case',
  'custody_period',
  'release',
  'charge',
  'verdict',
  'sentence',
  'case_event',
  'award',
  'letter',
  'condition_report',
  'news_item',
  'news_link',
  'citation',
];

export const emptyCaseRows = (): RowSet => new RowSet(TABLES);

/**
 * Adds the rows of one case. They depend on the seed and the number of the case alone, so that a longer run holds
 * everything that a shorter one wrote.
 */
export function addCaseRows(rows: RowSet, frame: CaseFrame): void {
  addPerson(rows, frame);
  addCase(rows, frame);
  const { custodyId, chargeId, verdictId, sentenceId } = addJustice(rows, frame);
  addLife(rows, frame);
  const awardId = addAward(rows, frame);
  addNews(rows, frame);
  addCitations(rows, frame, [custodyId, chargeId, verdictId, sentenceId, awardId]);
}
