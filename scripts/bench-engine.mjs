/**
 * CPU time of one calculation in the pure engine, for ordinary cases among the golden ones.
 * Usage: npm run bench:engine. Fails when the first case takes 50 µs or more in its best batch.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';

const ROOT = join(import.meta.dirname, '..');
const CASES = [
  'by/bialiatski-2011',
  'by/bialiatski-2021-three-halves',
  'ru/general-regime',
  'gb-eaw/chain',
  'by/rabkova',
  'generic/month-of-arrest',
];
const LIMIT = 50;
const BATCH = 2_000;
const BATCHES = 30;
const WARM_UP = 5;

await build();
const { evaluate } = await import(join(ROOT, 'dist/src/domain/sentence/index.js'));
const { readRuleBook } = await import(join(ROOT, 'dist/src/modules/rules/rule-files.js'));
const book = readRuleBook(join(ROOT, 'rules'));

function microseconds(facts) {
  const before = process.cpuUsage();
  for (let i = 0; i < BATCH; i += 1) evaluate(facts, book);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / BATCH;
}

function measured(name) {
  const { facts } = JSON.parse(readFileSync(join(ROOT, 'test/golden/sentences', `${name}.json`), 'utf8'));
  // Until the compiler has settled.
  for (let i = 0; i < WARM_UP; i += 1) microseconds(facts);
  const times = Array.from({ length: BATCHES }, () => microseconds(facts)).sort((a, b) => a - b);
  return { name, best: times[0], median: times[BATCHES / 2] };
}

console.log(`µs of CPU for one calculation, ${BATCHES} batches of ${BATCH}   best  median`);
const results = CASES.map(measured);
for (const { name, best, median } of results) {
  console.log(`${name.padEnd(52)} ${best.toFixed(1).padStart(6)} ${median.toFixed(1).padStart(7)}`);
}
const slow = results[0].best >= LIMIT;
console.log(
  slow ? `An ordinary case must take less than ${LIMIT} µs.` : `An ordinary case takes less than ${LIMIT} µs.`,
);
process.exitCode = slow ? 1 : 0;
