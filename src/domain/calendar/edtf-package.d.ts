declare module 'edtf' {
  interface ParsedDate {
    readonly type: 'Date';
    readonly level: number;
    /** Year, month from 0, day, then time parts. */
    readonly values: readonly number[];
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly unspecified?: number;
  }
  interface ParsedSeason {
    readonly type: 'Season';
    readonly level: number;
    readonly values: readonly [number, number];
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
  }
  interface ParsedInterval {
    readonly type: 'Interval';
    readonly level: number;
    /** null is an unknown side (/2011), Infinity an open one (../2011). */
    readonly values: readonly [ParsedDate | ParsedSeason | number | null, ParsedDate | ParsedSeason | number | null];
  }
  interface ParsedYear {
    readonly type: 'Year';
    readonly level: number;
    readonly values: readonly [number];
  }
  export type Parsed = ParsedDate | ParsedSeason | ParsedInterval | ParsedYear;
  /** Throws on text that is not EDTF of the asked level. */
  export function parse(text: string, constraints?: { level?: 0 | 1 | 2; types?: readonly string[] }): Parsed;
}
