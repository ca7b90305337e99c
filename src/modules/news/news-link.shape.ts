import { NewsLinkState } from '../../domain/vocabulary/index.js';
import { choice, count, instant, ofCase, recordShape, reference, required } from '../sources/index.js';

const PAIR = { itemId: required(reference('item_id')), caseId: required(reference('case_id')) };
const LINKS = { links: [{ path: 'itemId', column: 'item_id', table: 'news_item' }, ofCase] };

/** That an article belongs to a case; how sure the matcher was of it stands beside. */
export const NEWS_LINK = recordShape(
  'news_link',
  { ...PAIR, state: choice('state', NewsLinkState, 'SUGGESTED') },
  LINKS,
);

/** The same as a document says it, which decides and does not guess. */
export const DOCUMENT_LINK = recordShape('news_link', PAIR, LINKS);

/** A link with the decision on it. */
export const DECIDED_LINK = recordShape(
  'news_link',
  { ...PAIR, state: choice('state', NewsLinkState), score: count('score'), decidedAt: instant('decided_at') },
  LINKS,
);
