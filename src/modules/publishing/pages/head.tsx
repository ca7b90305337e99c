import type { VNode } from 'preact';
import { LANGUAGES, type Language } from '../words/languages.js';
import type { PageHead } from './page.js';
import { beginning, onOneLine } from '../words/plain.js';
import type { Voice } from './voice.js';

export interface PageAssets {
  readonly stylesheets: readonly string[];
  readonly icon: string;
}

interface HeadParts {
  readonly voice: Voice;
  readonly head: PageHead;
  readonly assets: PageAssets;
}

const LONGEST_DESCRIPTION = 300;

const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = {
  en: 'en_GB',
  be: 'be_BY',
  ru: 'ru_RU',
  fr: 'fr_FR',
  de: 'de_DE',
  pl: 'pl_PL',
  fa: 'fa_IR',
};

/** `<` cannot end the element in which the data stands, nor begin a comment there. */
const jsonForHtml = (data: object): string =>
  JSON.stringify(data)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`);

function titleOf(voice: Voice, { title, kind }: PageHead): string {
  return onOneLine(kind === 'website' ? title : `${title} · ${voice.say('site.name')}`);
}

function Alternates({ voice, head: { path, options = {} } }: Omit<HeadParts, 'assets'>): VNode {
  return (
    <>
      <link rel="canonical" href={voice.address(path, options)} />
      {LANGUAGES.map((language) => (
        <link rel="alternate" hreflang={language} href={voice.address(path, options, language)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={voice.address(path, options, null)} />
    </>
  );
}

function Preview({ voice, head }: Omit<HeadParts, 'assets'>): VNode {
  const { path, options = {}, kind = 'website', card } = head;
  const title = onOneLine(head.title);
  return (
    <>
      <meta property="og:site_name" content={voice.say('site.name')} />
      <meta property="og:type" content={kind} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={beginning(head.description, LONGEST_DESCRIPTION)} />
      <meta property="og:url" content={voice.address(path, options)} />
      <meta property="og:locale" content={OPEN_GRAPH_LOCALES[voice.language]} />
      {LANGUAGES.filter((language) => language !== voice.language).map((language) => (
        <meta property="og:locale:alternate" content={OPEN_GRAPH_LOCALES[language]} />
      ))}
      <meta name="twitter:card" content={card === undefined ? 'summary' : 'summary_large_image'} />
      {card === undefined ? null : (
        <>
          <meta property="og:image" content={card} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={title} />
        </>
      )}
    </>
  );
}

function Findable({ voice, head }: Omit<HeadParts, 'assets'>): VNode {
  return (
    <>
      <Alternates voice={voice} head={head} />
      <Preview voice={voice} head={head} />
    </>
  );
}

export function Head({ voice, head, assets }: HeadParts): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{titleOf(voice, head)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={beginning(head.description, LONGEST_DESCRIPTION)} />
      {head.unlisted === true ? <meta name="robots" content="noindex" /> : <Findable voice={voice} head={head} />}
      {(head.links ?? []).map(({ type, title, href }) => (
        <link rel="alternate" type={type} title={onOneLine(title)} href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      {assets.stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {head.data === undefined ? null : (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForHtml(head.data) }} />
      )}
    </head>
  );
}
