import { registerEnumType } from '@nestjs/graphql';
import { FeedEventKind } from './feed-events.js';
import { EntryOutcome } from './feed-tester.service.js';

export const FeedState = {
  NEW: 'NEW',
  WORKING: 'WORKING',
  FAILING: 'FAILING',
  PAUSED: 'PAUSED',
  REMOVED: 'REMOVED',
} as const;
export type FeedState = (typeof FeedState)[keyof typeof FeedState];

export const FeedFormats = { RSS: 'RSS', RDF: 'RDF', ATOM: 'ATOM', JSON: 'JSON' } as const;

export const RepeatedBys = { URL: 'URL', TEXT: 'TEXT', TITLE: 'TITLE' } as const;

registerEnumType(RepeatedBys, {
  name: 'FeedEntryRepeats',
  description: 'By what an entry of a feed is known to be an article that was read before.',
  valuesMap: {
    URL: { description: 'It has the same address.' },
    TEXT: { description: 'Headline and text have the same letters.' },
    TITLE: {
      description:
        'Within 72 hours of the same publisher, one headline only adds words to the other, over texts that are alike.',
    },
  },
});

registerEnumType(FeedState, {
  name: 'FeedState',
  description: 'How it goes with a feed.',
  valuesMap: {
    NEW: { description: 'Not read yet.' },
    WORKING: { description: 'It was read well the last time.' },
    FAILING: { description: 'Something went wrong the last time: see `errorCode`. It is tried again at `nextPollAt`.' },
    PAUSED: { description: 'Staff paused it: it is not read.' },
    REMOVED: { description: 'Staff removed it. Articles that it brought stay on record.' },
  },
});

registerEnumType(FeedEventKind, {
  name: 'FeedEventKind',
  description: 'What was done to a feed.',
  valuesMap: {
    ADDED: { description: 'It was registered.' },
    CORRECTED: { description: 'Fields of it were changed.' },
    PAUSED: { description: 'It was paused.' },
    RESUMED: { description: 'It was allowed to go on.' },
    REMOVED: { description: 'It was removed.' },
    POLL_ASKED: { description: 'Somebody had it read at once.' },
  },
});

registerEnumType(FeedFormats, {
  name: 'FeedFormat',
  description: 'How a feed is written.',
  valuesMap: {
    RSS: { description: 'RSS 0.91 to 2.0.' },
    RDF: { description: 'RSS 0.90 or 1.0, which are RDF.' },
    ATOM: { description: 'Atom 0.3 or 1.0.' },
    JSON: { description: 'JSON Feed 1 or 1.1.' },
  },
});

registerEnumType(EntryOutcome, {
  name: 'FeedEntryOutcome',
  description: 'What becomes of an entry of a feed.',
  valuesMap: {
    NEW: { description: 'An article that is not on record: it would be stored.' },
    KNOWN: {
      description: 'An article that was read before: by its address, its text, or its headline within 72 hours.',
    },
    REPEATED: { description: 'The same article stands in the feed above.' },
    NO_LINK: { description: 'No article: it names no web address of its own.' },
    NO_TITLE: { description: 'No article: it has no headline, as advertisements have none.' },
  },
});
