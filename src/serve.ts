import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandFailure } from './command-failure.js';
import { createApp } from './create-app.js';
import { groundOn, recordOn } from './features.js';
import { requireKnownRules } from './known-rules.js';
import { SetUp, sealingKeyIn } from './modules/identity/index.js';
import { Importer } from './modules/intake/index.js';
import { ruleBook } from './modules/rules/index.js';
import { openDatabase } from './open-database.js';
import { systemClock } from './platform/clock/index.js';
import { packageVersion, type Configuration } from './platform/config/index.js';
import { UnitOfWork, type Database } from './platform/database/index.js';
import { PUBLIC_WEB, type OutboundSettings } from './platform/http/index.js';
import { JobRunner, JobTasks } from './platform/jobs/index.js';
import { createLogger, type Logger } from './platform/logging/index.js';
import { importSeeds, isEmpty } from './seeds.js';

/** Requests in flight get this long; what is left then is cut off, so that the whole stop takes less than 10 s. */
const DRAIN_MS = 7_000;
const STOP_MS = 9_500;

interface Running {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly logger: Logger;
  /** Left out where another process runs the jobs. */
  readonly jobs: JobRunner | undefined;
}

async function listen(app: NestFastifyApplication, { HOST, PORT }: Configuration): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    if (code === 'EADDRINUSE') throw new CommandFailure(`PORT: ${String(PORT)} is in use; set PORT to another one`);
    if (code === 'EACCES') throw new CommandFailure(`PORT: ${String(PORT)} is reserved; set PORT to 1024 or more`);
    if (code === 'EADDRNOTAVAIL') throw new CommandFailure(`HOST: ${HOST} is not an address of this machine`);
    throw error;
  }
}

/** All seeds come in together or, when the start is interrupted, not at all: half a record would never be completed. */
async function seedIfEmpty(app: NestFastifyApplication, database: Database, logger: Logger): Promise<void> {
  if (!(await isEmpty(database))) return;
  const author = { actor: 'seeds', reason: 'The cases that come with the service' };
  await app.get(UnitOfWork).run(author, async () => importSeeds(app.get(Importer)));
  logger.info('The seeds are on record', { context: 'seeds' });
}

/** Says on a line of its own how the first account is made, for as long as there is none. */
async function offerSetUp(app: NestFastifyApplication, { PUBLIC_URL }: Configuration, logger: Logger): Promise<void> {
  const code = await app.get(SetUp, { strict: false }).newCode();
  if (code === undefined) return;
  const way = 'make the first with the mutation setUp, or with npm run cli -- user add';
  logger.warn(`There is no account yet: ${way}. Set-up code for ${PUBLIC_URL}/graphql, good for 24 hours: ${code}`);
}

const outboundOf = ({ PUBLIC_URL, OUTBOUND_GAP_MS, OUTBOUND_PROXY }: Configuration): OutboundSettings => ({
  userAgent: `Vigil/${packageVersion()} (+${PUBLIC_URL})`,
  gapMs: OUTBOUND_GAP_MS,
  proxy: OUTBOUND_PROXY,
  policy: PUBLIC_WEB,
});

interface Surroundings {
  readonly configuration: Configuration;
  readonly logger: Logger;
}

function runJobs(
  app: NestFastifyApplication,
  database: Database,
  { configuration, logger }: Surroundings,
): JobRunner | undefined {
  if (configuration.JOBS === 'off') return undefined;
  return JobRunner.start({ url: database.url, tasks: app.get(JobTasks, { strict: false }), logger });
}

/** Finishes what is in flight, refuses what is new, then closes the database. */
async function stop({ app, database, logger, jobs }: Running): Promise<void> {
  const server = app.getHttpServer();
  const cut = setTimeout(() => {
    logger.warn('Requests are still in flight and are cut off');
    server.closeAllConnections();
  }, DRAIN_MS);
  await Promise.all([app.close(), jobs?.stop()]);
  clearTimeout(cut);
  await database.close();
}

function stopOnSignals(running: Running, beginStop: () => void): void {
  const onSignal = (signal: NodeJS.Signals): void => {
    beginStop();
    running.logger.info(`${signal}: stopping`);
    setTimeout(() => process.exit(1), STOP_MS).unref();
    stop(running).then(
      () => process.exit(0),
      (error: unknown) => {
        running.logger.error('The stop failed', { error });
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
}

/** Starts the service and returns when it answers; it stops by SIGTERM or SIGINT. */
export async function serve(configuration: Configuration): Promise<void> {
  const logger = createLogger(configuration.LOG_LEVEL);
  // Dates by law that is not sound must not be answered, so it is read before anything is opened.
  ruleBook();
  const database = await openDatabase(configuration, logger);
  let stopping = false;
  try {
    await requireKnownRules(database);
    const app = await createApp({
      logger,
      isReady: async () => !stopping && (await database.isReady()),
      limits: {
        requestsPerMinute: configuration.REQUESTS_PER_MINUTE,
        calculationsPerMinute: configuration.CALCULATIONS_PER_MINUTE,
        trustedHops: configuration.TRUST_PROXY_HOPS,
      },
      ...recordOn({
        ...groundOn(database, systemClock, {
          publicUrl: configuration.PUBLIC_URL,
          sealingKey: sealingKeyIn(configuration.DATA_DIR),
        }),
        outbound: outboundOf(configuration),
      }),
    });
    if (configuration.SEED === 'demo') await seedIfEmpty(app, database, logger);
    await listen(app, configuration);
    await offerSetUp(app, configuration, logger);
    const jobs = runJobs(app, database, { configuration, logger });
    stopOnSignals({ app, database, logger, jobs }, () => {
      stopping = true;
    });
    process.stdout.write(`Vigil answers at ${await app.getUrl()}/graphql\n`);
  } catch (error) {
    await database.close();
    throw error;
  }
}
