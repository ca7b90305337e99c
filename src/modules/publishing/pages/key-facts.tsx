import type { VNode } from 'preact';
import { endingOf, releaseNow } from '../standing/standing.js';
import type { ChangeRead, SentenceRead } from './case-read.js';
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
  if (effect === null) return null;
  const { setTerm, addTerm, reduceBy, capAt, multiplyBy, convertTo } = effect;
  const date = voice.date(on);
  if (setTerm !== null) return voice.say('case.changedTo', { term: lengthOfTerm(setTerm, voice.language), date });
  if ([addTerm, reduceBy, capAt, multiplyBy, convertTo].every((part) => part === null)) return null;
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

/** Nothing where a release is on record that says nothing of today. */
function releaseRows({ voice, found, titles }: CaseView): readonly FactRow[] {
  const release = releaseNow(found, voice.today);
  if (found.status === 'DIED_IN_CUSTODY')
    return [[voice.say('case.death'), <DayOfDeath voice={voice} found={found} />]];
  if (release === null) return found.release === null ? [[voice.say('case.release'), voice.say('case.unknown')]] : [];
  const title = titles.get(release.id);
  return [
    [
      voice.say('case.release'),
      <>
        <When voice={voice} date={release.on} />
        {title === undefined ? null : <div class="changed">{title}</div>}
      </>,
    ],
  ];
}

/** As it is on record; of one that is known from the person only, the days it may have been. */
function DayOfDeath({ voice, found }: Pick<CaseView, 'voice' | 'found'>): VNode {
  const release = releaseNow(found, voice.today);
  const ending = endingOf(found);
  if (release !== null) return <When voice={voice} date={release.on} />;
  if (ending === null) return <>{voice.say('case.unknown')}</>;
  const { earliest, latest } = ending;
  return <Estimate voice={voice} date={{ earliest, latest, exact: earliest === latest, ambiguousWith: null }} />;
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
    ...releaseRows(view),
  ];
  return <Facts rows={rows} class="facts key-facts" />;
}
