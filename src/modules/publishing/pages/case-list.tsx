import type { VNode } from 'preact';
import type { CaseStatus } from '../../../domain/vocabulary/index.js';
import { pathOf } from '../site/site.js';
import { ESTIMATE_READ } from '../words/dates.js';
import type { SentenceTimelineRead } from './case-read.js';
import { Estimate } from './parts.js';
import { progressText } from './progress.js';
import { Ruler } from './ruler.js';
import type { Voice } from './voice.js';
import { statusText } from '../words/statuses/index.js';

/** A case as lists show it. */
export interface ListedCase {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly country: string;
  readonly status: CaseStatus;
  readonly sentenceTimeline: Pick<SentenceTimelineRead, 'effectiveStart' | 'expectedEnd' | 'progress'>;
}

export const LISTED_CASE = `id slug title(locale: $locale) country status sentenceTimeline {
  effectiveStart { ${ESTIMATE_READ} } expectedEnd { ${ESTIMATE_READ} } progress { servedShare daysHeld daysLeft frozenOn } }`;

interface CasesParts {
  readonly voice: Voice;
  readonly cases: readonly ListedCase[];
  readonly level: 'h2' | 'h3';
}

function CaseCard({
  voice,
  listed,
  level: Heading,
}: Omit<CasesParts, 'cases'> & { readonly listed: ListedCase }): VNode {
  const { slug, title, country, status, sentenceTimeline } = listed;
  const { expectedEnd, progress } = sentenceTimeline;
  const text = progressText(voice, sentenceTimeline);
  return (
    <li class="case-card">
      <Heading class="case-card-title">
        <a href={voice.to(pathOf('cases', slug))}>
          <bdi>{title}</bdi>
        </a>
      </Heading>
      <p class={`status ${status.toLowerCase().replaceAll('_', '-')}`}>
        <strong>{statusText(status, voice.language)}</strong> <span>{voice.country(country)}</span>
      </p>
      {progress.servedShare === null ? null : <Ruler voice={voice} share={progress.servedShare} />}
      {text === undefined ? null : <p class="small">{text}</p>}
      {expectedEnd === null || status === 'RELEASED' ? null : (
        <p class="small">
          {voice.say('case.expectedEnd')}: <Estimate voice={voice} date={expectedEnd} />
        </p>
      )}
    </li>
  );
}

export function Cases({ voice, cases, level }: CasesParts): VNode {
  return (
    <ul class="case-cards">
      {cases.map((listed) => (
        <CaseCard voice={voice} listed={listed} level={level} />
      ))}
    </ul>
  );
}
