import type { VNode } from 'preact';
import { daysBetween } from '../../../domain/calendar/index.js';
import { pathOf } from '../site/site.js';
import type { CaseRead, FacilityRead, MilestoneRead } from './case-read.js';
import { Progress, Status } from './case-standing.js';
import type { CaseView } from './case-view.js';
import { KeyFacts } from './key-facts.js';
import { Labelled } from './labelled.js';
import { Estimate, Facts, Notes, Said, Section } from './parts.js';
import { aheadOf } from '../reading/next-milestone.js';
import type { Voice } from './voice.js';

const MOST_AHEAD = 4;
/** As many as the printed sheet has room for. */
const MAIN_SOURCES = 4;

export function Opening({ view }: { readonly view: CaseView }): VNode {
  const { voice, found } = view;
  const { prisoner, summary, englishSummary } = found;
  const isEnglish = voice.language !== 'en' && summary === englishSummary;
  return (
    <header class="opening">
      <p class="kicker">{voice.say('case.kicker', { country: voice.country(found.country) })}</p>
      <h1 dir="auto">{found.title}</h1>
      <Status view={view} />
      {summary === null ? null : (
        <p class="summary">
          <Said lang={isEnglish ? 'en' : null}>{summary}</Said>
        </p>
      )}
      <p class="person-link">
        <a href={voice.to(pathOf('prisoners', prisoner.slug))}>
          <Labelled voice={voice} label={voice.say('case.person')}>
            <bdi>{prisoner.name}</bdi>
          </Labelled>
        </a>
      </p>
      <div class="opening-facts">
        <Progress view={view} />
        <KeyFacts view={view} />
      </div>
    </header>
  );
}

/** Days from today, where the day is settled. */
function distance(voice: Voice, { date: { earliest, exact, ambiguousWith } }: MilestoneRead): string | null {
  if (earliest === null || !exact || ambiguousWith !== null || earliest <= voice.today) return null;
  return voice.say('case.inDays', { count: daysBetween(voice.today, earliest) });
}

export function Ahead({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const ahead = aheadOf(found.sentenceTimeline.milestones, voice.today).slice(0, MOST_AHEAD);
  if (ahead.length === 0) return null;
  return (
    <Section id="ahead" title={voice.say('case.next')} class="sheet">
      <ol class="milestones" role="list">
        {ahead.map((milestone) => (
          <li>
            <span class="milestone-date">
              <Estimate voice={voice} date={milestone.date} />
            </span>
            <span class="milestone-label">{milestone.label}</span>
            <span class="milestone-distance">{distance(voice, milestone)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The last place that the person came to and has not certainly left. */
const placeOf = ({ custody }: CaseRead, today: string): FacilityRead | null =>
  custody.findLast(({ from, to }) => (from.earliest ?? '') <= today && (to?.latest ?? '9999') >= today)?.facility ??
  null;

/** Where the person is now, for those who want to write. */
export function Writing({ view: { voice, found, notes } }: { readonly view: CaseView }): VNode | null {
  // Whoever is free, dead or gone gets no letters there, even if no end of the custody is on record.
  const facility = found.sentenceTimeline.held ? placeOf(found, voice.today) : null;
  const address = facility?.postalAddress ?? null;
  if (facility === null || address === null) return null;
  return (
    <Section id="write" title={voice.say('case.write')}>
      <Facts
        rows={[
          [
            voice.say('case.write.address'),
            <address dir="auto">
              {facility.name}
              {'\n'}
              {address}
            </address>,
          ],
          [voice.say('case.write.rules'), facility.mailRules === null ? null : <Said>{facility.mailRules}</Said>],
        ]}
      />
      <Notes voice={voice} notes={notes} of={facility} />
    </Section>
  );
}

/** The sources that most of the page rests on, and its address: for the printed sheet. */
export function SheetFoot({ view: { voice, found, notes } }: { readonly view: CaseView }): VNode {
  return (
    <footer class="sheet-foot">
      <h2>{voice.say('case.mainSources')}</h2>
      <ul>
        {notes.main(MAIN_SOURCES).map(({ source }) => (
          <li dir="auto">
            {source.publisher === null
              ? source.title
              : voice.say('labelled', { label: source.publisher, text: source.title })}
            {source.url === null ? null : <span class="address"> {source.url}</span>}
          </li>
        ))}
      </ul>
      <p>
        {voice.say('case.sheet', { date: voice.day(voice.today) })} ·{' '}
        <span class="address">{voice.address(pathOf('cases', found.slug))}</span>
      </p>
    </footer>
  );
}
