import type { VNode } from 'preact';
import { pathOf } from '../site/site.js';
import type { ArticleRead } from './article-read.js';
import { Out, Said } from './parts.js';
import { beginning } from '../words/plain.js';
import type { Voice } from './voice.js';

const LONGEST_EXCERPT = 320;

interface Subject {
  readonly slug: string;
  readonly title: string;
}

export interface ListedArticle extends ArticleRead {
  /** Cases it is about, where the list is not of one case. */
  readonly cases?: readonly Subject[];
}

interface ArticlesParts {
  readonly voice: Voice;
  readonly articles: readonly ListedArticle[];
  readonly level: 'h2' | 'h3';
}

function Byline({ voice, article }: { readonly voice: Voice; readonly article: ListedArticle }): VNode {
  const { publishedOn, publisher, language } = article;
  return (
    <p class="byline">
      {publisher === null ? null : (
        <>
          <bdi>{publisher}</bdi> ·{' '}
        </>
      )}
      {publishedOn === null ? voice.say('news.undated') : <time dateTime={publishedOn}>{voice.day(publishedOn)}</time>}
      {language === null ? null : ` · ${voice.languageName(language)}`}
    </p>
  );
}

function Article({
  voice,
  article,
  level: Heading,
}: Omit<ArticlesParts, 'articles'> & { readonly article: ListedArticle }): VNode {
  const { title, summary, url, publisher, language, cases = [] } = article;
  return (
    <li class="article">
      <Heading class="article-title">
        <Said lang={language}>{title}</Said>
      </Heading>
      <Byline voice={voice} article={article} />
      {summary === null ? null : (
        <p class="article-excerpt">
          <Said lang={language}>{beginning(summary, LONGEST_EXCERPT)}</Said>
        </p>
      )}
      <p class="article-links">
        <Out href={url}>
          {publisher === null ? voice.say('news.more') : voice.say('news.moreAt', { publisher })}
          <span class="aside">
            {' ('}
            <Said lang={language}>{title}</Said>)
          </span>
        </Out>
      </p>
      {cases.length === 0 ? null : (
        <p class="article-cases">
          {voice.say('news.about')}{' '}
          {cases.map((subject, index) => (
            <>
              {index === 0 ? null : ' · '}
              <a href={voice.to(pathOf('cases', subject.slug))}>
                <bdi>{subject.title}</bdi>
              </a>
            </>
          ))}
        </p>
      )}
    </li>
  );
}

/** Articles with the beginning of what they say, and where to read on. */
export function Articles({ voice, articles, level }: ArticlesParts): VNode {
  return (
    <ul class="articles" role="list">
      {articles.map((article) => (
        <Article voice={voice} article={article} level={level} />
      ))}
    </ul>
  );
}
