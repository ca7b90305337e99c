/** Why a document cannot be read as a feed. */
export type FeedProblemCode = 'UNREADABLE_TEXT' | 'NOT_A_FEED' | 'MALFORMED' | 'ENTITY_DECLARATION' | 'NO_ENTRIES';

/** What is wrong with a feed as a whole; the message is for staff. */
export class FeedProblem extends Error {
  override readonly name = 'FeedProblem';

  constructor(
    readonly code: FeedProblemCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
