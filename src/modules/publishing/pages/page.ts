import type { ComponentChildren } from 'preact';

/** What a browser, a search engine and a preview learn of a page before its text. */
export interface PageHead {
  /** Without the name of the site. */
  readonly title: string;
  readonly description: string;
  /** Path and options of the page's own address, without the language. */
  readonly path: string;
  readonly options?: Readonly<Record<string, string>>;
  /** The start page is told apart, for its title is its name. */
  readonly kind?: 'website' | 'article' | 'profile';
  /** Absolute address of a picture of 1200 by 630 points. */
  readonly card?: string;
  readonly links?: readonly PageLink[];
  /** Not to be found by search engines: there is nothing, or nothing just now. */
  readonly unlisted?: boolean;
  /** Linked data of schema.org. */
  readonly data?: object;
}

/** Another form of the same thing. */
export interface PageLink {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

export interface Page {
  readonly head: PageHead;
  readonly main: ComponentChildren;
}

/** The thing is at another address now. */
export interface Moved {
  /** Path from the root of the site. */
  readonly movedTo: string;
}
