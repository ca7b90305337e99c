import type { Reading } from '../reading/reading.js';

/** Who may do what with an answer in a browser; see `surfaces.ts`. */
export type Surface = 'PAGE' | 'EMBED' | 'DATA';

/** 301: it has moved, `location` among the headers. */
export type Status = 200 | 301 | 404;

/** What is answered at an address. */
export interface Publication {
  /** Content-Type, with its charset where it is text. */
  readonly type: string;
  readonly body: string | Uint8Array;
  /** 200 if left out. */
  readonly status?: Status;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request asks for. */
export interface Order {
  /** Path and every option that changes the answer, without the language. */
  readonly key: string;
  readonly surface: Surface;
  /** Whether its address has options beside the language, by which anybody can have answers without number made. */
  readonly isChosen?: boolean;
  /** Undefined: nothing is there; then it is 404, as HTML for pages and embeds. */
  readonly make: (reading: Reading) => Promise<Publication | undefined>;
}
