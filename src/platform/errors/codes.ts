/** Every failure a client can see, with its HTTP status and the one message the public gets for it. */
export const ERROR_TABLE = {
  BAD_USER_INPUT: { status: 400, message: 'The input is not valid.' },
  GRAPHQL_PARSE_FAILED: { status: 400, message: 'The document is not valid GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, message: 'The document does not fit the schema.' },
  QUERY_TOO_COMPLEX: { status: 400, message: 'The operation asks for more than one request may.' },
  UNAUTHENTICATED: { status: 401, message: 'Sign in to do this.' },
  TOTP_ENROLMENT_REQUIRED: { status: 403, message: 'This account needs a second factor first: use signInToEnrol.' },
  REAUTHENTICATION_REQUIRED: {
    status: 403,
    message: 'Prove first that it is still you: use reauthenticate, then ask again within five minutes.',
  },
  FORBIDDEN: { status: 403, message: 'This account may not do this.' },
  NOT_FOUND: { status: 404, message: 'Nothing public is recorded under that name.' },
  CONFLICT: { status: 409, message: 'Somebody changed this first.' },
  IDEMPOTENCY_KEY_REUSED: { status: 422, message: 'This Idempotency-Key was sent with another request before.' },
  TOO_MANY_REQUESTS: { status: 429, message: 'Too many requests; wait and try again.' },
  INTERNAL: { status: 500, message: 'Something went wrong on our side.' },
  DATABASE_UNAVAILABLE: { status: 503, message: 'The record cannot be reached just now; try again soon.' },
  TIMEOUT: { status: 503, message: 'The answer took too long; ask for less or try again.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type ErrorCode = keyof typeof ERROR_TABLE;
