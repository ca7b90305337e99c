import type { VNode } from 'preact';
import type { MilestoneRead } from './case-read.js';
import type { Voice } from './voice.js';

const WHOLE = 100;

interface RulerParts {
  readonly voice: Voice;
  /** 0 to 1. */
  readonly share: number;
  readonly milestones?: readonly MilestoneRead[];
}

/**
 * The term as a ruler, filled as far as it is served. It only repeats what stands beside it in words, so it is hidden
 * from screen readers. Positions are attributes, for our pages allow no styles within them.
 */
export function Ruler({ voice, share, milestones = [] }: RulerParts): VNode {
  const served = Math.min(Math.max(share, 0), 1) * WHOLE;
  const from = (x: number, width = 0): string => `${(voice.isRightToLeft ? WHOLE - x - width : x).toFixed(2)}%`;
  // Persian digits around a fraction slash would change places.
  const slash = voice.isRightToLeft ? '/' : '⁄';
  const ticks = milestones.filter(({ kind, denominator }) => kind === 'FRACTION' && (denominator ?? 0) > 0);
  return (
    <svg class="ruler" aria-hidden="true" focusable="false" width="100%" height={ticks.length === 0 ? 8 : 36}>
      <rect class="ruler-whole" x="0" y="0" width="100%" height="8" rx="1" />
      <rect class="ruler-served" x={from(0, served)} y="0" width={`${served.toFixed(2)}%`} height="8" rx="1" />
      {ticks.map(({ numerator, denominator, state }) => {
        const x = from(((numerator ?? 0) / (denominator ?? 1)) * WHOLE);
        return (
          <g class={`tick ${state.toLowerCase()}`}>
            <line x1={x} x2={x} y1="0" y2="14" />
            <text x={x} y="31" text-anchor="middle">
              {voice.say('number', { number: numerator })}
              {slash}
              {voice.say('number', { number: denominator })}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
