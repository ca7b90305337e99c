import type { TimelineKind } from '../../../../domain/vocabulary/index.js';
import type { Reading } from '../../reading/reading.js';
import { formatPhrases } from '../../words/formats/index.js';
import type { CaseRead } from '../reading/case-record.js';
import type { Happening } from '../reading/happenings.js';
import { uuidOf } from '../reading/identity.js';
import { factMarks, milestoneMarks, type Mark } from './case-marks.js';
import { CUSTODY } from './colours.js';
import type { LegendEntry } from './legend.js';
import { restOf, stretchesOf, type Rest, type Stretch } from './stretches.js';

export interface DrawnCase {
  readonly reading: Reading;
  readonly found: CaseRead;
  readonly facts: readonly Happening[];
  readonly kinds: readonly TimelineKind[];
}

/** What the drawing shows, before it has places. */
export interface Content {
  readonly above: readonly Mark[];
  readonly below: readonly Mark[];
  readonly dots: readonly Mark[];
  readonly stretches: readonly Stretch[];
  readonly rest: Rest | undefined;
}

export function contentOf({ reading, found, facts, kinds }: DrawnCase): Content {
  const { named, dots } = milestoneMarks(found, reading);
  const withMilestones = kinds.includes('MILESTONE');
  const stretches = kinds.includes('CUSTODY') ? stretchesOf(found, reading.today) : [];
  return {
    above: factMarks(facts, reading.language),
    below: withMilestones ? named : [],
    dots: withMilestones ? dots : [],
    stretches,
    rest: restOf(found, stretches),
  };
}

/** Kinds of custody in the words of the timeline, by their colour; kinds of one colour share the first words. */
function heldOf({ found, facts }: DrawnCase): readonly LegendEntry[] {
  const titles = new Map(facts.map(({ id, title }) => [id, title]));
  const texts = new Map<string, string>();
  for (const { id, kind } of found.custody) {
    const text = titles.get(uuidOf(id));
    if (text !== undefined && !texts.has(CUSTODY[kind])) texts.set(CUSTODY[kind], text);
  }
  return [...texts].map(([colour, text]) => ({ sign: 'held', colour, text }));
}

const isUncertain = ({ from, to, perhapsFrom, perhapsTo }: Stretch): boolean =>
  from !== perhapsFrom || to !== perhapsTo;

/** What the signs of a drawing mean, of those that are in it. */
export function legendOf(content: Content, drawn: DrawnCase): readonly LegendEntry[] {
  const { above, below, dots, stretches, rest } = content;
  const milestones = [...below, ...dots];
  const signs = {
    perhaps: stretches.some(isUncertain),
    rest: rest !== undefined && rest.latest !== null,
    open: rest?.latest === null,
    reached: milestones.some(({ state }) => state === 'REACHED'),
    ahead: milestones.some(({ state }) => state === 'AHEAD'),
    range: [...above, ...below].some(({ latest }) => latest !== null),
  };
  const { language } = drawn.reading;
  return [
    ...(stretches.length > 0 ? heldOf(drawn) : []),
    ...(['perhaps', 'rest', 'open', 'reached', 'ahead', 'range'] as const)
      .filter((sign) => signs[sign])
      .map((sign) => ({ sign, text: formatPhrases.say(`legend.${sign}`, language) })),
  ];
}
