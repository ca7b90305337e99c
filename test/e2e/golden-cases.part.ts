import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewOn, type TimelineView } from '../../src/domain/sentence/index.js';
import { goldenCases, type GoldenCase } from '../golden/sentences/golden-case.js';
import { calculate } from '../support/calculate.js';
import { documentOf, notForTheRecord } from './support/fact-documents.js';
import { createAppWith, type SeededApp } from './support/seeded-app.js';

/** As many as one document may have aliases. */
const AT_ONCE = 15;

type Compared = Pick<TimelineView, 'status' | 'held' | 'heldSince' | 'effectiveStart' | 'expectedEnd' | 'progress'> & {
  readonly milestones: readonly Pick<
    TimelineView['milestones'][number],
    'kind' | 'numerator' | 'denominator' | 'count' | 'date' | 'state' | 'legal'
  >[];
  readonly warnings: readonly { readonly code: string }[];
};

const FIELDS = `fragment T on SentenceTimeline { status held heldSince { ...D } effectiveStart { ...D } expectedEnd { ...D }
    progress { servedShare servedShareLeast servedShareMost daysHeld daysHeldMost daysLeft daysLeftLeast exact approximate assumed
    withRestrictions frozenOn frozenFrom } warnings { code }
    milestones { kind numerator denominator count date { ...D } state legal } }
  fragment D on DateEstimate { earliest latest exact ambiguousWith }`;

interface Stored {
  readonly slug: string;
  readonly name: string;
  readonly golden: GoldenCase;
}

const all: readonly Stored[] = goldenCases().map(([name, golden]) => ({
  slug: name.replaceAll('/', '-'),
  name,
  golden,
}));
const held = all.filter(({ golden }) => notForTheRecord(golden.facts) === null);

/** What the calculation itself says, in the fields that are asked for. */
function calculated({ facts, on }: GoldenCase): Compared {
  const { status, held, heldSince, effectiveStart, expectedEnd, progress, milestones, warnings } = viewOn(
    calculate(facts),
    on,
  );
  return {
    status,
    effectiveStart,
    held,
    heldSince,
    expectedEnd,
    progress,
    milestones: milestones.map(({ kind, numerator, denominator, count, date, state, legal }) => ({
      kind,
      numerator,
      denominator,
      count,
      date,
      state,
      legal,
    })),
    warnings: warnings.map(({ code }) => ({ code })),
  };
}

const sorted = ({ warnings, ...view }: Compared): object => ({
  ...view,
  warnings: warnings.map(({ code }) => code).toSorted(),
});

describe('golden cases that are stored', () => {
  let app: SeededApp;
  const answers = new Map<string, Compared>();

  const ask = async (batch: readonly Stored[]): Promise<void> => {
    const days = batch.map((_, index) => `$d${String(index)}: LocalDate!`).join(', ');
    const fields = batch.map(
      ({ slug }, index) =>
        `c${String(index)}: case(slug: "${slug}") { sentenceTimeline(on: $d${String(index)}) { ...T } }`,
    );
    const variables = Object.fromEntries(batch.map(({ golden }, index) => [`d${String(index)}`, golden.on]));
    const data = await app.data(`query (${days}) { ${fields.join(' ')} } ${FIELDS}`, variables);
    for (const [index, { slug }] of batch.entries()) {
      const found = data[`c${String(index)}`] as { sentenceTimeline: Compared } | null;
      if (found !== null) answers.set(slug, found.sentenceTimeline);
    }
  };

  beforeAll(async () => {
    // A death is one of the person, so whoever died has a document of their own.
    const living = held.filter(({ golden }) => golden.facts.death === undefined);
    const dead = held.filter(({ golden }) => golden.facts.death !== undefined);
    app = await createAppWith(
      [living, ...dead.map((one) => [one])].map((cases, index) =>
        documentOf(
          `golden-${String(index)}`,
          cases.map(({ slug, golden }) => [slug, golden.facts]),
        ),
      ),
    );
    const batches = Array.from({ length: Math.ceil(held.length / AT_ONCE) }, (_, index) =>
      held.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
    );
    await Promise.all(batches.map(ask));
  }, 60_000);

  afterAll(async () => {
    await app.close();
  });

  it('are most of them: the record holds all but a few kinds of facts', () => {
    expect(held.length).toBeGreaterThanOrEqual(60);
    const reasons = all.map(({ golden }) => notForTheRecord(golden.facts)).filter((reason) => reason !== null);
    expect([...new Set(reasons)].toSorted()).toEqual([
      'conventions of its own: a stored case goes by those of its rule set',
      'custody known only as a number of days',
      'sentences that follow each other in a circle, or one that is not there',
      'values that cannot be meant, such as an end before the start',
    ]);
  });

  it.each(held)('$name reads back as it is calculated', ({ slug, golden }) => {
    const answer = answers.get(slug);
    if (answer === undefined) throw new Error(`${slug} is not on record`);
    expect(sorted(answer)).toEqual(sorted(calculated(golden)));
  });
});
