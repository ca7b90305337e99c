import type { VNode } from 'preact';
import { MilestoneKind } from '../../../domain/vocabulary/index.js';
import { addDays, addYears } from '../../../domain/calendar/index.js';
import type { Reading } from '../reading/reading.js';
import { pathOf } from '../site/site.js';
import { ESTIMATE_READ, type EstimateRead } from '../words/dates.js';
import { Articles } from './articles.js';
import { Cases, LISTED_CASE, type ListedCase } from './case-list.js';
import { articleOf, NEWS_ITEM_READ, type NewsItemRead } from './news-read.js';
import type { Page } from './page.js';
import { Estimate, Said, Section } from './parts.js';
import { plainly } from '../words/plain.js';
import type { Voice } from './voice.js';

interface FrontRead {
  readonly cases: { readonly totalCount: number };
  readonly held: { readonly totalCount: number; readonly nodes: readonly ListedCase[] };
  readonly milestones: {
    readonly nodes: readonly {
      readonly label: string;
      readonly date: EstimateRead;
      readonly case: { readonly slug: string; readonly title: string } | null;
    }[];
  };
  readonly campaigns: readonly {
    readonly slug: string;
    readonly title: string;
    readonly about: string | null;
    readonly englishAbout: string | null;
    readonly organisations: readonly string[];
  }[];
  readonly newsItems: { readonly nodes: readonly NewsItemRead[] };
}

const HELD = 12;
const MILESTONES = 8;
const NEWS = 6;
/** Beyond it nobody plans. */
const YEARS_AHEAD = 5;

/** A release on record with a day to come is a fact, and none to wait for. */
const AWAITED = Object.values(MilestoneKind).filter((kind) => kind !== 'RELEASED');

const FRONT = `query FrontPage($locale: Locale, $today: LocalDate!, $tomorrow: LocalDate!, $to: LocalDate!, $kinds: [MilestoneKind!]) {
  cases(first: 0) { totalCount }
  held: cases(filter: { heldOn: $today }, orderBy: [{ field: ARRESTED_ON, direction: ASC }], first: ${String(HELD)}) {
    totalCount nodes { ${LISTED_CASE} } }
  milestones(from: $tomorrow, to: $to, kinds: $kinds, first: ${String(MILESTONES)}) {
    nodes { label(locale: $locale) date { ${ESTIMATE_READ} } case { id slug title(locale: $locale) } } }
  campaigns { id slug title(locale: $locale) about(locale: $locale) englishAbout: about(locale: "en") organisations }
  newsItems(filter: { state: [CONFIRMED, AUTO_CONFIRMED] }, first: ${String(NEWS)}) { nodes { ${NEWS_ITEM_READ} } } }`;

interface FrontParts {
  readonly voice: Voice;
  readonly read: FrontRead;
}

function Held({ voice, read: { held } }: FrontParts): VNode {
  return (
    <Section id="held" title={voice.say('front.held')}>
      {held.nodes.length === 0 ? (
        <p>{voice.say('front.held.none')}</p>
      ) : (
        <Cases voice={voice} cases={held.nodes} level="h3" />
      )}
      {held.totalCount > held.nodes.length ? (
        <p>
          <a href={voice.to('/cases', { held: voice.today })}>{voice.say('front.held.all')}</a>
        </p>
      ) : null}
    </Section>
  );
}

function Next({ voice, read: { milestones } }: FrontParts): VNode {
  return (
    <Section id="next" title={voice.say('front.next')}>
      {milestones.nodes.length === 0 ? (
        <p>{voice.say('front.next.none')}</p>
      ) : (
        <ol class="milestones" role="list">
          {milestones.nodes.map(({ label, date, case: of }) => (
            <li>
              <span class="milestone-date">
                <Estimate voice={voice} date={date} />
              </span>
              <span class="milestone-label">{label}</span>
              {of === null ? null : (
                <a class="milestone-distance" href={voice.to(pathOf('cases', of.slug))}>
                  <bdi>{of.title}</bdi>
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Campaigns({ voice, read: { campaigns } }: FrontParts): VNode {
  return (
    <Section id="campaigns" title={voice.say('front.campaigns')}>
      {campaigns.length === 0 ? (
        <p>{voice.say('front.campaigns.none')}</p>
      ) : (
        <ul class="campaigns" role="list">
          {campaigns.map(({ slug, title, about, englishAbout, organisations }) => (
            <li>
              <h3>
                <a href={voice.to(pathOf('campaigns', slug))}>
                  <bdi>{title}</bdi>
                </a>
              </h3>
              {about === null ? null : (
                <p>
                  <Said lang={voice.language !== 'en' && about === englishAbout ? 'en' : null}>{about}</Said>
                </p>
              )}
              {organisations.length === 0 ? null : (
                <p class="small">
                  <Said>{organisations.join(' · ')}</Said>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function News({ voice, read: { newsItems } }: FrontParts): VNode {
  return (
    <Section id="news" title={voice.say('front.news')}>
      {newsItems.nodes.length === 0 ? (
        <p>{voice.say('news.none')}</p>
      ) : (
        <Articles voice={voice} articles={newsItems.nodes.map(articleOf)} level="h3" />
      )}
      <p>
        <a href={voice.to('/news')}>{voice.say('front.news.all')}</a>
      </p>
    </Section>
  );
}

/** What this is, for whom it speaks, who is held now, what comes next and what is new. */
export async function frontPage(voice: Voice, reading: Reading): Promise<Page> {
  const variables = {
    locale: voice.language,
    today: voice.today,
    tomorrow: addDays(voice.today, 1),
    to: addYears(voice.today, YEARS_AHEAD),
    kinds: AWAITED,
  };
  const read = plainly(await reading.ofAll<FrontRead>(FRONT, variables));
  const counts = { cases: read.cases.totalCount, held: read.held.totalCount };
  return {
    head: { title: voice.say('front.title'), description: voice.say('front.description'), path: '/', kind: 'website' },
    main: (
      <>
        <header class="front-opening">
          <h1>{voice.say('front.claim')}</h1>
          <p class="lead">{voice.say('front.about')}</p>
          <p class="small">
            {voice.say('front.counts', counts)} · <a href={voice.to('/cases')}>{voice.say('front.cases.all')}</a>
          </p>
        </header>
        <Held voice={voice} read={read} />
        <Next voice={voice} read={read} />
        <Campaigns voice={voice} read={read} />
        <News voice={voice} read={read} />
      </>
    ),
  };
}
