import type { VNode } from 'preact';
import { ACCENT, CUSTODY, GROUND, MUTED, REST } from './colours.js';
import { widthOf } from './letters.js';

export interface LegendEntry {
  readonly sign: 'held' | 'perhaps' | 'rest' | 'open' | 'reached' | 'ahead' | 'range';
  /** Of custody, by its kind. */
  readonly colour?: string;
  readonly text: string;
}

const SIZE = 12;
const SIGN = 22;
const GAP = 22;
export const LEGEND_ROW = 22;

function Sign({ entry, x, y }: { entry: LegendEntry; x: number; y: number }): VNode {
  const { sign, colour = CUSTODY.PRISON } = entry;
  const box = { x, y: y - 9, width: 14, height: 10 };
  const dot = { cx: x + 7, cy: y - 4, r: 4.5, stroke: ACCENT, 'stroke-width': 2 };
  if (sign === 'held') return <rect {...box} fill={colour} />;
  if (sign === 'perhaps') return <rect {...box} fill={colour} opacity="0.35" />;
  if (sign === 'open') return <rect {...box} fill={REST} />;
  if (sign === 'rest') return <rect {...box} fill={REST} stroke={MUTED} stroke-dasharray="3 2" />;
  if (sign === 'range') {
    return <line x1={x} x2={x + 16} y1={y - 4} y2={y - 4} stroke={ACCENT} stroke-width="2" stroke-dasharray="2 3" />;
  }
  return <circle {...dot} fill={sign === 'reached' ? ACCENT : GROUND} />;
}

interface Placed {
  readonly entry: LegendEntry;
  readonly offset: number;
  readonly row: number;
}

/** The entries one after another, in as many rows as they take. */
export function placeLegend(entries: readonly LegendEntry[], room: number): readonly Placed[] {
  let [offset, row] = [0, 0];
  return entries.map((entry) => {
    const width = SIGN + widthOf(entry.text, SIZE) + GAP;
    if (offset > 0 && offset + width > room) [offset, row] = [0, row + 1];
    const placed = { entry, offset, row };
    offset += width;
    return placed;
  });
}

interface LegendParts {
  readonly placed: readonly Placed[];
  readonly start: number;
  readonly y: number;
  readonly isRightToLeft: boolean;
}

export function Legend({ placed, start, y, isRightToLeft }: LegendParts): VNode {
  return (
    <g>
      {placed.map(({ entry, offset, row }) => {
        const [top, way] = [y + row * LEGEND_ROW, isRightToLeft ? -1 : 1];
        const x = start + way * offset;
        return (
          <g key={entry.text}>
            <Sign entry={entry} x={isRightToLeft ? x - 16 : x} y={top} />
            <text x={x + way * SIGN} y={top} font-size={SIZE} fill={MUTED}>
              {entry.text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
