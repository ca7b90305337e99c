import { resolve } from 'node:path';
import { IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';
import { VARIABLES, type VariableName } from './variables.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
const SEEDS = ['demo', 'none'] as const;
export type Seed = (typeof SEEDS)[number];
const SWITCH = ['on', 'off'] as const;

const MOST_A_MINUTE = 10_000_000;
const MOST_HOPS = 10;
const LONGEST_GAP_MS = 60_000;

const POSTGRES_URL = /^postgres(ql)?:\/\/[^\s]+$/;
const WEB_URL = {
  protocols: ['http', 'https'],
  require_protocol: true,
  require_tld: false,
  allow_query_components: false,
};
const PROXY_URL = { ...WEB_URL, allow_fragments: false };

/** The configuration stops the start: one line that names the variable and what to put there. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    readonly variable: VariableName,
    fix: string,
  ) {
    super(`${variable}: ${fix}`);
  }
}

/** What the service runs with. Read once at the start from the environment by `loadConfiguration`. */
export class Configuration {
  @IsInt({ message: 'must be a whole number, for example 3000' })
  @Min(0, { message: 'must be 0 or more, for example 3000' })
  @Max(65535, { message: 'must be 65535 or less, for example 3000' })
  readonly PORT: number;

  @MinLength(1, { message: 'must be an address to listen on, for example 127.0.0.1' })
  @Matches(/^[\w.:-]+$/, { message: 'must be an address to listen on, for example 127.0.0.1' })
  readonly HOST: string;

  // Pages, cookies and embeds have their places from the root of a host.
  @Matches(/^\w+:\/\/[^/]*$/, { message: 'must have no path: the service takes a host of its own' })
  @IsUrl(WEB_URL, {
    message: 'must be an http or https address without a path or query, for example https://vigil.example.org',
  })
  readonly PUBLIC_URL: string;

  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must look like postgresql://user:password@host:5432/database' })
  readonly DATABASE_URL: string | undefined;

  @IsOptional()
  @Matches(POSTGRES_URL, { message: 'must look like postgresql://user:password@host:5432/database' })
  readonly PUBLIC_DATABASE_URL: string | undefined;

  @IsString()
  @MinLength(1, { message: 'must be a folder, for example ./.data' })
  readonly DATA_DIR: string;

  @IsIn(SEEDS, { message: `must be one of ${SEEDS.join(', ')}` })
  readonly SEED: Seed;

  @IsInt({ message: 'must be a whole number, for example 1200' })
  @Min(0, { message: 'must be 0 or more, for example 1200' })
  @Max(MOST_A_MINUTE, { message: `must be ${String(MOST_A_MINUTE)} or less, for example 1200` })
  readonly REQUESTS_PER_MINUTE: number;

  @IsInt({ message: 'must be a whole number, for example 60' })
  @Min(0, { message: 'must be 0 or more, for example 60' })
  @Max(MOST_A_MINUTE, { message: `must be ${String(MOST_A_MINUTE)} or less, for example 60` })
  readonly CALCULATIONS_PER_MINUTE: number;

  @IsInt({ message: 'must be a whole number, for example 1' })
  @Min(0, { message: 'must be 0 or more, for example 1' })
  @Max(MOST_HOPS, { message: `must be ${String(MOST_HOPS)} or less, for example 1` })
  readonly TRUST_PROXY_HOPS: number;

  @IsIn(SWITCH, { message: `must be one of ${SWITCH.join(', ')}` })
  readonly JOBS: (typeof SWITCH)[number];

  @IsOptional()
  @IsUrl(PROXY_URL, { message: 'must be the http or https address of a proxy, for example http://127.0.0.1:8118' })
  readonly OUTBOUND_PROXY: string | undefined;

  @IsInt({ message: 'must be a whole number of milliseconds, for example 1000' })
  @Min(0, { message: 'must be 0 or more, for example 1000' })
  @Max(LONGEST_GAP_MS, { message: `must be ${String(LONGEST_GAP_MS)} or less, for example 1000` })
  readonly OUTBOUND_GAP_MS: number;

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  readonly LOG_LEVEL: LogLevel;

  constructor(env: Readonly<Record<string, string | undefined>>) {
    // An empty value counts as not set: that is what an empty line in a compose file gives.
    const read = (name: VariableName): string | undefined => (env[name] === '' ? undefined : env[name]);
    const port = read('PORT') ?? VARIABLES.PORT.fallback;
    const number = (name: VariableName): number => wholeNumber(read(name) ?? VARIABLES[name].fallback);
    this.PORT = wholeNumber(port);
    this.HOST = read('HOST') ?? VARIABLES.HOST.fallback;
    this.PUBLIC_URL = (read('PUBLIC_URL') ?? localUrl(this.HOST, port)).replace(/\/+$/, '');
    this.DATABASE_URL = read('DATABASE_URL');
    this.PUBLIC_DATABASE_URL = read('PUBLIC_DATABASE_URL');
    this.DATA_DIR = resolve(read('DATA_DIR') ?? VARIABLES.DATA_DIR.fallback);
    this.SEED = (read('SEED') ?? (this.DATABASE_URL === undefined ? 'demo' : 'none')) as Seed;
    this.REQUESTS_PER_MINUTE = number('REQUESTS_PER_MINUTE');
    this.CALCULATIONS_PER_MINUTE = number('CALCULATIONS_PER_MINUTE');
    this.TRUST_PROXY_HOPS = number('TRUST_PROXY_HOPS');
    this.JOBS = (read('JOBS') ?? VARIABLES.JOBS.fallback) as Configuration['JOBS'];
    this.OUTBOUND_PROXY = read('OUTBOUND_PROXY');
    this.OUTBOUND_GAP_MS = number('OUTBOUND_GAP_MS');
    this.LOG_LEVEL = (read('LOG_LEVEL') ?? VARIABLES.LOG_LEVEL.fallback) as LogLevel;
  }
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Wildcard addresses cannot be followed in a link: they stand for this machine. */
function localUrl(host: string, port: string): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  // Port 0 lets the system choose, so no link can be made until PUBLIC_URL says where readers come from.
  return port === '0' ? `http://${name}` : `http://${name}:${port}`;
}

/**
 * Reads and checks the environment.
 * @throws ConfigurationError for the first variable that cannot be used
 */
export function loadConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const configuration = new Configuration(env);
  const [error] = validateSync(configuration);
  if (error !== undefined) {
    // The checks of a variable are reported last to first; the first one says what kind of value it is.
    const fix = Object.values(error.constraints ?? {}).at(-1);
    throw new ConfigurationError(error.property as VariableName, fix ?? 'is not valid');
  }
  if (configuration.PUBLIC_DATABASE_URL !== undefined && configuration.DATABASE_URL === undefined) {
    throw new ConfigurationError('PUBLIC_DATABASE_URL', 'needs DATABASE_URL to be set as well');
  }
  return configuration;
}
