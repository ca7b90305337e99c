/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { html, render } from 'lit/html.js';
import type { CaseView } from '../case-view.js';
import { sizeFrames } from './frame-sizing.js';
import { drawn } from './template.js';

/** The style sheets of embeds in assets/, put in when the file is bundled. */
declare const EMBED_STYLES: string;

/** A sheet made by script: pages whose policy forbids styles in the document allow it. */
const STYLES = new CSSStyleSheet();
STYLES.replaceSync(EMBED_STYLES);

const OPTIONS = ['lang', 'kinds', 'limit'] as const;
const HIGHEST_LEVEL = 6;
const USUAL_LEVEL = 2;

const isCaseView = (data: unknown): data is CaseView =>
  typeof data === 'object' && data !== null && 'name' in data && 'past' in data && 'ahead' in data;

/** Undefined where it cannot be had, whatever the cause: the page has its own words for that. */
async function ask(address: string, signal: AbortSignal): Promise<CaseView | undefined> {
  try {
    const answer = await fetch(address, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const data: unknown = answer.ok ? await answer.json() : undefined;
    return isCaseView(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * `<case-timeline case="slug">`: the timeline of a case, drawn into the page. What stands inside the element is shown
 * until there is something to draw, and whenever there is not.
 */
class CaseTimeline extends HTMLElement {
  static readonly observedAttributes = ['case', 'heading-level', ...OPTIONS];

  /** The folder that the script was loaded from; nothing is asked for anywhere else. */
  static base = '';

  private readonly root = this.attachShadow({ mode: 'open' });
  private asking: AbortController | undefined;
  private isPlanned = false;
  private shownFor: string | undefined;
  private view: CaseView | undefined;

  connectedCallback(): void {
    this.root.adoptedStyleSheets = [STYLES];
    this.draw();
    this.plan();
  }

  disconnectedCallback(): void {
    this.asking?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.plan();
  }

  /** Attributes that are set one after the other make one request. */
  private plan(): void {
    if (this.isPlanned) return;
    this.isPlanned = true;
    queueMicrotask(() => {
      this.isPlanned = false;
      if (this.isConnected) void this.show();
    });
  }

  private async show(): Promise<void> {
    const address = this.address();
    this.asking?.abort();
    if (address === undefined || address !== this.shownFor) {
      const asking = new AbortController();
      this.asking = asking;
      const view = address === undefined ? undefined : await ask(address, asking.signal);
      if (asking.signal.aborted) return;
      this.view = view;
      this.shownFor = view === undefined ? undefined : address;
    }
    this.draw();
  }

  private address(): string | undefined {
    const slug = this.getAttribute('case')?.trim() ?? '';
    if (slug === '') return undefined;
    const asked = new URLSearchParams();
    for (const name of OPTIONS) {
      const value = name === 'lang' ? this.language() : this.getAttribute(name);
      if (value !== null && value !== '') asked.set(name, value);
    }
    return `${CaseTimeline.base}/cases/${encodeURIComponent(slug)}/timeline?${asked.toString()}`;
  }

  /** Its own, else that of the page around it. */
  private language(): string | null {
    return this.closest('[lang]')?.getAttribute('lang') ?? null;
  }

  private level(): number {
    const level = Number(this.getAttribute('heading-level') ?? USUAL_LEVEL);
    return Number.isInteger(level) && level >= 1 && level <= HIGHEST_LEVEL ? level : USUAL_LEVEL;
  }

  private draw(): void {
    render(this.view === undefined ? html`<slot></slot>` : drawn(this.view, this.level()), this.root);
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src !== '' && customElements.get('case-timeline') === undefined) {
  const { origin, pathname } = new URL(script.src);
  CaseTimeline.base = `${origin}${pathname.replace(/\/[^/]*$/, '')}`;
  customElements.define('case-timeline', CaseTimeline);
  sizeFrames(CaseTimeline.base);
}
