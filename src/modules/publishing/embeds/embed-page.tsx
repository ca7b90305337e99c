import type { ComponentChildren, VNode } from 'preact';
import { embedPhrases } from '../words/embeds/index.js';
import { directionOf, type Language } from '../words/languages.js';
import type { CaseView, DateView, EntryView } from './case-view.js';
import type { Theme } from './options.js';

/** Addresses of what an embedded page loads; both are files of ours. */
export interface PageFiles {
  readonly stylesheets: readonly string[];
  readonly script: string;
  readonly icon: string;
}

interface FrameParts {
  readonly language: Language;
  readonly title: string;
  readonly theme: Theme;
  readonly files: PageFiles;
  /** The address that search engines are to show instead. */
  readonly canonical?: string;
  readonly children: ComponentChildren;
}

function Document({ language, title, theme, files, canonical, children }: FrameParts): VNode {
  return (
    <html lang={language} dir={directionOf(language)} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {canonical === undefined ? null : <link rel="canonical" href={canonical} />}
        {files.stylesheets.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href={files.icon} type="image/svg+xml" />
        <script src={files.script} defer />
      </head>
      <body>
        <div class="frame">{children}</div>
      </body>
    </html>
  );
}

function When({ date, class: name }: { readonly date: DateView; readonly class?: string }): VNode {
  if (date.machine === null) return <span class={name}>{date.text}</span>;
  return (
    <time class={name} dateTime={date.machine}>
      {date.text}
    </time>
  );
}

interface AwayParts {
  readonly href: string;
  readonly note: string;
  readonly children: ComponentChildren;
}

/** A link in a frame opens a window of its own: the frame is too small to go elsewhere in. */
function Away({ href, note, children }: AwayParts): VNode {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({note})</span>
    </a>
  );
}

function Entry({ entry, note }: { readonly entry: EntryView; readonly note: string }): VNode {
  const { date, title, detail, mark, computed, url, language } = entry;
  const own = language ?? undefined;
  const headline = <bdi lang={own}>{title}</bdi>;
  return (
    <li class={computed ? 'computed' : undefined}>
      <When class="date" date={date} />
      <div class="what">
        <p class="line">
          {url === null ? (
            headline
          ) : (
            <Away href={url} note={note}>
              {headline}
            </Away>
          )}
        </p>
        {mark === null ? null : <p class="mark">{mark}</p>}
        {detail === null ? null : (
          <p class="detail">
            <bdi lang={own}>{detail}</bdi>
          </p>
        )}
      </div>
    </li>
  );
}

interface EntriesParts {
  readonly stretch: CaseView['past'];
  readonly class: string;
  readonly note: string;
}

function Entries({ stretch, class: name, note }: EntriesParts): VNode | null {
  if (stretch.entries.length === 0) return null;
  return (
    <ol class={name} role="list" aria-label={stretch.label}>
      {stretch.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} note={note} />
      ))}
    </ol>
  );
}

function Head({ view }: { readonly view: CaseView }): VNode {
  const { name, title, status, progress, next } = view;
  return (
    <header>
      {title === null ? null : (
        <p class="case">
          <bdi>{title}</bdi>
        </p>
      )}
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p class="status">{status}</p>
      {progress === null ? null : (
        <div class="progress">
          {progress.share === null ? null : (
            <progress aria-label={progress.label} aria-valuetext={progress.text} max={1} value={progress.share} />
          )}
          <p>{progress.text}</p>
        </div>
      )}
      {next === null ? null : (
        <p class="next">
          <span class="label">{next.label}</span> <span class="line">{next.title}</span>{' '}
          <When class="date" date={next.date} />
        </p>
      )}
    </header>
  );
}

/** The page that stands in a frame on somebody else's. */
export function embedPage(view: CaseView, language: Language, theme: Theme, files: PageFiles): VNode {
  const { name, url, past, ahead, today, empty, source, more, newWindow } = view;
  const title = embedPhrases.say('frame', language, { name });
  return (
    <Document language={language} title={title} theme={theme} files={files} canonical={url}>
      <main class="embed">
        <Head view={view} />
        <Entries stretch={past} class="past" note={newWindow} />
        {ahead.entries.length === 0 ? null : (
          <p class="today">
            <When date={today} />
          </p>
        )}
        <Entries stretch={ahead} class="ahead" note={newWindow} />
        {empty === null ? null : <p class="empty">{empty}</p>}
        <footer>
          <p class="more">
            <Away href={url} note={newWindow}>
              {more}
            </Away>
          </p>
          <p class="source">{source}</p>
        </footer>
      </main>
    </Document>
  );
}

/** The same for what is not there, or is not public: the two must not differ. */
export function missingPage(language: Language, theme: Theme, files: PageFiles): VNode {
  const title = embedPhrases.say('missing.title', language);
  return (
    <Document language={language} title={title} theme={theme} files={files}>
      <main class="embed missing">
        <h1>{title}</h1>
        <p>{embedPhrases.say('missing.text', language)}</p>
      </main>
    </Document>
  );
}
