import { inOneLine, isCredited, progressWords } from '../standing/progress-words.js';
import type { StandingRead } from '../standing/standing-read.js';
import { asSentence, capitalised } from '../words/plain.js';
import { progressPhrases } from '../words/progress/index.js';
import type { MilestoneRead } from './case-read.js';
import type { Voice } from './voice.js';

/** "1,052 of 1,645 days served", where days of the calendar say it all. */
function plainCount(voice: Voice, { sentenceTimeline: { progress } }: StandingRead): string | undefined {
  const { servedShare, daysHeld: held, daysLeft: left, exact, assumed, withRestrictions } = progress;
  if (servedShare === null || left === null || left === 0) return undefined;
  if (!exact || assumed || withRestrictions || isCredited(progress)) return undefined;
  return progressPhrases.say('days.of', voice.language, { held, total: held + left });
}

/** How far the sentence is served, in sentences; the first says how far. None: nobody was held. */
export function progressSentences(voice: Voice, found: StandingRead): readonly string[] {
  const words = progressWords(found, voice.language);
  if (words === null) return [];
  const { days, share, left, note, until } = words;
  const howFar = plainCount(voice, found) ?? inOneLine([days, share, left], voice.language);
  return [howFar, note, until]
    .filter((sentence) => sentence !== null)
    .map((sentence) => asSentence(capitalised(sentence, voice.language)));
}

const isShare = ({ kind }: MilestoneRead): boolean => kind === 'FRACTION';

/** The greatest share that was reached, in words. */
export function passedText(voice: Voice, milestones: readonly MilestoneRead[]): string | undefined {
  const passed = milestones.findLast((milestone) => isShare(milestone) && milestone.state === 'REACHED');
  if (passed === undefined) return undefined;
  const values = { milestone: passed.label, date: voice.estimate(passed.date) };
  const isOneDay = passed.date.exact && passed.date.ambiguousWith === null;
  return voice.say(isOneDay ? 'case.passed' : 'case.passedAbout', values);
}
