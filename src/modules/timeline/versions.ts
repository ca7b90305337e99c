import type { Visibility } from '../../domain/vocabulary/index.js';
import type { Moments } from './facts-of.js';
import type { Row } from './record-text.js';

/** Rows that stand for one audience of one case or person together, by table. */
export type Unit = Readonly<Record<string, readonly Row[]>>;

/** What was derived at a revision. */
export interface UnitThen {
  readonly id: string;
  readonly audience: Visibility;
  readonly seq: string;
  readonly unit: Unit;
}

/** A unit with the revision since which it held, and the one that ended it; null: it holds still. */
export interface Version extends Omit<UnitThen, 'seq'> {
  readonly from: string;
  readonly to: string | null;
}

/** The revisions that touched each, in their order. */
function seqsById({ ids, seqs }: Moments): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [index, id] of ids.entries()) {
    const seq = seqs[index];
    if (seq === undefined) continue;
    const known = found.get(id);
    if (known === undefined) found.set(id, [seq]);
    else known.push(seq);
  }
  return found;
}

function grouped(known: readonly UnitThen[]): readonly (readonly UnitThen[])[] {
  const groups = new Map<string, UnitThen[]>();
  for (const one of known) {
    const key = `${one.id} ${one.audience}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/**
 * The versions that follow from what was derived at each revision: neighbours that are equal are one.
 * @param moments all revisions that touched the owners, in the order of their numbers
 * @param known what was derived at these, in the order of owners and audiences; nothing where nothing was on record
 */
export function versionsOf(moments: Moments, known: readonly UnitThen[]): readonly Version[] {
  const seqs = seqsById(moments);
  return grouped(known).flatMap((units) => versionsOfOne(seqs.get(units[0]?.id ?? '') ?? [], units));
}

function versionsOfOne(seqs: readonly string[], units: readonly UnitThen[]): readonly Version[] {
  const bySeq = new Map(units.map((one) => [one.seq, one]));
  const versions: Version[] = [];
  let last: { readonly begun: UnitThen; readonly text: string } | undefined;
  const end = (to: string | null): void => {
    if (last === undefined) return;
    const { id, audience, seq, unit } = last.begun;
    versions.push({ id, audience, unit, from: seq, to });
  };
  for (const seq of seqs) {
    const now = bySeq.get(seq);
    const text = now === undefined ? undefined : JSON.stringify(now.unit);
    if (text === last?.text) continue;
    end(seq);
    last = now === undefined || text === undefined ? undefined : { begun: now, text };
  }
  end(null);
  return versions;
}
