import { pathOf } from '../site/site.js';
import type { Phrase } from '../words/pages/index.js';
import type { PageLink } from './page.js';
import type { Voice } from './voice.js';

interface Form {
  readonly file: string;
  readonly type: string;
  readonly phrase: Phrase;
}

/** Other forms of a case, under its own path. */
const FORMS: readonly Form[] = [
  { file: 'milestones.ics', type: 'text/calendar', phrase: 'share.calendar' },
  { file: 'feed.atom', type: 'application/atom+xml', phrase: 'share.atom' },
  { file: 'feed.json', type: 'application/feed+json', phrase: 'share.jsonFeed' },
  { file: 'feed.rss', type: 'application/rss+xml', phrase: 'share.rss' },
  { file: 'timeline.json', type: 'application/json', phrase: 'share.timeline' },
  { file: 'timeline.svg', type: 'image/svg+xml', phrase: 'share.drawing' },
  { file: 'card.png', type: 'image/png', phrase: 'share.card' },
];

/** Forms that a browser or a reader of feeds may find by itself. */
const FOUND_BY_READERS = 4;

interface LinkedForm extends PageLink {
  readonly path: string;
}

export const formsOf = (voice: Voice, slug: string): readonly LinkedForm[] =>
  FORMS.map(({ file, type, phrase }) => {
    const path = `${pathOf('cases', slug)}/${file}`;
    return { type, title: voice.say(phrase), path: voice.to(path), href: voice.address(path) };
  });

/** Where the pages of others learn how to show a case. */
function oembedOf(voice: Voice, slug: string, title: string): readonly PageLink[] {
  const url = voice.address(pathOf('cases', slug));
  return (['json', 'xml'] as const).map((format) => ({
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
    title,
    href: voice.address('/oembed', { url, format }, null),
  }));
}

export const headLinksOf = (voice: Voice, slug: string, title: string): readonly PageLink[] => [
  ...formsOf(voice, slug)
    .slice(0, FOUND_BY_READERS)
    .map(({ type, title: form, href }) => ({ type, title: voice.say('labelled', { label: title, text: form }), href })),
  ...oembedOf(voice, slug, title),
];

export const cardOf = (voice: Voice, slug: string): string => voice.address(`${pathOf('cases', slug)}/card.png`);
