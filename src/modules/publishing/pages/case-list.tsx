import type { VNode } from 'preact';
import { pathOf } from '../site/site.js';
import { isOver, servedOnBar } from '../standing/standing.js';
import { CASE_STANDING_READ, SHARE_READ, TERM_STANDING_READ, type StandingRead } from '../standing/standing-read.js';
import { Labelled } from './labelled.js';
import { Estimate } from './parts.js';
import { progressSentences } from './progress.js';
import { Ruler } from './ruler.js';
import type { Voice } from './voice.js';
import { statusText } from '../words/statuses/index.js';

/** A case as lists show it. */
export interface ListedCase extends StandingRead {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly country: string;
}

export const LISTED_CASE = `id slug title(locale: $locale) country ${CASE_STANDING_READ}
  sentenceTimeline { ${TERM_STANDING_READ} milestones { ${SHARE_READ} } }`;

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
  const { expectedEnd } = sentenceTimeline;
  const served = servedOnBar(sentenceTimeline);
  const text = progressSentences(voice, listed).join(' ');
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
      {served === null ? null : <Ruler voice={voice} share={served} />}
      {text === '' ? null : <p class="small">{text}</p>}
      {expectedEnd === null || isOver(listed) ? null : (
        <p class="small">
          <Labelled voice={voice} label={voice.say('case.expectedEnd')}>
            <Estimate voice={voice} date={expectedEnd} />
          </Labelled>
        </p>
      )}
    </li>
  );
}

export function Cases({ voice, cases, level }: CasesParts): VNode {
  return (
    <ul class="case-cards" role="list">
      {cases.map((listed) => (
        <CaseCard voice={voice} listed={listed} level={level} />
      ))}
    </ul>
  );
}
