import type { VNode } from 'preact';
import { endingOf, endNow, estimateOf, isOver, servedOnBar } from '../standing/standing.js';
import { sinceWords } from '../standing/progress-words.js';
import { asSentence } from '../words/plain.js';
import { statusText } from '../words/statuses/index.js';
import type { CaseView } from './case-view.js';
import { Estimate, When } from './parts.js';
import { passedText, progressSentences } from './progress.js';
import { Ruler } from './ruler.js';

/** Where the case stands in words, and since when. */
export function Status({ view: { voice, found, titles } }: { readonly view: CaseView }): VNode {
  const { status } = found;
  const release = endNow(found, voice.today);
  const ending = release === null && isOver(found) ? endingOf(found) : null;
  const since = sinceWords(found, voice.language);
  return (
    <p class={`status ${status.toLowerCase().replaceAll('_', '-')}`}>
      <strong>{(release === null ? undefined : titles.get(release.id)) ?? statusText(status, voice.language)}</strong>{' '}
      {release === null ? null : <When voice={voice} date={release.on} />}
      {ending === null ? null : <Estimate voice={voice} date={estimateOf(ending)} />}
      {since === null ? null : <span>{since}</span>}
    </p>
  );
}

/** How far the term is served. */
export function Progress({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const { sentenceTimeline } = found;
  const [howFar, ...rest] = progressSentences(voice, found);
  const served = servedOnBar(sentenceTimeline);
  const passed = passedText(voice, sentenceTimeline.milestones);
  if (howFar === undefined) return null;
  return (
    <section class="progress" aria-labelledby="progress-title">
      <h2 id="progress-title">{voice.say('case.progress')}</h2>
      {served === null ? null : <Ruler voice={voice} share={served} milestones={sentenceTimeline.milestones} />}
      <p class="progress-words">
        <strong>{howFar}</strong> {passed === undefined ? null : asSentence(passed)} {rest.join(' ')}
      </p>
    </section>
  );
}
