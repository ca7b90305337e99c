import type { VNode } from 'preact';
import { daysBetween } from '../../../domain/calendar/index.js';
import { pathOf } from '../site/site.js';
import type { MilestoneRead, SentenceRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Estimate, Facts, Notes, Said, Section, When, type FactRow } from './parts.js';
import { asSentence } from '../words/plain.js';
import { aheadOf } from '../reading/next-milestone.js';
import { passedText, progressText } from './progress.js';
import { Ruler } from './ruler.js';
import { lengthOfTerm } from './term-read.js';
import type { Voice } from './voice.js';
import { statusText } from '../words/statuses/index.js';

const MOST_AHEAD = 4;
/** As many as the printed sheet has room for. */
const MAIN_SOURCES = 4;

/** "Imprisonment: 4 years 6 months". */
export function penaltyText(voice: Voice, { kind, term, amount, currency }: SentenceRead): string {
  const measures = [
    term === null ? undefined : lengthOfTerm(term, voice.language),
    amount === null ? undefined : voice.money(amount, currency),
  ].filter((measure) => measure !== undefined);
  const penalty = voice.say(`penalty.${kind}`);
  return measures.length === 0 ? penalty : voice.say('penalty.measured', { penalty, measure: measures.join(', ') });
}

/** Where the case stands in words, and since when. */
function Status({ view: { voice, found, titles } }: { readonly view: CaseView }): VNode {
  const { release, custody, sentenceTimeline } = found;
  const { status } = sentenceTimeline;
  const [first] = custody;
  const isHeld = first !== undefined && custody.some(({ to }) => to === null);
  const isOver = release !== null && ['RELEASED', 'DIED_IN_CUSTODY'].includes(status);
  return (
    <p class={`status ${status.toLowerCase().replaceAll('_', '-')}`}>
      <strong>{(isOver ? titles.get(release.id) : undefined) ?? statusText(status, voice.language)}</strong>{' '}
      {isOver ? <When voice={voice} date={release.on} /> : null}
      {!isOver && isHeld ? <span>{voice.say('case.heldSince', { date: voice.date(first.from) })}</span> : null}
    </p>
  );
}

function Progress({ view: { voice, found } }: { readonly view: CaseView }): VNode | null {
  const { sentenceTimeline } = found;
  const text = progressText(voice, sentenceTimeline);
  const { servedShare, frozenOn } = sentenceTimeline.progress;
  const passed = passedText(voice, sentenceTimeline.milestones);
  if (text === undefined) return null;
  return (
    <section class="progress" aria-labelledby="progress-title">
      <h2 id="progress-title">{voice.say('case.progress')}</h2>
      {servedShare === null ? null : (
        <Ruler voice={voice} share={servedShare} milestones={sentenceTimeline.milestones} />
      )}
      <p class="progress-words">
        <strong>{asSentence(text)}</strong> {passed === undefined ? null : asSentence(passed)}{' '}
        {frozenOn === null ? null : asSentence(voice.say('case.frozen', { date: voice.day(frozenOn) }))}
      </p>
    </section>
  );
}

function endRows({ voice, found }: CaseView): readonly FactRow[] {
  const { officialEndOn, sentenceTimeline } = found;
  const { expectedEnd } = sentenceTimeline;
  return [
    [
      voice.say('case.expectedEnd'),
      expectedEnd === null ? voice.say('case.unsettled') : <Estimate voice={voice} date={expectedEnd} />,
    ],
    [
      voice.say('case.officialEnd'),
      officialEndOn === null ? voice.say('case.unknown') : <When voice={voice} date={officialEndOn} />,
    ],
  ];
}

/** The dates that decide a case; what is not known is said. */
function KeyFacts({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  const unknown = voice.say('case.unknown');
  const [first] = found.custody;
  const [verdict] = found.verdicts;
  const rows: readonly FactRow[] = [
    [voice.say('case.arrested'), first === undefined ? unknown : <When voice={voice} date={first.from} />],
    [voice.say('case.verdict'), verdict === undefined ? unknown : <When voice={voice} date={verdict.on} />],
    [
      voice.say('case.sentence'),
      found.sentences.length === 0 ? unknown : found.sentences.map((one) => <div>{penaltyText(voice, one)}</div>),
    ],
    ...endRows(view),
    [voice.say('case.release'), found.release === null ? unknown : <When voice={voice} date={found.release.on} />],
  ];
  return <Facts rows={rows} class="facts key-facts" />;
}

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
          {voice.say('case.person')}: <bdi>{prisoner.name}</bdi>
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
      <ol class="milestones">
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

/** Where the person is now, for those who want to write. */
export function Writing({ view: { voice, found, notes } }: { readonly view: CaseView }): VNode | null {
  const facility = found.custody.findLast(({ to }) => to === null)?.facility ?? null;
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
            {[source.publisher, source.title].filter((part) => part !== null).join(': ')}
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
