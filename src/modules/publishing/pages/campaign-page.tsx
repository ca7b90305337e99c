import type { VNode } from 'preact';
import type { Reading } from '../reading/reading.js';
import { pathOf } from '../site/site.js';
import { ARTICLE_READ, type ArticleRead } from './article-read.js';
import { Articles, type ListedArticle } from './articles.js';
import { Cases, LISTED_CASE, type ListedCase } from './case-list.js';
import { Sources } from './case-sources.js';
import type { Page } from './page.js';
import { Facts, Said, Section } from './parts.js';
import { plainly } from '../words/plain.js';
import { CITED_READ, SourceNotes, type CitedRead } from './source-notes.js';
import type { Voice } from './voice.js';

interface CampaignRead extends CitedRead {
  readonly slug: string;
  readonly title: string;
  readonly about: string | null;
  readonly englishAbout: string | null;
  readonly organisations: readonly string[];
  readonly cases: { readonly totalCount: number; readonly nodes: readonly ListedCase[] };
  readonly news: {
    readonly nodes: readonly {
      readonly item: ArticleRead;
      readonly case: { readonly slug: string; readonly title: string };
    }[];
  };
}

const MOST_CASES = 100;
const NEWS = 20;

const CAMPAIGN = `query CampaignPage($slug: String!, $locale: Locale) { campaign(slug: $slug) {
  ${CITED_READ} slug title(locale: $locale) about(locale: $locale) englishAbout: about(locale: "en") organisations
  inclusions { id }
  cases(first: ${String(MOST_CASES)}) { totalCount nodes { ${LISTED_CASE} } }
  news(first: ${String(NEWS)}) { nodes { id item { ${ARTICLE_READ} } case { id slug title(locale: $locale) } } } } }`;

/** An article once, with all cases of the campaign that it is about. */
function articlesOf({ news }: CampaignRead): readonly ListedArticle[] {
  const articles = new Map<string, ListedArticle>();
  for (const { item, case: about } of news.nodes) {
    const cases = articles.get(item.id)?.cases ?? [];
    articles.set(item.id, { ...item, cases: [...cases, about] });
  }
  return [...articles.values()];
}

function CampaignCases({ voice, found }: { readonly voice: Voice; readonly found: CampaignRead }): VNode {
  const { nodes, totalCount } = found.cases;
  const more = totalCount - nodes.length;
  return (
    <Section id="cases" title={voice.say('campaigns.cases')}>
      {nodes.length === 0 ? <p>{voice.say('campaigns.noCases')}</p> : <Cases voice={voice} cases={nodes} level="h3" />}
      {more > 0 ? <p class="small">{voice.say('campaigns.moreCases', { count: more })}</p> : null}
    </Section>
  );
}

function CampaignMain({ voice, found }: { readonly voice: Voice; readonly found: CampaignRead }): VNode {
  const { title, about, englishAbout, organisations } = found;
  const articles = articlesOf(found);
  const isEnglish = voice.language !== 'en' && about === englishAbout;
  return (
    <article class="campaign">
      <header class="opening">
        <p class="kicker">{voice.say('campaigns.kicker')}</p>
        <h1 dir="auto">{title}</h1>
        {about === null ? null : (
          <p class="summary">
            <Said lang={isEnglish ? 'en' : null}>{about}</Said>
          </p>
        )}
        <Facts
          rows={[
            [
              voice.say('campaigns.organisations'),
              organisations.length === 0 ? null : <Said>{organisations.join(', ')}</Said>,
            ],
          ]}
        />
      </header>
      <CampaignCases voice={voice} found={found} />
      {articles.length === 0 ? null : (
        <Section id="news" title={voice.say('campaigns.news')}>
          <Articles voice={voice} articles={articles} level="h3" />
        </Section>
      )}
      <Sources voice={voice} sources={new SourceNotes(found).all} />
    </article>
  );
}

/** The page of a campaign. */
export async function campaignPage(voice: Voice, reading: Reading, slug: string): Promise<Page | undefined> {
  const variables = { slug, locale: voice.language };
  const { campaign } = await reading.ofAll<{ readonly campaign: CampaignRead | null }>(CAMPAIGN, variables);
  if (campaign === null) return undefined;
  const found = plainly(campaign);
  return {
    head: { title: found.title, description: found.about ?? found.title, path: pathOf('campaigns', slug) },
    main: <CampaignMain voice={voice} found={found} />,
  };
}
