import type { VNode } from 'preact';
import { changesTerm, endingOf, estimateOf, releaseNow } from '../standing/standing.js';
import type { ChangeRead, ReleaseRead, SentenceRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Estimate, Facts, When, type FactRow } from './parts.js';
import { lengthOfTerm } from './term-read.js';
import type { Voice } from './voice.js';

/** "Imprisonment: 4 years 6 months". */
export function penaltyText(voice: Voice, { kind, term, amount, currency }: SentenceRead): string {
  if (term?.kind === 'DEATH') return voice.say('penalty.death');
  const measures = [
    term === null ? undefined : lengthOfTerm(term, voice.language),
    amount === null ? undefined : voice.money(amount, currency),
  ].filter((measure) => measure !== undefined);
  const penalty = voice.say(`penalty.${kind}`);
  return measures.length === 0 ? penalty : voice.say('penalty.measured', { penalty, measure: measures.join(', ') });
}

/** What a later decision made of the sentence; null: it left the term as it was. */
function changeText({ voice, titles }: CaseView, { id, on, effect }: ChangeRead): string | null {
  if (!changesTerm(effect)) return null;
  const { setTerm } = effect;
  const date = voice.date(on);
  if (setTerm !== null) return voice.say('case.changedTo', { term: lengthOfTerm(setTerm, voice.language), date });
  return voice.say('case.changed', { change: titles.get(id) ?? voice.say('kind.SENTENCE_CHANGE'), date });
}

function Sentences({ view }: { readonly view: CaseView }): VNode {
  const { voice, found } = view;
  const changes = found.sentenceChanges.map((change) => changeText(view, change)).filter((text) => text !== null);
  return (
    <>
      {found.sentences.map((one) => (
        <div>{penaltyText(voice, one)}</div>
      ))}
      {changes.map((text) => (
        <div class="changed">{text}</div>
      ))}
    </>
  );
}

function endRows({ voice, found }: CaseView): readonly FactRow[] {
  const { officialEndOn, sentenceTimeline } = found;
  const { expectedEnd } = sentenceTimeline;
  // An official end is the one that counts: nothing is computed beside it.
  if (officialEndOn !== null) return [[voice.say('case.officialEnd'), <When voice={voice} date={officialEndOn} />]];
  return [
    [
      voice.say('case.expectedEnd'),
      expectedEnd === null ? voice.say('case.unsettled') : <Estimate voice={voice} date={expectedEnd} />,
    ],
    [voice.say('case.officialEnd'), voice.say('case.unknown')],
  ];
}

/** Of these grounds the title says no more than that it was one. */
const UNTOLD: ReadonlySet<string> = new Set(['OTHER', 'UNKNOWN']);

/** As it is on record; of an end that other facts tell, the days that it may have been. */
function DayOfEnd({ view, release }: { readonly view: CaseView; readonly release: ReleaseRead | null }): VNode {
  const { voice, found } = view;
  if (release !== null) return <When voice={voice} date={release.on} />;
  const ending = endingOf(found);
  return ending === null ? <>{voice.say('case.unknown')}</> : <Estimate voice={voice} date={estimateOf(ending)} />;
}

function releaseRow(view: CaseView, release: ReleaseRead | null): FactRow {
  const { voice, titles } = view;
  const title = release === null || UNTOLD.has(release.ground) ? undefined : titles.get(release.id);
  return [
    voice.say('case.release'),
    <>
      <DayOfEnd view={view} release={release} />
      {title === undefined ? null : <div class="changed">{title}</div>}
    </>,
  ];
}

/** How custody ended. Nothing where a release is on record that says nothing of today. */
function endedRows(view: CaseView): readonly FactRow[] {
  const { voice, found } = view;
  const release = releaseNow(found, voice.today);
  const died = found.status === 'DIED_IN_CUSTODY' || release?.ground === 'DEATH';
  const { death } = found.prisoner;
  const day = death === null ? <DayOfEnd view={view} release={release} /> : <When voice={voice} date={death} />;
  const dead: readonly FactRow[] = died || death !== null ? [[voice.say('case.death'), day]] : [];
  const hasRelease = !died && (release !== null || found.release === null || found.status === 'RELEASED');
  return [...(hasRelease ? [releaseRow(view, release)] : []), ...dead];
}

/** The dates that decide a case; what is not known is said. */
export function KeyFacts({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  const unknown = voice.say('case.unknown');
  const [first] = found.custody;
  const [verdict] = found.verdicts;
  const rows: readonly FactRow[] = [
    [voice.say('case.arrested'), first === undefined ? unknown : <When voice={voice} date={first.from} />],
    [voice.say('case.verdict'), verdict === undefined ? unknown : <When voice={voice} date={verdict.on} />],
    [voice.say('case.sentence'), found.sentences.length === 0 ? unknown : <Sentences view={view} />],
    ...endRows(view),
    ...endedRows(view),
  ];
  return <Facts rows={rows} class="facts key-facts" />;
}
