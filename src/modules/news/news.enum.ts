import { registerEnumType } from '@nestjs/graphql';
import { NewsLinkState } from '../../domain/vocabulary/index.js';

registerEnumType(NewsLinkState, {
  name: 'NewsLinkState',
  description: 'Whether an article belongs to a case.',
  valuesMap: {
    SUGGESTED: { description: 'Found by the matcher, waiting for a decision. Not public.' },
    CONFIRMED: { description: 'Confirmed by staff.' },
    REJECTED: { description: 'Rejected by staff; kept so that it is not suggested again. Not public.' },
    AUTO_CONFIRMED: { description: 'Certain enough for the matcher to confirm by itself.' },
  },
});
