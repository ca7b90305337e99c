import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseFacts } from '../../../src/domain/sentence/index.js';

/** A day ('YYYY-MM-DD', meaning exactly that day), or the parts of an estimate to compare. */
export type ExpectedDate =
  | string
  | {
      readonly earliest?: string | null;
      readonly latest?: string | null;
      readonly exact?: boolean;
      readonly ambiguousWith?: string | null;
    };

/** One calculated case as data: everything in `expected` is compared, everything else left open. */
export interface GoldenCase {
  readonly title: string;
  /** Where the expected days come from: a citation, or the arithmetic. */
  readonly source: string;
  readonly facts: CaseFacts;
  /** The day of the view, 'YYYY-MM-DD'. */
  readonly on: string;
  readonly expected: {
    readonly status?: string;
    readonly isHeld?: boolean;
    /** null: not held on that day, or by no fact. */
    readonly heldSince?: ExpectedDate | null;
    readonly effectiveStart?: ExpectedDate;
    readonly expectedEnd?: ExpectedDate | null;
    /** FRACTION milestones by '1/2'. */
    readonly shares?: Readonly<Record<string, ExpectedDate>>;
    readonly milestones?: readonly {
      readonly kind: string;
      readonly count?: number;
      readonly numerator?: number;
      readonly denominator?: number;
      readonly date: ExpectedDate;
      readonly state?: string;
      readonly legal?: string;
    }[];
    /** What sources say, compared: all of it, each in the parts given. */
    readonly reported?: readonly Readonly<Record<string, unknown>>[];
    /** Kinds of milestone that must not be there. */
    readonly absent?: readonly string[];
    readonly progress?: Readonly<Record<string, unknown>>;
    readonly held?: readonly { readonly from: string; readonly to: string | null }[];
    /** Codes of warnings that must be there, and that must not. */
    readonly warnings?: readonly string[];
    readonly noWarnings?: readonly string[];
    readonly steps?: readonly Readonly<Record<string, unknown>>[];
    /** Text within a reason of the expected end. */
    readonly endReason?: string;
  };
}

const ROOT = import.meta.dirname;

/** All golden cases by 'jurisdiction/slug', in order. */
export function goldenCases(): readonly (readonly [name: string, golden: GoldenCase])[] {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return files
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as GoldenCase]);
}
