import { Resvg } from '@resvg/resvg-js';
import type { VNode } from 'preact';
import { xmlOf } from '../xml.js';
import { FAMILY, fit, OPTIONS, type Room } from './typesetting.js';

/** What a card says; every text is on one line. */
export interface Card {
  readonly isRightToLeft: boolean;
  readonly site: string;
  readonly asOf: string;
  readonly title: string;
  readonly status: string;
  /** 0 to 1; null: there is no bar. */
  readonly share: number | null;
  /** Under the bar: at its beginning and at its end. */
  readonly facts: readonly [string, string];
  readonly last: string;
}

const WIDTH = 1_200;
const HEIGHT = 630;
const EDGE = 72;
const INNER = WIDTH - 2 * EDGE;

const GROUND = '#1b1916';
const PAPER = '#f6f2ea';
const MUTED = '#b3aca0';
const TRACK = '#4a453e';
const ACCENT = '#e79683';

const ROOMS = {
  site: { width: 500, size: 30, least: 20, lines: 1, weight: 700 },
  asOf: { width: 500, size: 24, least: 16, lines: 1, weight: 400 },
  title: { width: INNER, size: 76, least: 40, lines: 2, weight: 700 },
  status: { width: INNER, size: 36, least: 24, lines: 1, weight: 400 },
  fact: { width: INNER / 2 - 20, size: 28, least: 18, lines: 1, weight: 400 },
  alone: { width: INNER, size: 46, least: 24, lines: 1, weight: 700 },
  last: { width: INNER, size: 36, least: 26, lines: 2, weight: 700 },
} as const satisfies Record<string, Room>;

interface TextParts {
  readonly text: string;
  readonly room: Room;
  readonly y: number;
  readonly fill: string;
  readonly isRightToLeft: boolean;
  /** Of a text on one line, where it might have taken two. */
  readonly alone?: number;
  /** Where the line of writing begins, or where it ends. */
  readonly at?: 'begin' | 'end';
}

/** The renderer takes every line for one that runs from left to right: what does not is put between marks that say so. */
const directed = (text: string, isRightToLeft: boolean): string => (isRightToLeft ? `\u2067${text}\u2069` : text);

function Text({ text, room, y, alone = y, fill, isRightToLeft, at = 'begin' }: TextParts): VNode {
  const { lines, size } = fit(text, room);
  const isLeft = (at === 'begin') !== isRightToLeft;
  const leading = Math.round(size * 1.18);
  return (
    <g
      font-family={FAMILY}
      font-size={size}
      font-weight={room.weight}
      fill={fill}
      text-anchor={isLeft ? 'start' : 'end'}
    >
      {lines.map((line, index) => (
        <text key={line} x={isLeft ? EDGE : WIDTH - EDGE} y={(lines.length === 1 ? alone : y) + index * leading}>
          {directed(line, isRightToLeft)}
        </text>
      ))}
    </g>
  );
}

function Bar({ share, isRightToLeft }: { readonly share: number; readonly isRightToLeft: boolean }): VNode {
  const length = Math.round(INNER * Math.min(1, Math.max(0, share)));
  const x = isRightToLeft ? WIDTH - EDGE - length : EDGE;
  return (
    <g>
      <rect x={EDGE} y="412" width={INNER} height="26" rx="13" fill={TRACK} />
      {length === 0 ? null : <rect x={x} y="412" width={Math.max(26, length)} height="26" rx="13" fill={ACCENT} />}
    </g>
  );
}

function Drawing({ card }: { readonly card: Card }): VNode {
  const { isRightToLeft, share } = card;
  const common = { isRightToLeft };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
    >
      <rect width={WIDTH} height={HEIGHT} fill={GROUND} />
      <rect x={isRightToLeft ? WIDTH - 16 : 0} width="16" height={HEIGHT} fill={ACCENT} />
      <Text {...common} text={card.site} room={ROOMS.site} y={96} fill={ACCENT} />
      <Text {...common} text={card.asOf} room={ROOMS.asOf} y={96} fill={MUTED} at="end" />
      <Text {...common} text={card.title} room={ROOMS.title} y={204} alone={246} fill={PAPER} />
      <Text {...common} text={card.status} room={ROOMS.status} y={366} fill={MUTED} />
      {share === null ? (
        <Text {...common} text={card.facts[0]} room={ROOMS.alone} y={450} fill={ACCENT} />
      ) : (
        <g>
          <Bar share={share} isRightToLeft={isRightToLeft} />
          <Text {...common} text={card.facts[0]} room={ROOMS.fact} y={482} fill={PAPER} />
          <Text {...common} text={card.facts[1]} room={ROOMS.fact} y={482} fill={PAPER} at="end" />
        </g>
      )}
      <Text {...common} text={card.last} room={ROOMS.last} y={550} alone={566} fill={PAPER} />
    </svg>
  );
}

/** The card as a PNG of 1200 × 630. */
export const cardImage = (card: Card): Uint8Array =>
  new Resvg(xmlOf(<Drawing card={card} />), OPTIONS).render().asPng();
