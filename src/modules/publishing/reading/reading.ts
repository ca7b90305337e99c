import type { Language } from '../words/languages.js';
import type { PublicReader } from './public-reader.js';

const GLOBAL_ID = /^[A-Za-z]+:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What an answer was made from, so that it is known when it has to be made again. */
export interface Sources {
  /** Any public change may change it: lists, counts, front pages. */
  readonly everything: boolean;
  /** Facts, cases and people that it was read from. */
  readonly ids: ReadonlySet<string>;
}

function collectIds(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    const id = GLOBAL_ID.exec(value)?.[1];
    if (id !== undefined) into.add(id);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collectIds(inner, into);
  }
}

/** How readings of the whole record are shared and put in line, as of the moment of one answer. */
export interface LongWork {
  once<T>(name: string, read: () => Promise<T>): Promise<T>;
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** Reads what one answer is made from and remembers it. */
export class Reading {
  private everything = false;
  private readonly ids = new Set<string>();

  constructor(
    private readonly reader: PublicReader,
    /** The language the answer is in. */
    readonly language: Language,
    /** YYYY-MM-DD, UTC: the day the answer is made for, and remade after. */
    readonly today: string,
    private readonly long: LongWork,
  ) {}

  /**
   * Reads what belongs to single cases or people. Select `id` of everything that is shown and has one: an answer is
   * made again when one of these changes, when something is added to a case or person among them, and not otherwise.
   */
  async of<T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const data = await this.reader.read(document, variables);
    collectIds(data, this.ids);
    return data as T;
  }

  /** Reads lists and counts: the answer is made again after every public change. */
  async ofAll<T>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    this.everything = true;
    return (await this.reader.read(document, variables)) as T;
  }

  /**
   * Reads from the whole record what several answers in this language are made from: once for all of them. What differs
   * between them is chosen from it afterwards, and belongs into no `read`.
   * @throws VigilError TIMEOUT where too much is waiting to be read
   */
  async once<T>(name: string, read: () => Promise<T>): Promise<T> {
    this.everything = true;
    return this.long.once(`${name} ${this.language}`, read);
  }

  /**
   * Makes what takes long when it is its turn, so that many such answers do not keep everybody from all others. Not to be
   * taken within a turn.
   * @throws VigilError TIMEOUT where too many wait
   */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.long.inTurn(work);
  }

  get sources(): Sources {
    return { everything: this.everything, ids: this.ids };
  }
}
