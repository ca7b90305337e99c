import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { addressOf, excerptOf, languageOf, lineOf, momentOf } from './page-values.js';

/** What a page says of the article it shows; null where it does not say. */
export interface ArticlePage {
  readonly title: string | null;
  /** At most 500 characters. */
  readonly summary: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly imageUrl: string | null;
}

interface PageElement {
  readonly parentElement: PageElement | null;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  remove(): void;
}

interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: { querySelectorAll(selector: string): Iterable<PageElement> };
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Nobody writes longer; whoever sends more wants to keep us busy. */
const MOST_CHARACTERS = 1_000_000;
const MOST_TAGS = 20_000;

const UNREAD =
  'script:not([type="application/ld+json"]), style, svg, noscript, iframe, template, nav, footer, aside, form, button';

// The time that finding the text takes grows with the depth of a page times its elements: without these limits a small
// page can keep the process for minutes.
const MOST_ELEMENTS = 1_000;
const MOST_DEPTH = 30;

function beginningOf(html: string): string {
  const text = html.slice(0, MOST_CHARACTERS);
  let at = -1;
  for (let tags = 0; tags <= MOST_TAGS; tags += 1) {
    at = text.indexOf('<', at + 1);
    if (at === -1) return text;
  }
  return text.slice(0, at);
}

function prune(document: PageDocument): void {
  for (const element of document.querySelectorAll(UNREAD)) element.remove();
  const depths = new Map<PageElement | null, number>();
  const gone = new Set<PageElement | null>();
  // Not `body *` of the document, which looks up from each element through all that it stands in.
  for (const element of document.body.querySelectorAll('*')) {
    const depth = (depths.get(element.parentElement) ?? 0) + 1;
    if (gone.has(element.parentElement)) gone.add(element);
    else if (depth > MOST_DEPTH || depths.size >= MOST_ELEMENTS) {
      gone.add(element);
      element.remove();
    } else depths.set(element, depth);
  }
}

/** Where a page says something of itself; the first that does counts. */
const TITLES = ['meta[property="og:title"]', 'meta[name="twitter:title"]'];
const SUMMARIES = ['meta[property="og:description"]', 'meta[name="description"]'];
const TIMES = ['meta[property="article:published_time"]'];
const SITES = ['meta[property="og:site_name"]'];
const LOCALES = ['meta[property="og:locale"]'];
const IMAGES = ['meta[property="og:image:secure_url"]', 'meta[property="og:image"]', 'meta[name="twitter:image"]'];

function contentOf(document: PageDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const content = document.querySelector(selector)?.getAttribute('content')?.trim() ?? '';
    if (content !== '') return content;
  }
  return null;
}

interface Said {
  readonly title: string | null | undefined;
  readonly summary: string | null | undefined;
  readonly publishedTime: string | null | undefined;
  readonly site: string | null | undefined;
}

/** What the page says without its text, where no article is found in it. */
const saidInHead = (document: PageDocument): Said => ({
  title: contentOf(document, TITLES) ?? document.querySelector('title')?.textContent,
  summary: contentOf(document, SUMMARIES),
  publishedTime: contentOf(document, TIMES),
  site: contentOf(document, SITES),
});

function saidInArticle(document: PageDocument): Said | null {
  try {
    const read = new Readability(document as unknown as Document, { charThreshold: 100 }).parse();
    if (read === null) return null;
    return { title: read.title, summary: read.excerpt, publishedTime: read.publishedTime, site: read.siteName };
  } catch {
    // Where the library stumbles over the text of a page, what the page says of itself still holds.
    return null;
  }
}

/** A document, also of text that is only a part of one. */
function documentOf(html: string): PageDocument {
  const start = beginningOf(html);
  const whole = /<html[\s>]/i.test(start) ? start : `<html><head></head><body>${start}</body></html>`;
  return (parseHTML(whole) as unknown as { readonly document: PageDocument }).document;
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '');

type Part = Exclude<keyof Said, 'publishedTime'>;

/** Reads a page that stands at `url`. Its text is looked at and not kept. */
export function readArticlePage(html: string, url: string, now: Date): ArticlePage {
  const document = documentOf(html);
  const imageUrl = addressOf(contentOf(document, IMAGES), url);
  const named = document.documentElement.getAttribute('lang') ?? contentOf(document, LOCALES);
  const head = saidInHead(document);
  prune(document);
  const article = saidInArticle(document) ?? head;
  const lineFor = (part: Part): string | null => excerptOf(lineOf(article[part]) ?? lineOf(head[part]));
  const [title, summary] = [lineFor('title'), lineFor('summary')];
  return {
    title,
    summary,
    language: languageOf(named, `${title ?? ''} ${summary ?? ''}`),
    publishedAt: momentOf(article.publishedTime ?? head.publishedTime, now),
    publisher: lineFor('site') ?? hostOf(url),
    imageUrl,
  };
}
