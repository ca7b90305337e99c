/**
 * Requests a second for a page and an embed of the seeds, kept and made anew each time, by one process.
 * Usage: npm run bench:publishing. Fails when a kept answer is not given ten times as often as one that is made.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Pool } from 'undici';

const ROOT = join(import.meta.dirname, '..');
const ADDRESSES = {
  'Page of a case': '/cases/ales-bialiatski-2011?lang=en',
  'Embed of a case': '/embed/cases/ales-bialiatski-2011?lang=en',
};
const CONNECTIONS = 8;
const WARM_UP_MS = 1_500;
const MEASURED_MS = 3_000;
const LEAST_RATIO = 10;

/** Asks for an address on every connection, again and again; how many answers there were a second. */
async function load({ origin, path, milliseconds }) {
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const end = performance.now() + milliseconds;
  let count = 0;
  const asking = async () => {
    while (performance.now() < end) {
      const { statusCode, body } = await pool.request({ path, method: 'GET', headers: { 'accept-encoding': 'br' } });
      const { byteLength } = await body.arrayBuffer();
      if (statusCode !== 200 || byteLength === 0) throw new Error(`${path} answered ${statusCode}`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, asking));
  await pool.close();
  return count / (milliseconds / 1000);
}

/** In a thread of its own: what asks does not take the time of what answers. */
async function requestsPerSecond(asked) {
  const worker = new Worker(new URL(import.meta.url), { workerData: asked });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function measured(origin, path) {
  await requestsPerSecond({ origin, path, milliseconds: WARM_UP_MS });
  return requestsPerSecond({ origin, path, milliseconds: MEASURED_MS });
}

/** Makes the keeper forget: every request has an answer of its own made, and none waits for that of another. */
function bypass(keeper) {
  const answer = keeper.answer.bind(keeper);
  let count = 0;
  keeper.answer = async (order, language) => {
    keeper.forget();
    count += 1;
    return answer({ ...order, key: `${order.key} ${count}` }, language);
  };
  return () => {
    keeper.answer = answer;
  };
}

async function compare(origin, keeper) {
  let isEnough = true;
  console.log(`Requests a second on ${CONNECTIONS} connections`.padEnd(40), '   made      kept   ratio');
  for (const [what, path] of Object.entries(ADDRESSES)) {
    const restore = bypass(keeper);
    const made = await measured(origin, path);
    restore();
    const kept = await measured(origin, path);
    const ratio = kept / made;
    if (!(ratio >= LEAST_RATIO)) isEnough = false;
    const [first, second] = [made, kept].map((rate) => rate.toFixed(0).padStart(9));
    console.log(`${what.padEnd(40)}${first} ${second} ${ratio.toFixed(1).padStart(7)}`);
  }
  const verdict = isEnough ? 'A kept answer is given' : 'A kept answer must be given';
  console.log(`${verdict} ${LEAST_RATIO} times as often as one that is made, or more.`);
  process.exitCode = isEnough ? 0 : 1;
}

async function main() {
  const { build } = await import('./build.mjs');
  await build();
  const load = async (path) => import(join(ROOT, 'dist/src', path));
  const [{ Database }, { RECORD_SCHEMA }, { createApp }, { groundOn, recordOn }, { systemClock }, { createLogger }] =
    await Promise.all(
      [
        'platform/database/index.js',
        'record-schema.js',
        'create-app.js',
        'features.js',
        'platform/clock/index.js',
        'platform/logging/index.js',
      ].map(load),
    );
  const { Importer } = await load('modules/intake/index.js');
  const { importSeeds } = await load('seeds.js');
  const { AnswerKeeper } = await load('modules/publishing/serving/answer-keeper.service.js');

  const dataDir = mkdtempSync(join(tmpdir(), 'vigil-bench-'));
  const database = await Database.open({ url: undefined, dataDir, schema: RECORD_SCHEMA });
  try {
    const app = await createApp({
      logger: createLogger('error'),
      isReady: async () => database.isReady(),
      ...recordOn(groundOn(database, systemClock)),
    });
    const find = (type) => app.get(type, { strict: false });
    await importSeeds(find(Importer));
    await app.listen(0, '127.0.0.1');
    await compare(await app.getUrl(), find(AnswerKeeper));
    await app.close();
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (isMainThread) await main();
else parentPort.postMessage(await load(workerData));
