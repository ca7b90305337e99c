/**
 * Measures the service beside a hand-written SQL-to-JSON server: the same questions, the same database, the same
 * machine, in turns. Only loopback addresses; ends by itself. See README.md.
 */
import { cpus, totalmem } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import pg from 'pg';
import { build } from '../../scripts/build.mjs';
import { ask, graphqlRequest, load, plainRequest } from './load.mjs';
import { operations } from './operations.mjs';
import { startHandWritten, startService } from './servers.mjs';
import { countStatements } from './statement-counter.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '8' },
  },
});
const within = (name, most) => {
  const value = Number(options[name]);
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Error(`--${name} is a whole number from 1 to ${most}`);
  return value;
};
const rounds = within('rounds', 20);
const settings = { seconds: within('seconds', 60), connections: within('connections', 64) };
const COUNTED = 20;
const WARM_UP_SECONDS = 2;

/** DATABASE_URL, or the embedded server over DATA_DIR. */
async function database() {
  const { DATABASE_URL: url, DATA_DIR: dataDir } = process.env;
  if (url) return { url, close: async () => {} };
  if (!dataDir) throw new Error('set DATA_DIR (or DATABASE_URL) to a database that generate has filled; see README.md');
  const { EmbeddedServer } = await import('../../dist/src/platform/database/index.js');
  const server = await EmbeddedServer.start({ dataDir });
  return { url: server.url, close: async () => server.stop() };
}

/** Slugs to ask for, spread over the whole record, and how large it is. */
async function sample(client) {
  const { rows } = await client.query(
    `select slug from case_file where external_id like 'synthetic:%' and visibility = 'PUBLIC' order by md5(slug) limit 2000`,
  );
  if (rows.length < 20)
    throw new Error('the database holds fewer than 20 synthetic cases: run the command generate first');
  const { rows: counts } = await client.query('select count(*)::int as cases from case_file');
  const { rows: version } = await client.query('show server_version');
  return { slugs: rows.map(({ slug }) => slug), cases: counts[0].cases, postgres: version[0].server_version };
}

/** Statements that the service runs for one request, counted between it and the database; it is warm by then. */
async function statementsPerRequest(counted, operation) {
  const request = graphqlRequest(counted.service.url, operation);
  await ask(request);
  const before = counted.relay.count();
  for (let index = 0; index < COUNTED; index += 1) await ask(request);
  return (counted.relay.count() - before) / COUNTED;
}

const isInstant = (text) => /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text);
const normal = (value) =>
  JSON.parse(JSON.stringify(value), (_key, inner) =>
    typeof inner === 'string' && isInstant(inner) ? new Date(inner).toISOString() : inner,
  );

/** Paths at which two answers differ; the servers are only comparable if they say the same. */
function differences(a, b, path = '') {
  if (isDeepStrictEqual(a, b)) return [];
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return [`${path}: ${a} / ${b}`];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(a[key], b[key], `${path}.${key}`),
  );
}

async function compareAnswers(servers, name, operation) {
  const variables = operation.variables();
  const fixed = { ...operation, variables: () => variables };
  const [ours, theirs] = await Promise.all([
    ask(graphqlRequest(servers.service.url, fixed)),
    ask(plainRequest(servers.handWritten.url, name, fixed)),
  ]);
  const found = differences(normal(ours.data), normal(theirs.data));
  const size = JSON.stringify(ours).length;
  console.log(
    `  answers: ${found.length === 0 ? 'the same' : `${found.length} differences, e.g. ${found.slice(0, 3).join('; ')}`}, ${(size / 1024).toFixed(1)} KiB`,
  );
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const row = (label, results) => {
  const rates = results.map(({ rate }) => rate);
  const spread = `${Math.min(...rates).toFixed(0)}-${Math.max(...rates).toFixed(0)}`;
  const latency = `p50 ${mean(results.map(({ p50 }) => p50)).toFixed(1)} ms, p99 ${Math.max(...results.map(({ p99 }) => p99)).toFixed(1)} ms`;
  console.log(`  ${label.padEnd(13)} ${mean(rates).toFixed(0).padStart(6)} requests/s (${spread}), ${latency}`);
  return mean(rates);
};

async function measure(servers, [name, operation]) {
  console.log(`\n${operation.title}`);
  const requests = {
    service: graphqlRequest(servers.service.url, operation),
    handWritten: plainRequest(servers.handWritten.url, name, operation),
  };
  await compareAnswers(servers, name, operation);
  for (const request of Object.values(requests)) await load(request, { ...settings, seconds: WARM_UP_SECONDS });
  const results = { service: [], handWritten: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [server, request] of Object.entries(requests)) results[server].push(await load(request, settings));
  }
  const ours = row('service', results.service);
  const theirs = row('hand-written', results.handWritten);
  console.log(`  ratio ${(ours / theirs).toFixed(2)}`);
}

/** A service of its own behind the relay, so that the relay slows nothing that is measured. */
async function count(url, questions) {
  const relay = await countStatements(url);
  try {
    const service = await startService(relay.url);
    try {
      for (const operation of Object.values(questions)) {
        const statements = await statementsPerRequest({ relay, service }, operation);
        console.log(`  ${operation.title}: ${statements} a request`);
      }
    } finally {
      await service.stop();
    }
  } finally {
    await relay.stop();
  }
}

async function describeRecord(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await sample(client);
  } finally {
    await client.end();
  }
}

async function run(url, stops) {
  const { slugs, cases, postgres } = await describeRecord(url);
  const machine = `${cpus().length} × ${cpus()[0].model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  console.log(`${cases} cases, PostgreSQL ${postgres}, Node ${process.version}, ${machine}`);
  const questions = operations(slugs);
  console.log(`\nSQL statements of the service, over ${COUNTED} requests each`);
  await count(url, questions);
  const { seconds, connections } = settings;
  console.log(
    `\n${rounds} rounds of ${seconds} s each in turns, ${connections} connections, after ${WARM_UP_SECONDS} s to warm up`,
  );
  const service = await startService(url);
  stops.push(service.stop);
  const handWritten = await startHandWritten(url);
  stops.push(handWritten.stop);
  for (const entry of Object.entries(questions)) await measure({ service, handWritten }, entry);
}

async function main() {
  await build();
  const { url, close } = await database();
  const stops = [close];
  try {
    await run(url, stops);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
