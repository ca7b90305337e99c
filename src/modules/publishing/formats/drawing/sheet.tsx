import type { ComponentChildren, VNode } from 'preact';
import { directionOf, type Language } from '../../words/languages.js';
import { xmlOf } from '../xml.js';
import { ACCENT, GROUND, INK, LINE, MUTED } from './colours.js';
import { cutTo } from './letters.js';
import type { Tick } from './line-of-time.js';

export const WIDTH = 1_000;
export const EDGE = 28;
export const INNER = WIDTH - 2 * EDGE;
/** The word for today keeps its place free of years. */
const TODAY_ROOM = 30;
const FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

/** Where lines of writing begin. */
export const startOf = (language: Language): number => (directionOf(language) === 'rtl' ? WIDTH - EDGE : EDGE);

export const ticksBeside = (ticks: readonly Tick[], now: number | undefined): readonly Tick[] =>
  ticks.filter(({ x }) => now === undefined || Math.abs(x - now) > TODAY_ROOM);

interface HeaderParts {
  readonly title: string;
  readonly subtitle: string;
  readonly language: Language;
}

export function Header({ title, subtitle, language }: HeaderParts): VNode {
  const start = startOf(language);
  return (
    <g>
      <text x={start} y="42" font-size="22" font-weight="700" fill={INK}>
        {cutTo(title, 24, INNER)}
      </text>
      <text x={start} y="66" font-size="14" fill={MUTED}>
        {cutTo(subtitle, 14, INNER)}
      </text>
    </g>
  );
}

export function Today({ x, top, bottom, text }: { x: number; top: number; bottom: number; text: string }): VNode {
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={bottom} stroke={ACCENT} stroke-width="2" />
      <text x={x} y={bottom + 16} font-size="12" font-weight="700" fill={ACCENT} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}

interface SheetParts {
  readonly language: Language;
  /** Of the picture, for those who do not see it. */
  readonly title: string;
  readonly about: string;
  readonly height: number;
  readonly children: ComponentChildren;
}

/** The picture as a document. It has no script and no style, and loads nothing. */
export function sheet({ language, title, about, height, children }: SheetParts): string {
  const whole = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
      lang={language}
      role="img"
      aria-labelledby="title about"
      font-family={FONTS}
      direction={directionOf(language)}
    >
      <title id="title">{title}</title>
      <desc id="about">{about}</desc>
      <rect width={WIDTH} height={height} rx="10" fill={GROUND} />
      <rect x="0.5" y="0.5" width={WIDTH - 1} height={height - 1} rx="10" fill="none" stroke={LINE} />
      {children}
    </svg>
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(whole)}\n`;
}
