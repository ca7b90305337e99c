import type { VNode } from 'preact';
import type { CustodyKind } from '../../../../domain/vocabulary/index.js';
import type { Mark } from './case-marks.js';
import { ACCENT, CUSTODY, GROUND, INK, LINE, MUTED, REST } from './colours.js';
import { SIZE, SMALL, type PlacedLabel } from './labels.js';
import type { LineOfTime, Tick } from './line-of-time.js';
import type { Rest as RestOfTerm, Stretch } from './stretches.js';

export const ROW = 43;
export const BAR = 20;
const RADIUS = 5;
const INDENT = 7;
/** A range shorter than this is hidden by its mark. */
const SHORT = 10;

export interface PlacedMark extends Mark {
  readonly x: number;
  readonly end: number | null;
}

export type Side = 'above' | 'below';

function between(a: number, b: number): { readonly x: number; readonly width: number } {
  return { x: Math.min(a, b), width: Math.max(1, Math.round(Math.abs(a - b) * 10) / 10) };
}

export function Grid({ ticks, top, bottom }: { ticks: readonly Tick[]; top: number; bottom: number }): VNode {
  return (
    <g>
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={x} x2={x} y1={top} y2={bottom} stroke={LINE} stroke-width="1" opacity="0.55" />
          <text x={x} y={bottom + 16} font-size="11" fill={MUTED} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

interface BarParts {
  readonly line: LineOfTime;
  readonly y: number;
  readonly stretches: readonly Stretch[];
  readonly rest: RestOfTerm | undefined;
}

/** What would be left of the term. Where nobody knows its end, the bar is open there. */
function Rest({ line, y, rest }: BarParts): VNode | null {
  if (rest === undefined) return null;
  const { begin, certain, latest } = rest;
  const whole = between(line.x(begin), line.x(latest ?? line.to));
  const [x, end] = [line.x(begin), line.x(latest ?? line.to)];
  const edge = { stroke: MUTED, 'stroke-width': 1, 'stroke-dasharray': '4 3' };
  return (
    <g>
      <rect {...whole} y={y} height={BAR} fill={REST} opacity="0.6" />
      {certain > begin ? <rect {...between(x, line.x(certain))} y={y} height={BAR} fill={REST} /> : null}
      <line x1={x} x2={end} y1={y} y2={y} {...edge} />
      <line x1={x} x2={end} y1={y + BAR} y2={y + BAR} {...edge} />
      {latest === null ? null : <line x1={end} x2={end} y1={y} y2={y + BAR} {...edge} />}
    </g>
  );
}

function Held({ line, y, stretches }: BarParts): VNode {
  const colour = (kind: CustodyKind): string => CUSTODY[kind];
  return (
    <g>
      {stretches.map(({ kind, perhapsFrom, perhapsTo }) => (
        <rect
          key={perhapsFrom}
          {...between(line.x(perhapsFrom), line.x(perhapsTo))}
          y={y}
          height={BAR}
          fill={colour(kind)}
          opacity="0.35"
        />
      ))}
      {stretches
        .filter(({ from, to }) => from <= to)
        .map(({ kind, from, to }) => (
          <rect key={from} {...between(line.x(from), line.x(to))} y={y} height={BAR} fill={colour(kind)} />
        ))}
    </g>
  );
}

export function Bar(parts: BarParts): VNode {
  return (
    <g shape-rendering="crispEdges">
      <Rest {...parts} />
      <Held {...parts} />
    </g>
  );
}

const colourOf = ({ state }: Mark): string => (state === 'FACT' ? INK : state === 'CANCELLED' ? MUTED : ACCENT);

interface PointParts {
  readonly mark: PlacedMark;
  readonly y: number;
  readonly radius?: number;
}

/** Filled: it is so. Hollow: it lies ahead, or is cancelled. */
export function Point({ mark, y, radius = RADIUS }: PointParts): VNode {
  const colour = colourOf(mark);
  const isHollow = mark.state === 'AHEAD' || mark.state === 'CANCELLED';
  return (
    <circle cx={mark.x} cy={y} r={radius} fill={isHollow ? GROUND : colour} stroke={colour} stroke-width="2">
      <title>{`${mark.date} · ${mark.title}`}</title>
    </circle>
  );
}

interface NamedParts {
  readonly placed: PlacedLabel<PlacedMark>;
  /** Where the marks stand. */
  readonly y: number;
  readonly side: Side;
  readonly isRightToLeft: boolean;
}

/** Between two days a broken line: on which of them it is, nobody can tell. Where no last day is known, the line has no end. */
function Range({ label, y }: { readonly label: PlacedMark; readonly y: number }): VNode | null {
  if (label.end === null || Math.abs(label.end - label.x) < SHORT) return null;
  const colour = colourOf(label);
  return (
    <g>
      <line x1={label.x} x2={label.end} y1={y} y2={y} stroke={colour} stroke-width="2" stroke-dasharray="2 3" />
      {label.isOpen ? null : <circle cx={label.end} cy={y} r="3" fill={GROUND} stroke={colour} stroke-width="1.5" />}
    </g>
  );
}

/** A label in its row, and the thread from its mark. Its letters stand free of what runs behind them. */
export function Named({ placed: { label, row, title }, y, side, isRightToLeft }: NamedParts): VNode {
  const top = side === 'above' ? y - ROW * (row + 1) - 6 : y + 14 + ROW * row;
  const foot = top + ROW - 6;
  const text = {
    x: isRightToLeft ? label.x - INDENT : label.x + INDENT,
    stroke: GROUND,
    'stroke-width': 4,
    'stroke-linejoin': 'round' as const,
    'paint-order': 'stroke',
  };
  return (
    <g>
      <line x1={label.x} x2={label.x} y1={y} y2={side === 'above' ? top + 2 : foot} stroke={MUTED} stroke-width="1" />
      <Range label={label} y={foot} />
      <text {...text} y={top + 12} font-size={SMALL} fill={MUTED}>
        {label.date}
      </text>
      <text {...text} y={top + 28} font-size={SIZE} fill={label.state === 'CANCELLED' ? MUTED : INK} font-weight="600">
        {title}
      </text>
    </g>
  );
}
