import type { VNode } from 'preact';
import { directionOf, LANGUAGES, type Language } from '../words/languages.js';
import { Head, type PageAssets } from './head.js';
import type { Page, PageHead } from './page.js';
import type { Voice } from './voice.js';

/** Each language by its own name, so that who reads only that one finds it. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  be: 'Беларуская',
  ru: 'Русский',
  fr: 'Français',
  de: 'Deutsch',
  pl: 'Polski',
  fa: 'فارسی',
};

function LanguageSwitch({ voice, head }: { readonly voice: Voice; readonly head: PageHead }): VNode {
  const { path, options = {} } = head;
  return (
    <nav id="languages" class="languages" aria-label={voice.say('site.language')}>
      <ul>
        {LANGUAGES.map((language) => (
          <li>
            <a
              href={`${path}?${new URLSearchParams({ ...options, lang: language }).toString()}`}
              lang={language}
              dir={directionOf(language)}
              hreflang={language}
              aria-current={language === voice.language ? 'true' : undefined}
            >
              {OWN_NAMES[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the other languages are, on a long page far below; the mark finds who cannot read the word. */
function ToLanguages({ voice }: { readonly voice: Voice }): VNode {
  return (
    <a class="to-languages" href="#languages">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6.5" />
        <ellipse cx="8" cy="8" rx="2.8" ry="6.5" />
        <path d="M1.5 8h13" />
      </svg>
      {voice.say('site.language')}
    </a>
  );
}

function Masthead({
  voice,
  head,
  icon,
}: {
  readonly voice: Voice;
  readonly head: PageHead;
  readonly icon: string;
}): VNode {
  const at = (path: string): 'page' | undefined => (head.path === path ? 'page' : undefined);
  return (
    <header class="masthead">
      <a class="wordmark" href={voice.to('/')} aria-current={at('/')}>
        <img src={icon} alt="" width="28" height="28" />
        <span>{voice.say('site.name')}</span>
      </a>
      <nav class="main-navigation" aria-label={voice.say('site.navigation')}>
        <ul>
          <li>
            <a href={voice.to('/cases')} aria-current={at('/cases')}>
              {voice.say('site.cases')}
            </a>
          </li>
          <li>
            <a href={voice.to('/news')} aria-current={at('/news')}>
              {voice.say('site.news')}
            </a>
          </li>
          <li>
            <ToLanguages voice={voice} />
          </li>
        </ul>
      </nav>
    </header>
  );
}

interface LayoutParts {
  readonly voice: Voice;
  readonly page: Page;
  readonly assets: PageAssets;
}

export function Layout({ voice, page: { head, main }, assets }: LayoutParts): VNode {
  return (
    <html lang={voice.language} dir={directionOf(voice.language)}>
      <Head voice={voice} head={head} assets={assets} />
      <body>
        <a class="skip" href="#content">
          {voice.say('site.skip')}
        </a>
        <Masthead voice={voice} head={head} icon={assets.icon} />
        <main id="content" tabindex={-1}>
          {main}
        </main>
        <footer class="colophon">
          <LanguageSwitch voice={voice} head={head} />
          <p>{voice.say('site.footer')}</p>
          <p>
            {voice.say('site.asOf', { date: voice.day(voice.today) })} ·{' '}
            <a href={voice.to('/feed.atom')}>{voice.say('site.feed')}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
