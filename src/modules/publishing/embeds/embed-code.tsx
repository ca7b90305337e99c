import { renderToString } from 'preact-render-to-string';
import { onOneLine, plainly } from '../words/plain.js';
import { addressOf, pathOf, type Site } from '../site/site.js';
import { embedPhrases } from '../words/embeds/index.js';
import type { Language } from '../words/languages.js';

/** The frame in CSS pixels. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

export const USUAL_SIZE: FrameSize = { width: 640, height: 720 };

/** A case as an embed code names it. */
export interface NamedCase {
  readonly slug: string;
  readonly name: string;
}

/** Nothing but our own script and windows of its own: what is embedded cannot reach the page around it. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Out of date, and the only word for it that sites keep which take styles away. */
const NO_BORDER = { frameborder: '0' };

/** What the frame is called, for those who do not see it. */
export const frameTitle = (name: string, language: Language): string =>
  embedPhrases.say('frame', language, { name: onOneLine(plainly(name)) });

/** The line of HTML that shows a case on another page. `asked`: the language is part of the address. */
export function frameCode(
  site: Site,
  { slug, name }: NamedCase,
  { language, asked }: { readonly language: Language; readonly asked: boolean },
  { width, height }: FrameSize = USUAL_SIZE,
): string {
  return renderToString(
    <iframe
      src={addressOf(site, `/embed${pathOf('cases', slug)}`, asked ? language : undefined)}
      title={frameTitle(name, language)}
      width={width}
      height={height}
      loading="lazy"
      sandbox={SANDBOX}
      referrerpolicy="no-referrer"
      style="border:0;max-width:100%"
      {...NO_BORDER}
    />,
  );
}
