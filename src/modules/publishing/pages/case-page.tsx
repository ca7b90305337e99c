import type { VNode } from 'preact';
import type { Reading } from '../reading/reading.js';
import { pathOf } from '../site/site.js';
import { cardOf, headLinksOf } from './case-forms.js';
import { Justice, Obligations } from './case-justice.js';
import { Letters, Life } from './case-life.js';
import { Ahead, Opening, SheetFoot, Writing } from './case-opening.js';
import { readCase } from './case-reading.js';
import { Reckoning } from './case-reckoning.js';
import { Sharing } from './case-sharing.js';
import { Conflicts, Sources } from './case-sources.js';
import { CaseAwards, CaseCampaigns, CaseNews, Recognitions } from './case-support.js';
import { CaseTimeline } from './case-timeline.js';
import { viewOf, type CaseView } from './case-view.js';
import type { Moved, Page, PageHead } from './page.js';
import { pageAboutPerson } from './person-data.js';
import { asSentence, beginning } from '../words/plain.js';
import { nextOf } from '../reading/next-milestone.js';
import { progressSentences } from './progress.js';
import type { Voice } from './voice.js';
import { statusText } from '../words/statuses/index.js';

const LONGEST_DESCRIPTION = 300;

/** What previews say of a case: where it stands today, and what it is about. */
function descriptionOf({ voice, found }: CaseView): string {
  const { status, milestones } = found.sentenceTimeline;
  const next = nextOf(milestones, voice.today);
  const sentences = [
    statusText(status, voice.language),
    ...progressSentences(voice, found),
    next && voice.say('case.nextOne', { milestone: next.label, date: voice.estimate(next.date) }),
  ].filter((sentence) => sentence !== undefined);
  return beginning([...sentences.map(asSentence), found.summary ?? ''].join(' '), LONGEST_DESCRIPTION);
}

function headOf(view: CaseView): PageHead {
  const { voice, found } = view;
  const { slug, title, prisoner, awards } = found;
  const path = pathOf('cases', slug);
  const description = descriptionOf(view);
  return {
    title,
    description,
    path,
    kind: 'article',
    card: cardOf(voice, slug),
    links: headLinksOf(voice, slug, title),
    data: pageAboutPerson(voice, {
      type: 'WebPage',
      address: voice.address(path),
      title,
      description,
      person: prisoner,
      url: voice.address(pathOf('prisoners', prisoner.slug)),
      awards,
    }),
  };
}

type SectionName = readonly [id: string, isThere: boolean, title: string];

/** Links to the sections that this case has. */
function Contents({ view: { voice, found } }: { readonly view: CaseView }): VNode {
  const sections: readonly SectionName[] = [
    ['timeline', true, voice.say('timeline.title')],
    ['justice', true, voice.say('justice.title')],
    ['obligations', found.obligations.length > 0, voice.say('obligations.title')],
    ['life', found.custody.length + found.conditions.length > 0, voice.say('life.title')],
    ['letters', found.letters.length > 0, voice.say('letters.title')],
    ['awards', found.awards.length > 0, voice.say('awards.title')],
    ['recognitions', found.recognitions.length > 0, voice.say('recognitions.title')],
    ['campaigns', found.campaigns.length > 0, voice.say('campaigns.title')],
    ['news', found.news.nodes.length > 0, voice.say('news.title')],
    ['conflicts', found.conflicts.length > 0, voice.say('conflicts.title')],
    ['reckoning', true, voice.say('reckoning.title')],
    ['sources', true, voice.say('sources.title')],
    ['share', true, voice.say('share.title')],
  ];
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{voice.say('case.contents')}</h2>
      <ul>
        {sections
          .filter(([, isThere]) => isThere)
          .map(([id, , title]) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function CaseMain({ view }: { readonly view: CaseView }): VNode {
  return (
    <article class="case">
      <Opening view={view} />
      <Ahead view={view} />
      <Contents view={view} />
      <Writing view={view} />
      <CaseTimeline view={view} />
      <Justice view={view} />
      <Obligations view={view} />
      <Life view={view} />
      <Letters view={view} />
      <CaseAwards view={view} />
      <Recognitions view={view} />
      <CaseCampaigns view={view} />
      <CaseNews view={view} />
      <Conflicts view={view} />
      <Reckoning view={view} />
      <Sources voice={view.voice} sources={view.notes.all} />
      <Sharing view={view} />
      <SheetFoot view={view} />
    </article>
  );
}

/** The page of a case; where it moved if it had the slug once. */
export async function casePage(voice: Voice, reading: Reading, slug: string): Promise<Page | Moved | undefined> {
  const read = await readCase(reading, slug);
  if (read === undefined) return undefined;
  if (read.found.slug !== slug) return { movedTo: pathOf('cases', read.found.slug) };
  const view = viewOf(voice, read);
  return { head: headOf(view), main: <CaseMain view={view} /> };
}
