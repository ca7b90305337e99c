import { hasUnknownAggregate } from './chains.js';
import { hasRangeTerm, impreciseBits } from './corners.js';
import { joinCustody } from './custody-runs.js';
import { type CaseFacts } from './facts.js';
import { readCase } from './reading.js';
import { type RuleBook } from './rules/index.js';
import { termVersions } from './term-versions.js';
import { Warnings } from './warnings.js';

/**
 * How much `evaluate` would have to do, as a rough count of parts of custody looked at: twice as much for each kind of
 * imprecise fact, once for each version of the sentences, each sentence and each stay. An ordinary case is below 100.
 */
export function workOf(facts: CaseFacts, book: RuleBook): number {
  const warnings = new Warnings();
  const read = readCase(facts, book, warnings);
  const runs = joinCustody(read, warnings);
  const versions = termVersions(read, hasRangeTerm(read), warnings);
  const aggregateUnknown = versions.some((version) => hasUnknownAggregate(version.sentences));
  const readings = 2 ** countBits(impreciseBits(read, runs, aggregateUnknown));
  const pieces = runs.length + read.absences.length + 1;
  return readings * versions.length * Math.max(1, read.sentences.length) * pieces;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
