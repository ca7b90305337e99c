import type { VNode } from 'preact';
import type { CaseRead } from './case-read.js';
import type { CaseView } from './case-view.js';
import { Out, Said, Section, When } from './parts.js';
import type { CitationRead, CitedRead, NumberedSource } from './source-notes.js';
import type { Voice } from './voice.js';

/** What of a fact a statement is about, in the words of the page; fields without words of ours as they are named in the data. */
function fieldText(voice: Voice, field: string): string {
  const words = /On$|^(on|from|to|date)$/.test(field) ? voice.say('field.date') : voice.sayIfKnown(`field.${field}`);
  return words ?? field;
}

/** What each fact of a case is called, by the statements about it. */
function factNames({ found, titles, voice }: CaseView): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = ({ citations }: CitedRead, name: string | undefined): void => {
    if (name !== undefined) for (const { id } of citations) names.set(id, name);
  };
  for (const fact of worded(found)) add(fact, titles.get(fact.id));
  for (const award of found.awards) add(award, award.name);
  for (const charge of found.charges) add(charge, voice.say('justice.article', { article: charge.article }));
  add(found, found.title);
  add(found.prisoner, found.prisoner.name);
  return names;
}

/** Facts that the timeline words. */
const worded = (found: CaseRead): readonly CitedRead[] => [
  ...found.custody,
  ...found.verdicts,
  ...found.sentences,
  ...found.sentenceChanges,
  ...(found.release === null ? [] : [found.release]),
  ...found.conditions,
  ...found.letters,
  ...found.recognitions,
  ...found.obligations,
  ...found.events,
];

interface ConflictParts {
  readonly view: CaseView;
  readonly conflict: CitationRead;
  readonly fact: string | undefined;
}

function Conflict({ view: { voice, notes }, conflict, fact }: ConflictParts): VNode {
  const { field, statedValue, locator, source } = conflict;
  const number = notes.numberOf(source);
  const about = [fact, field === null ? undefined : fieldText(voice, field)];
  return (
    <li class="item">
      <p class="item-title">
        <Said>{about.filter((part) => part !== undefined).join(' · ')}</Said>
      </p>
      <p>
        {statedValue === null
          ? voice.say('conflicts.contradicts', { source: number })
          : voice.say('conflicts.says', { source: number, value: voice.stated(statedValue) })}{' '}
        <a href={`#source-${String(number)}`}>
          <Said lang={source.language}>{source.title}</Said>
        </a>
      </p>
      {locator === null ? null : (
        <p class="small">
          <Said>{locator}</Said>
        </p>
      )}
    </li>
  );
}

export function Conflicts({ view }: { readonly view: CaseView }): VNode | null {
  const { voice, found } = view;
  if (found.conflicts.length === 0) return null;
  const facts = factNames(view);
  return (
    <Section id="conflicts" title={voice.say('conflicts.title')}>
      <p>{voice.say('conflicts.intro')}</p>
      <ul class="items" role="list">
        {found.conflicts.map((conflict) => (
          <Conflict view={view} conflict={conflict} fact={facts.get(conflict.id)} />
        ))}
      </ul>
    </Section>
  );
}

function Source({ voice, numbered }: { readonly voice: Voice; readonly numbered: NumberedSource }): VNode {
  const { title, publisher, url, archivedUrl, publishedOn, language } = numbered.source;
  return (
    <li id={`source-${String(numbered.number)}`}>
      {url === null ? (
        <Said lang={language}>{title}</Said>
      ) : (
        <Out href={url} lang={language}>
          {title}
        </Out>
      )}
      <span class="source-more">
        {publisher === null ? null : <Said>{publisher}</Said>}
        {publishedOn === null ? null : <When voice={voice} date={publishedOn} />}
        {language === null ? null : <span>{voice.languageName(language)}</span>}
        {archivedUrl === null ? null : <Out href={archivedUrl}>{voice.say('sources.archived')}</Out>}
        {url === null ? <span>{voice.say('sources.noAddress')}</span> : null}
      </span>
    </li>
  );
}

interface SourcesParts {
  readonly voice: Voice;
  readonly sources: readonly NumberedSource[];
}

/** All sources of a page, in the order of their numbers. */
export function Sources({ voice, sources }: SourcesParts): VNode {
  return (
    <Section id="sources" title={voice.say('sources.title')}>
      {sources.length === 0 ? (
        <p class="small">{voice.say('sources.none')}</p>
      ) : (
        <ol class="sources" role="list">
          {sources.map((numbered) => (
            <Source voice={voice} numbered={numbered} />
          ))}
        </ol>
      )}
    </Section>
  );
}
