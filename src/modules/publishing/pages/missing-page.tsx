import type { Page } from './page.js';
import type { Voice } from './voice.js';

/** Where nothing is, and where what is may not be seen: the same for both. */
export const missingPage = (voice: Voice): Page => ({
  head: { title: voice.say('missing.title'), description: voice.say('missing.text'), path: '/', unlisted: true },
  main: (
    <article class="notice">
      <h1>{voice.say('missing.title')}</h1>
      <p>{voice.say('missing.text')}</p>
      <p>
        <a href={voice.to('/cases')}>{voice.say('missing.list')}</a>
      </p>
    </article>
  ),
});

/** Where the page cannot be made just now; `id` finds the cause in the log. */
export const failedPage = (voice: Voice, id: string): Page => ({
  head: { title: voice.say('failed.title'), description: voice.say('failed.text'), path: '/', unlisted: true },
  main: (
    <article class="notice">
      <h1>{voice.say('failed.title')}</h1>
      <p>{voice.say('failed.text')}</p>
      <p>{voice.say('failed.number', { id })}</p>
    </article>
  ),
});
