import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CaseView, DateView, EntryView } from '../case-view.js';

type Shown = TemplateResult | typeof nothing;

/** On another site's page no address is followed but one of the web. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const when = ({ text, machine }: DateView, name: string | typeof nothing = 'date'): Shown =>
  machine === null
    ? html`<span class=${name}>${text}</span>`
    : html`<time class=${name} datetime=${machine}>${text}</time>`;

const away = (url: string, text: unknown, note: string): Shown =>
  html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}<span class="unseen"> (${note})</span></a>`;

function entry({ date, title, detail, mark, computed, url, language }: EntryView, note: string): Shown {
  const own = language ?? nothing;
  const headline = html`<bdi lang=${own}>${title}</bdi>`;
  return html`<li class=${computed ? 'computed' : nothing}>
    ${when(date)}
    <div class="what">
      <p class="line">${url !== null && isWebAddress(url) ? away(url, headline, note) : headline}</p>
      ${mark === null ? nothing : html`<p class="mark">${mark}</p>`}
      ${detail === null ? nothing : html`<p class="detail"><bdi lang=${own}>${detail}</bdi></p>`}
    </div>
  </li>`;
}

function stretch({ label, entries }: CaseView['past'], name: string, note: string): Shown {
  if (entries.length === 0) return nothing;
  return html`<ol class=${name} role="list" aria-label=${label}>
    ${entries.map((one) => entry(one, note))}
  </ol>`;
}

function progress(shown: CaseView['progress']): Shown {
  if (shown === null) return nothing;
  const { label, text, share } = shown;
  const bar =
    share === null
      ? nothing
      : html`<progress aria-label=${label} aria-valuetext=${text} max="1" value=${String(share)}></progress>`;
  return html`<div class="progress">
    ${bar}
    <p>${text}</p>
  </div>`;
}

function next(shown: CaseView['next']): Shown {
  if (shown === null) return nothing;
  const { label, title, date } = shown;
  return html`<p class="next"><span class="label">${label}</span> <span class="line">${title}</span> ${when(date)}</p>`;
}

/** Draws a case as the page in a frame does. `level`: of the heading, so that it fits the page around it. */
export function drawn(view: CaseView, level: number): TemplateResult {
  const { language, direction, name, title, status, past, today, ahead, empty, source, more, url, newWindow } = view;
  const divider = ahead.entries.length === 0 ? nothing : html`<p class="today">${when(today, nothing)}</p>`;
  return html`<div class="frame" lang=${language} dir=${direction}>
    <article class="embed" aria-label=${name}>
      <header>
        ${title === null ? nothing : html`<p class="case"><bdi>${title}</bdi></p>`}
        <div class="name" role="heading" aria-level=${level}><bdi>${name}</bdi></div>
        <p class="status">${status}</p>
        ${progress(view.progress)} ${next(view.next)}
      </header>
      ${stretch(past, 'past', newWindow)} ${divider} ${stretch(ahead, 'ahead', newWindow)}
      ${empty === null ? nothing : html`<p class="empty">${empty}</p>`}
      <footer>
        <p class="more">${isWebAddress(url) ? away(url, more, newWindow) : more}</p>
        <p class="source">${source}</p>
      </footer>
    </article>
  </div>`;
}
