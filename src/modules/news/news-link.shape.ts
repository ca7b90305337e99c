import { NewsLinkState } from '../../domain/vocabulary/index.js';
import { choice, ofCase, recordShape, reference, required } from '../sources/index.js';

/** That an article belongs to a case; how sure the matcher was of it stands beside. */
export const NEWS_LINK = recordShape(
  'news_link',
  {
    itemId: required(reference('item_id')),
    caseId: required(reference('case_id')),
    state: choice('state', NewsLinkState, 'SUGGESTED'),
  },
  { links: [{ path: 'itemId', column: 'item_id', table: 'news_item' }, ofCase] },
);
