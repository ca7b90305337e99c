import type { VNode } from 'preact';
import { TimelineKind } from '../../../domain/vocabulary/index.js';

/** A shape for each kind of entry, within 16 by 16, so that kinds are told apart without their colour. */
const SHAPES: Readonly<Record<TimelineKind, string>> = {
  CUSTODY: 'M3 3h10v10H3zM6 3v10M10 3v10',
  CHARGE: 'M8 2l6 6-6 6-6-6z',
  VERDICT: 'M8 2v11M4 13h8M2 8l2.5-4L7 8zM9 8l2.5-4L14 8zM4 4h8',
  SENTENCE: 'M3 3h10v10H3zM3 8h10',
  SENTENCE_CHANGE: 'M3 5h10l-3-3M13 11H3l3 3',
  RELEASE: 'M13 3v10H7M9 8H2l3-3M2 8l3 3',
  MILESTONE: 'M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 1.5',
  AWARD: 'M8 1.5l2 4.300 4.600.5-3.400 3.200.9 4.700L8 11.900l-4.100 2.300.9-4.700L1.400 6.300 6 5.800z',
  LETTER: 'M2 4h12v9H2zM2 4l6 5 6-5',
  CONDITION: 'M8 2l6 11H2z',
  RECOGNITION: 'M4 14V2h9l-2.5 3L13 8H4',
  OBLIGATION: 'M8 2a6 6 0 1 0 .01 0M5.5 8h5',
  EVENT: 'M8 5a3 3 0 1 0 .01 0',
  NEWS: 'M3 2h10v12H3zM5.5 5h5M5.5 8h5M5.5 11h3',
};

const idOf = (kind: TimelineKind): string => `kind-${kind.toLowerCase().replaceAll('_', '-')}`;

/** The shapes, once for the page. */
export function KindMarks(): VNode {
  return (
    <svg class="shapes" width="0" height="0" aria-hidden="true" focusable="false">
      {Object.values(TimelineKind).map((kind) => (
        <symbol id={idOf(kind)} viewBox="0 0 16 16">
          <path d={SHAPES[kind]} />
        </symbol>
      ))}
    </svg>
  );
}

/** The shape of a kind; the kind stands beside it in words. */
export function KindMark({ kind }: { readonly kind: TimelineKind }): VNode {
  return (
    <svg class="mark" width="16" height="16" aria-hidden="true" focusable="false">
      <use href={`#${idOf(kind)}`} />
    </svg>
  );
}
