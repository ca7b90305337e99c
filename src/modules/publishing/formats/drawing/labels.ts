import { cutTo, widthOf } from './letters.js';

/** A mark on the line and what stands at it. */
export interface Label {
  readonly x: number;
  /** Where it is over, of what lies between two days. */
  readonly end: number | null;
  readonly date: string;
  readonly title: string;
}

export interface PlacedLabel<T extends Label> {
  readonly label: T;
  /** How far from the bar: 0 is next to it. */
  readonly row: number;
  readonly title: string;
}

export const SIZE = 13;
export const SMALL = 12;
const GAP = 10;
/** Bold letters are so much wider. */
const BOLD = SIZE * 1.1;

/**
 * Rows for labels that begin at their mark and run on the way of writing, so that no label covers another nor the line
 * that leads to another: the further on, the nearer to the bar. What does not fit into the rows is left out.
 */
export function placeLabels<T extends Label>(
  labels: readonly T[],
  { end, isRightToLeft, rows }: { readonly end: number; readonly isRightToLeft: boolean; readonly rows: number },
): readonly PlacedLabel<T>[] {
  const along = (x: number): number => (isRightToLeft ? -x : x);
  const placed: (PlacedLabel<T> & { readonly begin: number })[] = [];
  for (const label of labels.toSorted((a, b) => along(b.x) - along(a.x))) {
    const begin = along(label.x);
    const room = Math.max(0, along(end) - begin);
    const title = cutTo(label.title, BOLD, room);
    const text = begin + Math.max(widthOf(title, BOLD), widthOf(label.date, SMALL));
    const reach = Math.max(text, label.end === null ? text : along(label.end)) + GAP;
    const covered = placed.filter((other) => other.begin < reach).map(({ row }) => row);
    const row = covered.length === 0 ? 0 : Math.max(...covered) + 1;
    if (row < rows) placed.push({ label, row, title, begin });
  }
  return placed;
}
