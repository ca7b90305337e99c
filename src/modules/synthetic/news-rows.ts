import { addDays } from '../../domain/calendar/index.js';
import { latinName } from './artificial-names.js';
import type { CaseFrame } from './case-frame.js';
import { caseLabel, externalId, NOTICE, recordColumns, SITE } from './mark.js';
import { Random } from './random.js';
import type { Row, RowSet } from './row-set.js';

/** So many neighbouring cases appear together in so many reports; the rest of the ten links have a report each. */
const GROUP_SIZE = 5;
const SHARED_ITEMS = 4;
const OWN_ITEMS = 6;

/** Ten links to reports: six about this case alone, four that it shares with the cases of its group. */
export function addNews(rows: RowSet, frame: CaseFrame): void {
  const isFirst = (frame.ordinal - 1) % GROUP_SIZE === 0;
  for (const item of groupItems(frame.seed, Math.floor((frame.ordinal - 1) / GROUP_SIZE))) {
    if (isFirst) rows.add('news_item', item);
    addLink(rows, frame, item);
  }
  for (let index = 0; index < OWN_ITEMS; index += 1) {
    const { random, label, ordinal } = frame;
    const item = newsItem(frame.seed, { random, label, index: SHARED_ITEMS + index, ordinal });
    rows.add('news_item', item);
    addLink(rows, frame, item);
  }
}

/** The reports that the cases of a group share: the same whichever of them asks. */
function groupItems(seed: number, group: number): readonly NewsItemRow[] {
  const draw = { random: new Random(seed, 'news', group), label: caseLabel(group), ordinal: group * GROUP_SIZE };
  return Array.from({ length: SHARED_ITEMS }, (_, index) => newsItem(seed, { ...draw, index }));
}

interface ItemDraw {
  readonly random: Random;
  readonly label: string;
  readonly index: number;
  readonly ordinal: number;
}

interface NewsItemRow extends Row {
  readonly id: string;
  readonly published_at: string;
}

function newsItem(seed: number, { random, label, index, ordinal }: ItemDraw): NewsItemRow {
  const about = index < SHARED_ITEMS ? 'group' : 'case';
  const number = String(index + 1);
  const day = addDays('2012-01-01', random.int(0, 5400));
  const at = `${day}T${String(random.int(0, 23)).padStart(2, '0')}:${String(random.int(10, 59))}:00Z`;
  const id = random.uuid(ordinal);
  return {
    ...recordColumns(id, externalId(seed, `news-${about}`, label, number), 'PUBLIC', true),
    id,
    title: `Synthetic report ${number} on ${about} ${label}`,
    summary: NOTICE,
    url: `${SITE}/${String(seed)}/${about}/${label}/${number}`,
    published_at: at,
    language: random.pick(['en', 'ru', 'ar']),
    publisher: `Synthetic Gazette ${String(random.int(1, 25))}`,
    image_url: null,
    archived_url: null,
  };
}

function addLink(rows: RowSet, frame: CaseFrame, item: NewsItemRow): void {
  const { random } = frame;
  const draw = random.int(1, 100);
  const state = draw <= 60 ? 'AUTO_CONFIRMED' : draw <= 90 ? 'CONFIRMED' : draw <= 97 ? 'SUGGESTED' : 'REJECTED';
  const name = latinName(frame.label);
  const id = frame.newId();
  rows.add('news_link', {
    ...frame.publicRecord(id, 'news', id),
    item_id: item.id,
    case_id: frame.caseId,
    state,
    score: random.int(50, 99) / 100,
    evidence: [{ form: name, matched: name, rule: 'full-name', field: 'title', offset: 0, weight: 0.9 }],
    decided_at: state === 'SUGGESTED' ? null : item.published_at,
  });
}
