/** What one request may ask for. Each limit tells the client its number when it refuses. */
export const LIMITS = {
  /** Bytes of a request body. */
  bodyBytes: 256 * 1024,
  /** Lexical tokens of a document. */
  tokens: 1000,
  /** Levels of fields, introspection aside. */
  depth: 10,
  /** Aliased fields in a document. */
  aliases: 15,
  /** Directives in a document. */
  directives: 30,
  /** Errors of a document that are told before validation gives up. */
  reportedErrors: 20,
  /** Levels of lists and objects in one argument or variable. */
  inputDepth: 12,
  /** Different imprecise dates (2011-08, 2011~) in the variables. */
  impreciseDates: 200,
  /** Rows on a page, and the page when the client names none. */
  pageSize: 100,
  defaultPageSize: 20,
  /** Elements that a list without pages is taken for. */
  assumedListLength: 5,
  /** Fields an operation may resolve by that count. */
  cost: 50_000,
  /** Above this cost a calculation counts as several, one more for each time over. */
  costOfOrdinaryCall: 2_500,
} as const;
