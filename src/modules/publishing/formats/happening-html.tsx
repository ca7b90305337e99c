import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatPhrases } from '../words/formats/index.js';
import type { Language } from '../words/languages.js';
import type { Happening } from './reading/happenings.js';

/** Only what a browser opens as a page: an address on record may be of any kind. */
export const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

function Told({ happening, language }: { readonly happening: Happening; readonly language: Language }): VNode {
  const { detail, computed, reasons, url } = happening;
  return (
    <>
      {detail === null ? null : <p>{detail}</p>}
      {computed ? <p>{formatPhrases.say('computed', language)}</p> : null}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {url === null || !isWebAddress(url) ? null : (
        <p>
          <a href={url}>{formatPhrases.say('news.read', language)}</a>
        </p>
      )}
    </>
  );
}

/** More about something that happened, as HTML. */
export const happeningHtml = (happening: Happening, language: Language): string =>
  renderToString(<Told happening={happening} language={language} />);

/** A paragraph of HTML. */
export const paragraphHtml = (text: string): string => renderToString(<p>{text}</p>);

/** A text in HTML that has no mark-up of its own. */
export const textHtml = (text: string): string => renderToString(<>{text}</>);
