import { DetectError, parseFeed as readDocument } from 'feedsmith';
import { FeedProblem } from '../feed-problem.js';
import { atomFeed } from './atom.js';
import { jsonFeed } from './json-feed.js';
import type { RawFeed } from './raw-feed.js';
import { rdfFeed, rssFeed } from './rss.js';

/** Before the first element, a document type that brings declarations along. */
const DECLARATIONS = /^(?:\s|<\?[^>]*\?>|<!--(?:(?!-->)[^])*-->)*<!DOCTYPE[^>[]*\[/i;

function parsed(text: string): ReturnType<typeof readDocument> {
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof DetectError) {
      throw new FeedProblem('NOT_A_FEED', 'It is neither RSS, RDF, Atom nor JSON Feed.', { cause: error });
    }
    throw new FeedProblem('MALFORMED', 'It is a feed, but broken: it ends early or its elements do not close.', {
      cause: error,
    });
  }
}

function rawFeed(document: ReturnType<typeof readDocument>, address: string): RawFeed {
  switch (document.format) {
    case 'rss':
      return rssFeed(document.feed, address);
    case 'rdf':
      return rdfFeed(document.feed, address);
    case 'atom':
      return atomFeed(document.feed, address);
    case 'json':
      return jsonFeed(document.feed, address);
  }
}

/**
 * The entries of a feed, in its order, with absolute addresses.
 * @param address where it was read from, behind redirects
 * @throws FeedProblem NOT_A_FEED | MALFORMED | ENTITY_DECLARATION | NO_ENTRIES
 */
export function parseFeed(text: string, address: string): RawFeed {
  if (DECLARATIONS.test(text)) {
    throw new FeedProblem('ENTITY_DECLARATION', 'It declares entities of its own, which no feed needs.');
  }
  const feed = rawFeed(parsed(text), address);
  if (feed.entries.length === 0) throw new FeedProblem('NO_ENTRIES', 'It is a feed without a single entry.');
  return feed;
}
