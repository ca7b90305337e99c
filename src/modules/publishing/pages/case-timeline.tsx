import type { VNode } from 'preact';
import type { EntryRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { KindMark, KindMarks } from './kind-marks.js';
import { statusText } from '../words/statuses/index.js';
import { Notes, Out, Said, Section, When } from './parts.js';
import type { SourceNotes } from './source-notes.js';
import type { Voice } from './voice.js';

/** Entries of one year; null: of no known year. */
interface Year {
  readonly year: string | null;
  readonly entries: readonly EntryRead[];
}

const yearOf = ({ date }: EntryRead): string | null => (date.earliest ?? date.latest)?.slice(0, 4) ?? null;

function byYear(entries: readonly EntryRead[]): readonly Year[] {
  const years: { year: string | null; entries: EntryRead[] }[] = [];
  for (const entry of entries) {
    const year = yearOf(entry);
    const last = years.at(-1);
    if (last?.year === year) last.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return years;
}

/** Where the text is known to be in a language that is not the page's. */
function languageOf(voice: Voice, { kind, title, english, subject }: EntryRead): string | null {
  if (subject?.language !== undefined && subject.language !== null) return subject.language;
  return kind === 'EVENT' && voice.language !== 'en' && title === english ? 'en' : null;
}

/** Nobody who died was released. */
const kindText = (voice: Voice, { kind, subject }: EntryRead): string =>
  subject?.ground === 'DEATH' ? statusText('DIED_IN_CUSTODY', voice.language) : voice.say(`kind.${kind}`);

interface EntryParts {
  readonly voice: Voice;
  readonly notes: SourceNotes;
  readonly entry: EntryRead;
}

function Entry({ voice, notes, entry }: EntryParts): VNode {
  const { kind, date, title, detail, computed, url } = entry;
  const lang = languageOf(voice, entry);
  const isOwnTitle = ['EVENT', 'NEWS'].includes(kind);
  const fact = notes.fact(entry.subject?.id ?? '');
  return (
    <li class={computed ? 'entry computed' : 'entry'}>
      <span class="entry-date">
        <When voice={voice} date={date} />
      </span>
      <KindMark kind={kind} />
      <div class="entry-body">
        <p class="entry-kind">
          {kindText(voice, entry)}
          {computed ? (
            <span>
              {' '}
              · <a href="#reckoning">{voice.say('timeline.computed')}</a>
            </span>
          ) : null}
        </p>
        <p class="entry-title">
          <Said lang={isOwnTitle ? lang : null}>{title}</Said>{' '}
          {fact === undefined ? null : <Notes voice={voice} notes={notes} of={fact} />}
        </p>
        {detail === null ? null : (
          <p class="entry-detail">
            <Said lang={lang}>{detail}</Said>
          </p>
        )}
        {url === null ? null : (
          <p class="entry-detail">
            <Out href={url}>{voice.say('timeline.original')}</Out>
          </p>
        )}
      </div>
    </li>
  );
}

interface YearsParts {
  readonly voice: Voice;
  readonly notes: SourceNotes;
  readonly entries: readonly EntryRead[];
}

function Years({ voice, notes, entries }: YearsParts): VNode {
  return (
    <>
      {byYear(entries).map(({ year, entries: ofYear }) => (
        <div class="year">
          <h3>{year === null ? voice.say('timeline.undated') : voice.year(year)}</h3>
          <ol role="list">
            {ofYear.map((entry) => (
              <Entry voice={voice} notes={notes} entry={entry} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

export function CaseTimeline({ view: { voice, notes, entries, left } }: { readonly view: CaseView }): VNode {
  // What may have come already, but not for certain, stands behind today with what is to come.
  const isAhead = ({ future, state }: EntryRead): boolean => future || state === 'AHEAD';
  return (
    <Section id="timeline" title={voice.say('timeline.title')} class="timeline">
      <KindMarks />
      <Years voice={voice} notes={notes} entries={entries.filter((entry) => !isAhead(entry))} />
      <p class="today">
        <span>{voice.say('timeline.today', { date: voice.day(voice.today) })}</span>
      </p>
      {entries.some(isAhead) ? (
        <Years voice={voice} notes={notes} entries={entries.filter(isAhead)} />
      ) : (
        <p class="small">{voice.say('timeline.nothingAhead')}</p>
      )}
      {left > 0 ? <p class="small">{voice.say('timeline.more', { count: left })}</p> : null}
    </Section>
  );
}
