/** By what an entry is known to be one that was read before. */
export type RepeatedBy = 'URL' | 'TEXT' | 'TITLE';

interface Comparable {
  /** Canonical. */
  readonly url: string;
  readonly hash: Buffer | null;
}

/** Finds entries that a feed gives twice, in the order of the feed: the first one counts. */
export class RepeatedEntries {
  private readonly urls = new Set<string>();
  private readonly hashes = new Set<string>();

  /** By what this entry repeats an earlier one; null: it is new, and remembered. */
  next({ url, hash }: Comparable): RepeatedBy | null {
    const text = hash?.toString('hex');
    const by = this.urls.has(url) ? 'URL' : text !== undefined && this.hashes.has(text) ? 'TEXT' : null;
    this.urls.add(url);
    if (text !== undefined) this.hashes.add(text);
    return by;
  }
}
