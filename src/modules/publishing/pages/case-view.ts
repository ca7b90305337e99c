import type { CaseRead, EntryRead } from './case-read.js';
import type { CaseWithTimeline } from './case-reading.js';
import { SourceNotes } from './source-notes.js';
import type { Voice } from './voice.js';

/** What every section of a case page is made from. */
export interface CaseView {
  readonly voice: Voice;
  readonly found: CaseRead;
  readonly entries: readonly EntryRead[];
  /** Entries of the timeline that the page has no room for. */
  readonly left: number;
  readonly notes: SourceNotes;
  /** How the timeline words a fact, by its id. */
  readonly titles: ReadonlyMap<string, string>;
}

export function viewOf(voice: Voice, { found, entries, left }: CaseWithTimeline): CaseView {
  const titles = new Map<string, string>();
  for (const { subject, title } of entries) if (subject !== null) titles.set(subject.id, title);
  return { voice, found, entries, left, notes: new SourceNotes(found), titles };
}
