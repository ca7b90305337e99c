/** One environment variable as README and `doctor` describe it. `fallback` is what holds where it is not set. */
export interface Variable {
  readonly name: string;
  readonly fallback: string;
  readonly description: string;
  /** May hold a password: never printed. */
  readonly secret?: true;
}

/** Every variable the service reads, in the order they are documented. */
export const VARIABLES = {
  PORT: { name: 'PORT', fallback: '3000', description: 'TCP port of the HTTP server, 0 to 65535; 0 picks a free one.' },
  HOST: {
    name: 'HOST',
    fallback: '127.0.0.1',
    description: 'Address the HTTP server listens on; 0.0.0.0 for all interfaces.',
  },
  PUBLIC_URL: {
    name: 'PUBLIC_URL',
    fallback: 'http://HOST:PORT',
    description: 'Address readers see, used for every link; http or https, without a path or query.',
  },
  DATABASE_URL: {
    name: 'DATABASE_URL',
    fallback: '(the embedded server)',
    description: 'A PostgreSQL of version 15 or later, postgresql://user:password@host:port/database.',
    secret: true,
  },
  PUBLIC_DATABASE_URL: {
    name: 'PUBLIC_DATABASE_URL',
    fallback: '(DATABASE_URL)',
    description: 'Login or read replica for anonymous reads; must be a member of the role vigil_public.',
    secret: true,
  },
  DATA_DIR: {
    name: 'DATA_DIR',
    fallback: './.data',
    description: 'Folder of the embedded database, keys and files.',
  },
  SEED: {
    name: 'SEED',
    fallback: 'demo on the embedded server, else none',
    description: 'What an empty database starts with: demo (the real cases of seeds/) or none.',
  },
  REQUESTS_PER_MINUTE: {
    name: 'REQUESTS_PER_MINUTE',
    fallback: '0',
    description:
      'Requests that one client address may send in a minute, health and files of pages aside; 0 for any number.',
  },
  CALCULATIONS_PER_MINUTE: {
    name: 'CALCULATIONS_PER_MINUTE',
    fallback: '3000',
    description:
      'Sentence calculations that one client address may ask for in a minute, heavy ones counting as several; 0 for any number.',
  },
  TRUST_PROXY_HOPS: {
    name: 'TRUST_PROXY_HOPS',
    fallback: '0',
    description:
      'Proxies in front of the service, 0 to 10, that tell the client address by X-Forwarded-For; 0 for none.',
  },
  JOBS: {
    name: 'JOBS',
    fallback: 'on',
    description: 'Whether this process runs jobs (feeds, links, deliveries): on, or off where another process does.',
  },
  OUTBOUND_PROXY: {
    name: 'OUTBOUND_PROXY',
    fallback: '(none)',
    description:
      'An http or https proxy that feeds and pages are fetched through; it then looks up the hosts, see docs/operations.md.',
    secret: true,
  },
  OUTBOUND_GAP_MS: {
    name: 'OUTBOUND_GAP_MS',
    fallback: '1000',
    description: 'Least time between two requests to the same host, in milliseconds, 0 to 60000.',
  },
  LOG_LEVEL: {
    name: 'LOG_LEVEL',
    fallback: 'info',
    description: 'Least severe level logged: fatal, error, warn, info, debug, trace or silent.',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
