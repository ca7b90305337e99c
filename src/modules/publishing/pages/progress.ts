import type { MilestoneRead, SentenceTimelineRead } from './case-read.js';
import type { Voice } from './voice.js';

/** Further apart than rounding explains: days were credited or do not count. */
const SAME = 0.005;

type Reckoned = Pick<SentenceTimelineRead, 'effectiveStart' | 'expectedEnd' | 'progress'>;

const isExact = ({ effectiveStart, expectedEnd }: Reckoned): boolean =>
  effectiveStart?.exact === true && expectedEnd?.exact === true;

/** How far the sentence is served, in words; undefined: nobody was held. */
export function progressText(voice: Voice, reckoned: Reckoned): string | undefined {
  const { servedShare, daysHeld: held, daysLeft: left } = reckoned.progress;
  if (servedShare === null) return held === 0 ? undefined : voice.say('case.heldDays', { count: held });
  const share = voice.share(servedShare);
  if (left === null) return voice.say('case.shareOnly', { held, share });
  if (left === 0) return voice.say('case.over', { held });
  if (!isExact(reckoned)) return voice.say('case.about', { held, left, share });
  const total = held + left;
  if (Math.abs(held / total - servedShare) < SAME) return voice.say('case.served', { served: held, total });
  return voice.say('case.credited', { held, left, share });
}

const isShare = ({ kind }: MilestoneRead): boolean => kind === 'FRACTION';

/** The greatest share that was reached, in words. */
export function passedText(voice: Voice, milestones: readonly MilestoneRead[]): string | undefined {
  const passed = milestones.findLast((milestone) => isShare(milestone) && milestone.state === 'REACHED');
  if (passed === undefined) return undefined;
  const values = { milestone: passed.label, date: voice.estimate(passed.date) };
  return voice.say(passed.date.exact ? 'case.passed' : 'case.passedAbout', values);
}
